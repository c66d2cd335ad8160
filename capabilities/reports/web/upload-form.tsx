import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { newId } from '#platform/web/new-id.ts'
import { FileInput, Progress } from '#platform/web/parts/file-input.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { reportsContract } from '../contract.ts'
import { reportWords } from './report-words.ts'
import { type Reading, useReading } from './use-reading.ts'
import { type Scope, useScope } from './use-scope.ts'
import { fileAsBase64 } from './workbook-files.ts'

/** Takes a blank form by pressing or by dropping, and goes on to the filled one. */
export function UploadForm() {
  const words = useWords(reportWords)
  const [, go] = useLocation()
  const scope = useScope()
  const [isOver, setOver] = useState(false)
  const upload = useAction(reportsContract.uploadForm, {
    onDone: ({ fillingId }) => go(`/desk/reports/${fillingId}`),
  })
  const [pending, setPending] = useState<File | null>(null)
  const [fillingId, setFillingId] = useState<string | null>(null)
  const reading = useReading(upload.busy ? fillingId : null)
  const take = (file: File | undefined) => {
    setOver(false)
    setPending(file ?? null)
  }
  const send = async (file: File, { tree, node }: Scope) => {
    const made = newId()
    setFillingId(made)
    await upload.run({ fillingId: made, name: file.name, file: await fileAsBase64(file), tree, node })
  }
  // A file that comes before the page knows whom it is for waits until it does.
  useEffect(() => {
    if (pending === null || scope === undefined) return
    setPending(null)
    void send(pending, scope)
  })
  return (
    <Stack gap="tight">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first. */}
      <div
        className={isOver ? 'report-drop report-drop-over' : 'report-drop'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          take(event.dataTransfer.files[0])
        }}
      >
        <FileInput label={words.upload} accept=".xlsx" onFile={(file) => take(file)} />
        <p className="small soft">
          {scope ? `${words.forWhom}：${scope.name}。` : ''}
          {words.uploadHint}
        </p>
      </div>
      {upload.busy || pending !== null ? <HowFar reading={reading} /> : null}
      <ProblemNotice problem={upload.problem} />
    </Stack>
  )
}

function HowFar({ reading }: { readonly reading: Reading | null }) {
  const words = useWords(reportWords)
  if (reading === null || reading.total === 0) return <Progress done={0} total={0} says={words.sending} />
  const { done, total } = reading
  return (
    <Progress
      done={done}
      total={total}
      says={done < total ? words.readingSheet(done + 1, total) : words.uploading}
    />
  )
}
