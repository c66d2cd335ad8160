import { useComma } from '#platform/web/use-comma.ts'
import { useState } from 'react'
import type { OutputOf } from '#platform/operations/contract.ts'
import { newId } from '#platform/web/new-id.ts'
import { useLive } from '#platform/web/live.ts'
import { useSay } from '#platform/web/language.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { DateInput, TextInput } from '#platform/web/parts/inputs.tsx'
import { Card, Columns, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState, ProblemNotice } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { type Column, Table } from '#platform/web/parts/table.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useColon } from '#platform/web/use-colon.ts'
import { useWords } from '#platform/web/words.ts'
import { teamContract } from '#capabilities/exchange/contract/team.ts'
import { skillNameOf } from '../words.ts'
import { deskWords } from './desk-words.ts'
import { ItemList } from './item-list.tsx'
import { useOwnPost } from './own-post.ts'
import { FormSheet } from './step-sheets.tsx'

type Technician = OutputOf<typeof teamContract.listRepairTeam>['technicians'][number]
type Day = OutputOf<typeof teamContract.listRepairDays>['days'][number]

/** The repair team and its weekends: whom to agree to, who comes, what is to be mended. */
export function DeskRepairTeam() {
  const words = useWords(deskWords)
  const { placeId } = useOwnPost()
  const [isNew, setNew] = useState(false)
  useLive(['ledger_grew'])
  return (
    <Page
      title={words.teamTitle}
      lead={words.teamLead}
      width="wide"
      actions={
        <>
          <ButtonLink href="/desk/exchange" icon="back">
            {words.back}
          </ButtonLink>
          {placeId === null ? null : (
            <Button tone="main" icon="calendar" onPress={() => setNew(true)}>
              {words.newDay}
            </Button>
          )}
        </>
      }
    >
      {placeId === null ? (
        <EmptyState icon="settings" title={words.noPlace} />
      ) : (
        <TeamAndDays placeId={placeId} />
      )}
      {isNew && placeId !== null ? <NewDaySheet placeId={placeId} onClose={() => setNew(false)} /> : null}
    </Page>
  )
}

function TeamAndDays({ placeId }: { readonly placeId: string }) {
  const words = useWords(deskWords)
  const team = useOperation(teamContract.listRepairTeam, { placeId })
  const days = useOperation(teamContract.listRepairDays, { placeId })
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <Show reading={team}>
      {({ technicians }) => (
        <Show reading={days}>
          {(found) => (
            <Stack>
              <Days
                days={found.days}
                technicians={technicians}
                chosen={chosen ?? found.days[0]?.repairDayId ?? null}
                onChoose={setChosen}
              />
              {technicians.length === 0 ? (
                <EmptyState icon="people" title={words.noMembers} />
              ) : (
                <Team technicians={technicians} />
              )}
            </Stack>
          )}
        </Show>
      )}
    </Show>
  )
}

type DaysProps = {
  readonly days: readonly Day[]
  readonly technicians: readonly Technician[]
  readonly chosen: string | null
  readonly onChoose: (repairDayId: string) => void
}

function Days({ days, technicians, chosen, onChoose }: DaysProps) {
  const words = useWords(deskWords)
  const colon = useColon()
  const comma = useComma()
  if (days.length === 0 || chosen === null) return <EmptyState icon="calendar" title={words.noDays} />
  const coming = technicians.filter((one) => one.days.includes(chosen))
  return (
    <Columns least="22rem">
      <Card title={words.days}>
        <Rows label={words.days}>
          {days.map((day) => (
            <Row
              key={day.repairDayId}
              current={day.repairDayId === chosen}
              onPress={() => onChoose(day.repairDayId)}
              title={<DayText day={day.on} />}
              note={words.dayNote(day.from, day.to, day.where)}
              end={<span className="small">{words.dayCounts(day.technicians, day.repairs)}</span>}
            />
          ))}
        </Rows>
      </Card>
      <Card title={words.repairs}>
        <Stack>
          <Inline>
            <ButtonLink href={`/desk/exchange/days/${chosen}`} icon="print">
              {words.sheet}
            </ButtonLink>
          </Inline>
          <p className="soft">
            {words.comes}
            {colon}
            {coming.map((one) => one.calledAs ?? '—').join(comma) || words.nobodyComes}
          </p>
          <ItemList
            key={chosen}
            label={words.repairs}
            asked={{ list: 'need', repairDayId: chosen }}
            hrefOf={(itemId) => `/desk/exchange/items/${itemId}`}
            empty={words.noRepairs}
          />
        </Stack>
      </Card>
    </Columns>
  )
}

function Team({ technicians }: { readonly technicians: readonly Technician[] }) {
  const words = useWords(deskWords)
  const comma = useComma()
  const say = useSay()
  const admit = useAction(teamContract.admitTechnician, { onDone: () => showToast(words.admittedDone) })
  const columns: readonly Column<Technician>[] = [
    { id: 'called', title: words.calledAs, cell: (it) => it.calledAs ?? '—' },
    {
      id: 'trades',
      title: words.trades,
      cell: (it) => it.skills.map((skill) => say(skillNameOf(skill))).join(comma),
    },
    {
      id: 'state',
      title: words.state,
      cell: (it) =>
        it.isAdmitted ? (
          <StatusTag tone="good" word={words.admitted} />
        ) : (
          <Button busy={admit.busy} onPress={() => void admit.run({ participantId: it.participantId })}>
            {words.admit}
          </Button>
        ),
    },
  ]
  return (
    <Stack>
      <ProblemNotice problem={admit.problem} />
      <Table caption={words.members} columns={columns} items={technicians} idOf={(it) => it.participantId} />
    </Stack>
  )
}

function NewDaySheet({ placeId, onClose }: { readonly placeId: string; readonly onClose: () => void }) {
  const words = useWords(deskWords)
  const [repairDayId] = useState(newId)
  const form = useForm({ on: '', from: '09:00', to: '11:30', where: '' })
  const action = useAction(teamContract.openRepairDay, {
    onDone: () => {
      showToast(words.dayOpened)
      onClose()
    },
  })
  return (
    <FormSheet
      title={words.newDay}
      {...{ action, onClose }}
      onSubmit={() => void action.run({ repairDayId, placeId, ...form.values })}
    >
      <Field label={words.on} error={action.errorOf('on')}>
        <DateInput {...form.control('on')} />
      </Field>
      <Field label={words.from} error={action.errorOf('from')}>
        <TextInput {...form.control('from')} type="time" />
      </Field>
      <Field label={words.to} error={action.errorOf('to')}>
        <TextInput {...form.control('to')} type="time" />
      </Field>
      <Field label={words.where} error={action.errorOf('where')}>
        <TextInput {...form.control('where')} />
      </Field>
    </FormSheet>
  )
}
