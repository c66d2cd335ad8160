import { useState } from 'react'
import { addDays, dayOf } from '#platform/time/instant.ts'
import { useLive } from '#platform/web/live.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Inline, PrintArea, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { Tabs } from '#platform/web/parts/tabs.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { readingContract } from '../contract/reading.ts'
import { servingContract } from '../contract/serving.ts'
import type { DutyShape } from '../shapes.ts'
import { deskWords } from './desk-words.ts'
import { DutyDays, type RosterPage } from './duty-days.tsx'
import { PublishSheet } from './publish-sheet.tsx'
import { RosterMembers } from './roster-members.tsx'
import { RosterSettings } from './roster-settings.tsx'

type Part = 'days' | 'people' | 'settings'
const daysShown = 14

/** One roster at the desk: its days, whose turn is next and why, how it is shared out. */
export function DeskRoster({ params }: ScreenProps) {
  const words = useWords(deskWords)
  const rosterId = params.rosterId ?? '-'
  const today = dayOf(useNow())
  const [from, setFrom] = useState(today)
  const [part, setPart] = useState<Part>('days')
  const reading = useOperation(readingContract.getRoster, { rosterId, from, days: daysShown }, { keep: true })
  useLive(['ledger_grew'])
  const tabs = [
    { id: 'days' as const, label: words.days },
    { id: 'people' as const, label: words.people },
    { id: 'settings' as const, label: words.settings },
  ]
  return (
    <Show reading={reading}>
      {(roster) => (
        <Page
          title={roster.name}
          lead={roster.stationName ?? roster.placeName}
          width="wide"
          actions={<Actions roster={roster} />}
        >
          <Tabs label={roster.name} tabs={tabs} chosen={part} onChoose={setPart}>
            {part === 'days' ? <Days roster={roster} onFrom={setFrom} /> : null}
            {part === 'people' ? <RosterMembers roster={roster} /> : null}
            {part === 'settings' ? <RosterSettings roster={roster} /> : null}
          </Tabs>
        </Page>
      )}
    </Show>
  )
}

function Actions({ roster }: { readonly roster: RosterPage }) {
  const words = useWords(deskWords)
  const [isPublishing, setPublishing] = useState(false)
  return (
    <>
      <ButtonLink href={`/rosters/${roster.rosterId}`} icon="eye">
        {words.publicPage}
      </ButtonLink>
      {roster.abilities.includes('publishPeriod') ? (
        <Button tone="main" icon="calendar" onPress={() => setPublishing(true)}>
          {words.publish}
        </Button>
      ) : null}
      {isPublishing ? <PublishSheet roster={roster} onClose={() => setPublishing(false)} /> : null}
    </>
  )
}

function Days(props: { readonly roster: RosterPage; readonly onFrom: (from: string) => void }) {
  const words = useWords(deskWords)
  const { roster, onFrom } = props
  const { rosterId, from, abilities } = roster
  const today = dayOf(useNow())
  const release = useAction(servingContract.releaseDuty, { onDone: () => showToast(words.released) })
  const missed = useAction(servingContract.sayMissed, { onDone: () => showToast(words.missedSaid) })
  const stepsFor = ({ dutyId, on, holder, status }: DutyShape) => {
    if (holder === null || status !== 'ahead' || !abilities.includes('changeRoster')) return null
    return on > today ? (
      <Button tone="quiet" onPress={() => void release.run({ rosterId, dutyId })}>
        {words.release}
      </Button>
    ) : (
      <Button tone="quiet" onPress={() => void missed.run({ rosterId, dutyId })}>
        {words.sayMissed}
      </Button>
    )
  }
  return (
    <Stack>
      <Inline>
        <Button icon="back" onPress={() => onFrom(addDays(from, -daysShown))}>
          {words.earlier}
        </Button>
        <Button icon="forward" onPress={() => onFrom(addDays(from, daysShown))}>
          {words.later}
        </Button>
        <Button icon="print" onPress={() => print()}>
          {words.print}
        </Button>
      </Inline>
      <ProblemNotice problem={release.problem ?? missed.problem} />
      <PrintArea>
        <DutyDays roster={roster} steps={stepsFor} />
      </PrintArea>
    </Stack>
  )
}
