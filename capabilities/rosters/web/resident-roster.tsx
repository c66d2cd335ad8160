import { HowUsed } from '#capabilities/keeping/web/how-used.tsx'
import { NeedsBooklet, useBooklet } from '#platform/web/booklet.ts'
import { useLive } from '#platform/web/live.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { keepingContract } from '../contract/keeping.ts'
import { readingContract } from '../contract/reading.ts'
import { servingContract } from '../contract/serving.ts'
import { type DutyShape, personMember } from '../shapes.ts'
import { CalendarAddress } from './calendar-address.tsx'
import { DutyDays, type RosterPage } from './duty-days.tsx'
import { residentWords } from './resident-words.ts'
import { rosterWords } from './roster-words.ts'

const daysShown = 14

/** Who is on duty at a community or station in these days. */
export function ResidentRoster({ params }: ScreenProps) {
  const words = useWords(residentWords)
  const rosterId = params.rosterId ?? '-'
  const booklet = useBooklet()
  const reading = useOperation(
    readingContract.getRoster,
    { rosterId, days: daysShown },
    booklet === null ? {} : { receipt: booklet.receipt },
  )
  useLive(['ledger_grew'])
  return (
    <Page
      title={reading.data?.name ?? words.whoServes}
      lead={reading.data && (reading.data.stationName ?? reading.data.placeName)}
    >
      <Show reading={reading}>
        {(roster) => (
          <Stack gap="loose">
            {roster.pattern.about === '' ? null : <p>{roster.pattern.about}</p>}
            {booklet === null ? (
              <>
                <DutyDays roster={roster} />
                {roster.pattern.isOpen ? <NeedsBooklet>{null}</NeedsBooklet> : null}
              </>
            ) : (
              <Taking
                roster={roster}
                receipt={booklet.receipt}
                memberId={personMember(booklet.participantId)}
              />
            )}
            <Subscribe rosterId={rosterId} />
          </Stack>
        )}
      </Show>
    </Page>
  )
}

type TakingProps = { readonly roster: RosterPage; readonly receipt: string; readonly memberId: string }

/** With a booklet open shifts may be taken, and an open roster be joined. */
function Taking({ roster, receipt, memberId }: TakingProps) {
  const words = useWords(residentWords)
  const { rosterId, abilities } = roster
  const join = useAction(keepingContract.joinRoster, { receipt, onDone: () => showToast(words.joined) })
  const leave = useAction(keepingContract.leaveRoster, { receipt, onDone: () => showToast(words.left) })
  const take = useAction(servingContract.takeDuty, { receipt, onDone: () => showToast(words.taken) })
  const stepsFor = (duty: DutyShape) =>
    abilities.includes('takeDuty') && (duty.holder === null || duty.asksCover) ? (
      <Button onPress={() => void take.run({ rosterId, dutyId: duty.dutyId })}>{words.take}</Button>
    ) : null
  return (
    <Stack>
      <ProblemNotice problem={join.problem ?? take.problem ?? leave.problem} />
      {abilities.includes('joinRoster') ? (
        <>
          <Button tone="main" wide busy={join.busy} onPress={() => void join.run({ rosterId, memberId })}>
            {words.join}
          </Button>
          <HowUsed about="rosters.duty" />
        </>
      ) : null}
      {abilities.includes('takeDuty') ? (
        <ButtonLink href="/duties" icon="calendar" wide>
          {words.mineHere}
        </ButtonLink>
      ) : null}
      <DutyDays roster={roster} steps={stepsFor} />
      {abilities.includes('leaveRoster') ? (
        <Button tone="quiet" busy={leave.busy} onPress={() => void leave.run({ rosterId, memberId })}>
          {words.leave}
        </Button>
      ) : null}
    </Stack>
  )
}

function Subscribe({ rosterId }: { readonly rosterId: string }) {
  const words = useWords(rosterWords)
  return (
    <Card title={words.calendar}>
      <CalendarAddress path={`/api/calendars/rosters/${rosterId}`} />
    </Card>
  )
}
