import { useState } from 'react'
import { partnersContract } from '#capabilities/partners/contract.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Select } from '#platform/web/parts/inputs.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { EmptyState, ProblemNotice } from '#platform/web/parts/states.tsx'
import { type Column, Table } from '#platform/web/parts/table.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { keepingContract } from '../contract/keeping.ts'
import { partnerMember } from '../shapes.ts'
import { deskWords } from './desk-words.ts'
import type { RosterPage } from './duty-days.tsx'
import { rosterWords } from './roster-words.ts'

type Props = { readonly roster: RosterPage }
type Turn = RosterPage['turns'][number]

/** Who takes turns, how many each has had, and whose is next. */
export function RosterMembers({ roster }: Props) {
  const words = useWords(deskWords)
  const shared = useWords(rosterWords)
  const { rosterId, turns, abilities } = roster
  const remove = useAction(keepingContract.leaveRoster, { onDone: () => showToast(words.removed) })
  const mayChange = abilities.includes('changeRoster')
  const columns: readonly Column<Turn>[] = [
    { id: 'name', title: words.member, cell: (it) => it.name ?? shared.neighbour },
    { id: 'turns', title: words.turns, cell: (it) => shared.turns(it.turns) },
    {
      id: 'last',
      title: words.lastOn,
      cell: (it) => (it.lastOn === null ? shared.never : <DayText day={it.lastOn} />),
    },
    {
      id: 'steps',
      title: '',
      cell: (it) =>
        mayChange ? (
          <Button tone="quiet" onPress={() => void remove.run({ rosterId, memberId: it.memberId })}>
            {words.remove}
          </Button>
        ) : null,
    },
  ]
  return (
    <Stack>
      <Next roster={roster} />
      {mayChange ? <AddPartner roster={roster} /> : null}
      <ProblemNotice problem={remove.problem} />
      {turns.length === 0 ? (
        <EmptyState icon="people" title={words.nobody} note={words.nobodyNote} />
      ) : (
        <Table
          caption={words.people}
          quietCaption
          columns={columns}
          items={turns}
          idOf={(it) => it.memberId}
        />
      )}
    </Stack>
  )
}

function Next({ roster: { next } }: Props) {
  const words = useWords(deskWords)
  const shared = useWords(rosterWords)
  if (next === null) return null
  return (
    <Card title={words.next}>
      <p>
        <DayText day={next.on} /> <span className="figures">{`${next.from}–${next.to}`}</span>{' '}
        {next.next === null
          ? words.nextNobody
          : words.nextWhy(next.next.name ?? shared.neighbour, shared.because(next.because))}
      </p>
      {next.passedOver.length === 0 ? null : (
        <ul className="soft">
          {next.passedOver.map((one) => (
            <li key={one.memberId}>{words.passedOver(one.name ?? shared.neighbour, shared.why(one.why))}</li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function AddPartner({ roster }: Props) {
  const words = useWords(deskWords)
  const { rosterId, placeId, turns } = roster
  const [chosen, setChosen] = useState<string>('')
  const reading = useOperation(partnersContract.listPartners, { within: placeId, skip: 0, limit: 200 })
  const join = useAction(keepingContract.joinRoster, {
    onDone: () => {
      setChosen('')
      showToast(words.added)
    },
  })
  const isOn = (partnerId: string) => turns.some(({ memberId }) => memberId === partnerMember(partnerId))
  const free = (reading.data?.partners ?? []).filter(
    ({ partnerId, status }) => status === 'active' && !isOn(partnerId),
  )
  if (reading.data !== undefined && free.length === 0) return <p className="soft">{words.noPartners}</p>
  return (
    <Stack>
      <ProblemNotice problem={join.problem} />
      <Inline>
        <Field label={words.addPartner}>
          <Select
            value={chosen}
            onChange={setChosen}
            placeholder={words.choosePartner}
            options={free.map(({ partnerId, name }) => ({ value: partnerId, label: name }))}
          />
        </Field>
        <Button
          icon="add"
          busy={join.busy}
          disabled={chosen === ''}
          onPress={() => void join.run({ rosterId, memberId: partnerMember(chosen) })}
        >
          {words.addPartner}
        </Button>
      </Inline>
    </Stack>
  )
}
