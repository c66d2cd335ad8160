import { useState } from 'react'
import { packedFile } from '#capabilities/places/web/packed-file.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import { useSay } from '#platform/web/language.ts'
import { FileInput } from '#platform/web/parts/file-input.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import { Table } from '#platform/web/parts/table.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { gatheringContract } from '#capabilities/promises/contract/gathering.ts'
import { deskWords } from './desk-words.ts'
import { PromiseSheet } from './promise-sheet.tsx'

type Outcome = OutputOf<typeof gatheringContract.importItems>

/** Reads a sheet of items: checked first, brought in when nothing is wrong. */
export function ImportSheet({ listId, onClose }: { readonly listId: string; readonly onClose: () => void }) {
  const words = useWords(deskWords)
  const [chosen, setChosen] = useState<{ readonly name: string; readonly packed: string } | null>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const action = useAction(gatheringContract.importItems, { onDone: setOutcome })
  const isReady = outcome !== null && outcome.problemCount === 0
  const choose = async (file: File) => {
    setOutcome(null)
    setChosen({ name: file.name, packed: await packedFile(file) })
  }
  const send = async () => {
    if (chosen === null) return
    const done = await action.run({ listId, file: chosen.packed, dryRun: !isReady })
    if (!done?.isApplied) return
    showToast(words.imported(done.added))
    onClose()
  }
  return (
    <PromiseSheet
      title={words.importItems}
      lead={words.importLead}
      action={action}
      submit={isReady ? words.bring(outcome.added) : words.check}
      onClose={onClose}
      onSubmit={() => void send()}
    >
      <FileInput
        label={words.choose}
        chosen={chosen?.name}
        accept=".xlsx,.csv,.txt,text/csv"
        onFile={(file) => void choose(file)}
      />
      {outcome === null ? null : <Checked outcome={outcome} />}
    </PromiseSheet>
  )
}

function Checked({ outcome }: { readonly outcome: Outcome }) {
  const words = useWords(deskWords)
  const say = useSay()
  if (outcome.problemCount === 0) {
    return (
      <>
        <Notice tone="good">{words.checked(outcome.rows, outcome.added, outcome.unchanged)}</Notice>
        <Preview outcome={outcome} />
      </>
    )
  }
  return (
    <>
      <Notice tone="late">{words.wrong(outcome.problemCount)}</Notice>
      <Table
        caption={words.mend}
        quietCaption
        items={outcome.problems.slice(0, 100)}
        idOf={({ row, field, zh }) => `${row} ${field} ${zh}`}
        columns={[
          { id: 'row', title: words.row, cell: ({ row }) => row, number: true },
          { id: 'mend', title: words.mend, cell: (problem) => say(problem) },
        ]}
      />
    </>
  )
}

function Preview({ outcome: { preview, added } }: { readonly outcome: Outcome }) {
  const words = useWords(deskWords)
  if (preview.length === 0) return null
  return (
    <Table
      caption={words.preview(preview.length, added)}
      items={preview}
      idOf={({ row }) => String(row)}
      columns={[
        { id: 'row', title: words.row, cell: ({ row }) => row, number: true },
        { id: 'title', title: words.item, cell: ({ title }) => title },
        { id: 'owner', title: words.owner, cell: ({ owner }) => owner },
        { id: 'due', title: words.due, cell: ({ dueOn }) => <DayText day={dueOn} /> },
        { id: 'place', title: words.place, cell: ({ place }) => place },
      ]}
    />
  )
}
