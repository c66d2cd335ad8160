import { useState } from 'react'
import { addDays, dayOf } from '#platform/time/instant.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Sheet } from '#platform/web/parts/dialog.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { DateInput } from '#platform/web/parts/inputs.tsx'
import { Columns, Facts, Stack } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { type Column, Table } from '#platform/web/parts/table.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useComma } from '#platform/web/use-comma.ts'
import { useWords } from '#platform/web/words.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import { keepingContract } from '../contract/keeping.ts'
import { readingContract } from '../contract/reading.ts'
import { deskWords } from './desk-words.ts'
import type { RosterPage } from './duty-days.tsx'
import { rosterWords } from './roster-words.ts'

const daysAtOnce = 28

type Props = { readonly roster: RosterPage; readonly onClose: () => void }

/** Chooses the days, shows who would serve and why, and publishes. */
export function PublishSheet({ roster, onClose }: Props) {
  const words = useWords(deskWords)
  const shared = useWords(rosterWords)
  const { rosterId, publishedTo } = roster
  const today = dayOf(useNow())
  const [from, setFrom] = useState(
    addDays(publishedTo !== null && publishedTo > today ? publishedTo : today, 1),
  )
  const [to, setTo] = useState(addDays(from, daysAtOnce - 1))
  const publish = useAction(keepingContract.publishPeriod, {
    onDone: () => {
      showToast(words.published)
      onClose()
    },
  })
  return (
    <Sheet
      open
      title={words.publish}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{shared.cancel}</Button>
          <Button tone="main" busy={publish.busy} onPress={() => void publish.run({ rosterId, from, to })}>
            {words.publishNow}
          </Button>
        </>
      }
    >
      <Stack>
        <p className="soft">{words.publishLead}</p>
        <Columns>
          <Field label={words.from} error={publish.errorOf('from')}>
            <DateInput value={from} onChange={setFrom} min={addDays(today, 1)} />
          </Field>
          <Field label={words.to} error={publish.errorOf('to')}>
            <DateInput value={to} onChange={setTo} min={from} />
          </Field>
        </Columns>
        <ProblemNotice problem={publish.problem} />
        {from !== '' && to !== '' ? <Preview rosterId={rosterId} from={from} to={to} /> : null}
      </Stack>
    </Sheet>
  )
}

type PreviewOutput = OutputOf<typeof readingContract.previewPeriod>
type Turn = PreviewOutput['turns'][number]

function Preview(period: { readonly rosterId: string; readonly from: string; readonly to: string }) {
  const words = useWords(deskWords)
  const shared = useWords(rosterWords)
  const comma = useComma()
  const reading = useOperation(readingContract.previewPeriod, period, { keep: true })
  const why = ({ next, because, passedOver }: Turn) => {
    const over = passedOver.map((one) => words.passedOver(one.name ?? shared.neighbour, shared.why(one.why)))
    const reason = next === null ? shared.nobodyFree : shared.because(because)
    return [reason, ...over].join(comma)
  }
  const columns: readonly Column<Turn>[] = [
    { id: 'on', title: words.days, cell: (it) => <DayText day={it.on} /> },
    {
      id: 'time',
      title: shared.duty,
      cell: (it) => <span className="figures">{`${it.from}–${it.to}`}</span>,
    },
    {
      id: 'who',
      title: words.member,
      cell: (it) => (it.next === null ? shared.open : (it.next.name ?? shared.neighbour)),
    },
    { id: 'why', title: words.reason, cell: why },
  ]
  return (
    <Show reading={reading}>
      {({ turns, each }) => (
        <Stack>
          <h3>{words.each}</h3>
          <Facts
            facts={each.map((one) => ({
              name: one.name ?? shared.neighbour,
              value: shared.turns(one.turns),
            }))}
          />
          <Table
            caption={words.preview}
            quietCaption
            columns={columns}
            items={turns}
            idOf={(it) => `${it.on} ${it.from} ${it.next?.memberId ?? ''} ${turns.indexOf(it)}`}
          />
        </Stack>
      )}
    </Show>
  )
}
