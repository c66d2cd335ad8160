import { useState } from 'react'
import { Button } from '#platform/web/parts/button.tsx'
import { Choice } from '#platform/web/parts/choice.tsx'
import { Dialog } from '#platform/web/parts/dialog.tsx'
import { Stat } from '#platform/web/parts/figures.tsx'
import { FieldGroup } from '#platform/web/parts/field.tsx'
import { Card, Columns, Stack } from '#platform/web/parts/layout.tsx'
import { Moment } from '#platform/web/parts/moment.tsx'
import { EmptyState, ProblemNotice } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { type Column, Table } from '#platform/web/parts/table.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { villageContract } from '../contract/village.ts'
import { type ReversalReason, reversalReasons } from '../shapes.ts'
import { deskCounterWords } from './desk-counter-words.ts'
import type { Desk, DeskProps } from './desk-props.ts'
import { deskWords } from './desk-words.ts'
import { pointNames } from './point-names.ts'
import { TakePoints } from './take-points.tsx'

type Posting = Desk['postings'][number]

/** The books of a village: totals that balance, and the latest postings by number. */
export function DeskBooks({ village, desk }: DeskProps) {
  const words = useWords(deskWords)
  const { books } = desk
  const totals = ['issued', 'spent', 'expired', 'held', 'pieces'] as const
  return (
    <Stack>
      <Columns least="9rem">
        {totals.map((name) => (
          <Stat key={name} label={words[name]} value={String(books[name])} meaning={words.meaning(name)} />
        ))}
      </Columns>
      <p className="soft small">{words.booksLead}</p>
      <Postings desk={desk} />
      <TakePoints village={village} />
    </Stack>
  )
}

/** Which counter made an exchange; staff where none did, and nothing for what was earned or taken. */
function useMadeBy(counters: Desk['counters']): (posting: Posting) => string {
  const words = useWords(deskCounterWords)
  return ({ what, counterId }) => {
    if (what !== 'spend') return ''
    if (counterId === null) return words.ownPost
    return counters.find((one) => one.counterId === counterId)?.name || words.aCounter
  }
}

function Postings({ desk: { postings, counters } }: Pick<DeskProps, 'desk'>) {
  const madeBy = useMadeBy(counters)
  const words = useWords(deskWords)
  const names = useWords(pointNames)
  const [correcting, setCorrecting] = useState<Posting | null>(null)
  if (postings.length === 0) return <EmptyState icon="list" title={words.noPostings} />
  const columns: readonly Column<Posting>[] = [
    { id: 'number', title: words.number, cell: (it) => <span className="figures">{it.number}</span> },
    { id: 'when', title: words.when, cell: (it) => <Moment at={it.at} />, sortBy: (it) => it.at },
    { id: 'what', title: words.what, cell: (it) => `${names.whats(it.what)} · ${it.name}` },
    { id: 'by', title: words.madeBy, cell: madeBy },
    { id: 'worth', title: words.worth, number: true, cell: (it) => it.points },
    {
      id: 'state',
      title: words.state,
      cell: (it) =>
        it.isReversed ? (
          <StatusTag tone="still" word={words.reversed} />
        ) : (
          <Button tone="quiet" onPress={() => setCorrecting(it)}>
            {words.reverse}
          </Button>
        ),
    },
  ]
  return (
    <Card title={words.postings}>
      <Stack>
        <p className="soft">{words.postingsLead}</p>
        <Table
          caption={words.postings}
          quietCaption
          columns={columns}
          items={postings}
          idOf={(it) => it.postingId}
        />
        {correcting === null ? null : (
          <ReverseDialog posting={correcting} onClose={() => setCorrecting(null)} />
        )}
      </Stack>
    </Card>
  )
}

const reasons = reversalReasons.filter((reason) => reason !== 'undone')

function ReverseDialog({ posting, onClose }: { readonly posting: Posting; readonly onClose: () => void }) {
  const words = useWords(deskWords)
  const names = useWords(pointNames)
  const [reason, setReason] = useState<ReversalReason>('mistake')
  const reverse = useAction(villageContract.reversePosting, {
    onDone: () => {
      showToast(words.reversed)
      onClose()
    },
  })
  const { postingId } = posting
  return (
    <Dialog
      open
      title={`${words.reverse} · ${names.number(posting.number)}`}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button tone="danger" busy={reverse.busy} onPress={() => void reverse.run({ postingId, reason })}>
            {words.reverse}
          </Button>
        </>
      }
    >
      <p>{words.reverseLead}</p>
      <FieldGroup label={words.reason}>
        <Choice
          value={reason}
          onChange={setReason}
          options={reasons.map((value) => ({ value, title: words.reasons(value) }))}
        />
      </FieldGroup>
      <ProblemNotice problem={reverse.problem} />
    </Dialog>
  )
}
