import type { ReactNode } from 'react'
import { useWords } from '../words.ts'
import { Button } from './button.tsx'
import { CopyLink } from './copy-link.tsx'
import { Dialog } from './dialog.tsx'
import { PrintArea, Stack } from './layout.tsx'
import { partWords } from './part-words.ts'
import { QrDrawing } from './qr-drawing.tsx'

/** Something that is shown and can be put on paper; `lead` and `below` are for the screen alone. */
export function PrintDialog(props: {
  readonly title: string
  readonly lead: string
  readonly children: ReactNode
  readonly below?: ReactNode
  readonly onClose: () => void
}) {
  const words = useWords(partWords)
  return (
    <Dialog
      open
      title={props.title}
      onClose={props.onClose}
      actions={
        <>
          <Button icon="print" onPress={() => print()}>
            {words.print}
          </Button>
          <Button tone="main" onPress={props.onClose}>
            {words.close}
          </Button>
        </>
      }
    >
      <Stack>
        <p className="soft no-print">{props.lead}</p>
        <PrintArea whole>
          <Stack>{props.children}</Stack>
        </PrintArea>
        {props.below}
      </Stack>
    </Dialog>
  )
}

/** A link to scan, for eyes and for readers of the screen. */
export const LinkToScan = (props: {
  readonly link: string
  /** What it opens. */
  readonly title: string
  /** Who scans it. */
  readonly scan: string
}) => (
  <>
    <QrDrawing text={props.link} says={props.scan} />
    <span className="small">{props.scan}</span>
    <a className="hidden-text" href={props.link}>
      {props.title}
    </a>
  </>
)

/** A link that is shown this once: to scan, to copy, to print for the one it is for. */
export const LinkOnce = (props: {
  readonly link: string
  readonly title: string
  /** What it opens, and for whom. */
  readonly lead: string
  /** Whom it is for. */
  readonly name: string
  /** Who scans it. */
  readonly scan: string
  readonly onClose: () => void
}) => (
  <PrintDialog
    title={props.title}
    lead={props.lead}
    below={<CopyLink tone="quiet" link={props.link} />}
    onClose={props.onClose}
  >
    <strong>{props.name}</strong>
    <LinkToScan {...props} />
  </PrintDialog>
)
