import { useState } from 'react'
import { organisationsContract } from '#capabilities/organisations/contract.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import { useSay } from '#platform/web/language.ts'
import { AbilityButton } from '#platform/web/parts/ability-button.tsx'
import { Button } from '#platform/web/parts/button.tsx'
import { Card, Columns, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Moment } from '#platform/web/parts/moment.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState, ProblemNotice } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useSession } from '#platform/web/session.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { peopleContract } from '../contract.ts'
import { OrganisationPicker, type PickedNode, PlacePicker } from './node-picker.tsx'
import { PlanShift } from './plan-shift.tsx'
import { watchWords } from './watch-words.ts'

type Where = { readonly organisation: PickedNode | null; readonly place: PickedNode | null }

const askedOf = ({ organisation, place }: Where) => ({
  ...(organisation && { organisationId: organisation.id }),
  ...(place && { placeId: place.id }),
})

/** Where one's own post is: what most want to see first. */
function useOwnOrganisation(): PickedNode | null {
  const { session } = useSession()
  const id = session?.posts.find((post) => post.organisationId !== null)?.organisationId ?? null
  const { data } = useOperation(
    organisationsContract.getOrganisation,
    { organisationId: id ?? '-' },
    { enabled: id !== null },
  )
  return data ? { id: data.organisationId, name: data.name } : null
}

/** Who is on duty for an organisation or a place, and the roster of the coming days. */
export function Duty() {
  const words = useWords(watchWords)
  const [chosen, setWhere] = useState<Where | null>(null)
  const own = useOwnOrganisation()
  const where = chosen ?? { organisation: own, place: null }
  const isChosen = where.organisation !== null || where.place !== null
  return (
    <Page title={words.duty} lead={words.dutyLead} width="wide">
      <Stack>
        <Columns least="18rem">
          <PlacePicker
            label={words.place}
            picked={where.place}
            onPick={(place) => setWhere({ organisation: null, place })}
          />
          <OrganisationPicker
            label={words.node}
            picked={where.organisation}
            onPick={(organisation) => setWhere({ organisation, place: null })}
          />
        </Columns>
        {isChosen ? <OnDutyNow where={where} /> : <EmptyState icon="calendar" title={words.chooseFirst} />}
        <Roster where={where} isChosen={isChosen} />
      </Stack>
    </Page>
  )
}

function OnDutyNow({ where }: { readonly where: Where }) {
  const words = useWords(watchWords)
  const reading = useOperation(peopleContract.getOnDuty, askedOf(where), { keep: true })
  return (
    <Card title={words.now}>
      <Show reading={reading} lines={1}>
        {({ onDuty }) => (onDuty ? <Answering onDuty={onDuty} /> : <p className="soft">{words.nobodyNow}</p>)}
      </Show>
    </Card>
  )
}

type OnDuty = NonNullable<OutputOf<typeof peopleContract.getOnDuty>['onDuty']>

function Answering({ onDuty }: { readonly onDuty: OnDuty }) {
  const words = useWords(watchWords)
  const say = useSay()
  return (
    <Inline>
      <strong>{onDuty.name}</strong>
      <span>{say(onDuty)}</span>
      {onDuty.phone ? <a href={`tel:${onDuty.phone}`}>{onDuty.phone}</a> : null}
      <StatusTag
        tone={onDuty.isByShift ? 'good' : 'info'}
        word={onDuty.isByShift ? words.byShift : words.byPost}
      />
      {onDuty.until ? (
        <span className="soft">
          {words.until} <Moment at={onDuty.until} />
        </span>
      ) : null}
    </Inline>
  )
}

type Shift = OutputOf<typeof peopleContract.listDuty>['shifts'][number]

function Roster({ where, isChosen }: { readonly where: Where; readonly isChosen: boolean }) {
  const words = useWords(watchWords)
  const [isPlanning, setPlanning] = useState(false)
  const reading = useOperation(peopleContract.listDuty, askedOf(where), { keep: true })
  return (
    <Card title={words.shifts}>
      <Show reading={reading}>
        {({ shifts, abilities }) => (
          <Stack>
            {shifts.length === 0 ? (
              <p className="soft">{words.noShifts}</p>
            ) : (
              <Shifts shifts={shifts} abilities={abilities} />
            )}
            {isChosen ? (
              <Inline>
                <AbilityButton
                  abilities={abilities}
                  ability="planShift"
                  icon="add"
                  tone="main"
                  onPress={() => setPlanning(true)}
                >
                  {words.plan}
                </AbilityButton>
              </Inline>
            ) : null}
          </Stack>
        )}
      </Show>
      {isPlanning ? <PlanShift where={where} onClose={() => setPlanning(false)} /> : null}
    </Card>
  )
}

function Shifts({
  shifts,
  abilities,
}: {
  readonly shifts: readonly Shift[]
  readonly abilities: readonly string[]
}) {
  const words = useWords(watchWords)
  const cancel = useAction(peopleContract.cancelShift, { onDone: () => showToast(words.cancelled) })
  return (
    <>
      <ProblemNotice problem={cancel.problem} />
      <Rows label={words.shifts}>
        {shifts.map((shift) => (
          <Row
            key={shift.shiftId}
            title={shift.name}
            note={
              <>
                <Moment at={shift.from} /> — <Moment at={shift.to} />
              </>
            }
            end={
              abilities.includes('cancelShift') ? (
                <Button busy={cancel.busy} onPress={() => void cancel.run({ shiftId: shift.shiftId })}>
                  {words.cancelShift}
                </Button>
              ) : undefined
            }
          />
        ))}
      </Rows>
    </>
  )
}
