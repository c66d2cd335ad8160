import { Icon } from './icon.tsx'

/** Takes one file from the computer, such as a list to import. */
export const FileInput = (props: {
  readonly label: string
  /** What is chosen already, by name. */
  readonly chosen?: string | undefined
  readonly accept?: string
  readonly onFile: (file: File) => void
}) => (
  <label className="file-input">
    <Icon name="upload" />
    <span>{props.chosen ?? props.label}</span>
    <input
      className="hidden-text"
      type="file"
      accept={props.accept}
      aria-label={props.label}
      onChange={(event) => {
        const file = event.target.files?.[0]
        if (file) props.onFile(file)
        event.target.value = ''
      }}
    />
  </label>
)

/** How far something long has come, in words and as a bar; with a `total` of 0 nobody knows yet, and the bar says so. */
export const Progress = ({
  done,
  total,
  says,
}: {
  readonly done: number
  readonly total: number
  readonly says: string
}) => (
  <div className="stack stack-tight" role="status">
    <progress className="progress" {...(total > 0 && { value: done, max: total })} aria-label={says} />
    <span className="small soft figures">{says}</span>
  </div>
)
