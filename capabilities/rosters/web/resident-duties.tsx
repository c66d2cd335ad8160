import { CopyOfMine } from '#capabilities/keeping/web/copy-of-mine.tsx'
import { type ReactNode, useState } from 'react'
import type { Instant } from '#platform/time/instant.ts'
import { useReceiptInAddress } from '#platform/web/receipt.ts'
import { useBooklet } from '#platform/web/booklet.ts'
import { useLive } from '#platform/web/live.ts'
import { useOnline } from '#platform/web/online.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { KeptSince } from '#platform/web/parts/kept-since.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { OpenedByReceipt } from '#platform/web/parts/opened-by-receipt.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { RemindersChoice } from '#platform/web/parts/reminder.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState, ProblemNotice } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { servingContract } from '../contract/serving.ts'
import { AwayPart } from './away-part.tsx'
import { Holder } from './duty-days.tsx'
import { type MineProps, type MyDuties, type MyDuty, rosterNameIn, useMyDuties } from './my-duties.ts'
import { OwnCalendar } from './own-calendar.tsx'
import { DutyReminder } from './resident-soon-duties.tsx'
import { residentWords } from './resident-words.ts'
import { rosterWords } from './roster-words.ts'
import { SwapSheet } from './swap-sheet.tsx'
import { Swaps } from './swaps.tsx'

/** One's own duties: a partner comes with its link, a person with the booklet on this phone. */
export function ResidentDuties() {
  const words = useWords(residentWords)
  return (
    <>
      <TopBar title={words.mine} back="/booklet" />
      <Mine />
    </>
  )
}

function Mine() {
  const words = useWords(residentWords)
  const addressed = useReceiptInAddress()
  const booklet = useBooklet()
  const receipt = addressed ?? booklet?.receipt
  const reading = useMyDuties(receipt)
  const isOnline = useOnline()
  useLive(['ledger_grew'], receipt !== undefined && isOnline)
  if (receipt === undefined)
    return (
      <Page title={words.mine} lead={words.mineLead}>
        <NoRosters note={words.joinNote} />
      </Page>
    )
  return (
    <OpenedByReceipt
      receipt={receipt}
      reading={reading}
      title={words.mine}
      gone={{ title: words.gone, note: words.goneNote }}
    >
      {(mine, shown) => (
        <Page title={words.mine} lead={words.mineLead}>
          {reading.isKept && reading.at ? (
            <Remembered mine={mine} at={reading.at} />
          ) : (
            <Opened mine={mine} receipt={shown} />
          )}
        </Page>
      )}
    </OpenedByReceipt>
  )
}

function NoRosters({ note }: { readonly note: string }) {
  const words = useWords(residentWords)
  const look = <ButtonLink href="/partners">{words.look}</ButtonLink>
  return <EmptyState icon="calendar" title={words.noRosters} note={note} action={look} />
}

/** Without network: one's shifts as they were last seen. Taking, swapping and giving up wait for the house. */
function Remembered({ mine, at }: { readonly mine: MyDuties; readonly at: Instant }) {
  const words = useWords(residentWords)
  return (
    <Stack gap="loose">
      <KeptSince at={at}>{words.keptNote}</KeptSince>
      <DutyReminder mine={mine} />
      <section className="stack">
        <h2>{words.next}</h2>
        <NextDuties mine={mine} />
      </section>
    </Stack>
  )
}

function Opened({ mine, receipt }: MineProps) {
  const words = useWords(residentWords)
  if (mine.rosters.length === 0) {
    return <EmptyState icon="calendar" title={words.noRosters} note={words.noRostersNote} />
  }
  return (
    <Stack gap="loose">
      <DutyReminder mine={mine} />
      <Swaps mine={mine} receipt={receipt} />
      <Next mine={mine} receipt={receipt} />
      <Open mine={mine} receipt={receipt} />
      <AwayPart mine={mine} receipt={receipt} />
      <OwnCalendar mine={mine} receipt={receipt} />
      <RemindersChoice />
      <CopyOfMine receipt={receipt} />
    </Stack>
  )
}

function Next({ mine, receipt }: MineProps) {
  const words = useWords(residentWords)
  const [swapping, setSwapping] = useState<MyDuty | null>(null)
  const cover = useAction(servingContract.askCover, { receipt })
  const ask = async ({ rosterId, dutyId, asksCover }: MyDuty) => {
    const done = await cover.run({ rosterId, dutyId, wish: asksCover ? 'withdraw' : 'ask' })
    if (done) showToast(asksCover ? words.coverStopped : words.coverAsked)
  }
  return (
    <section className="stack">
      <h2>{words.next}</h2>
      <ProblemNotice problem={cover.problem} />
      <NextDuties
        mine={mine}
        steps={(duty) => (
          <Inline>
            <Button onPress={() => setSwapping(duty)}>{words.swap}</Button>
            <Button tone="quiet" onPress={() => void ask(duty)}>
              {duty.asksCover ? words.stopCover : words.askCover}
            </Button>
          </Inline>
        )}
      />
      {swapping === null ? null : (
        <SwapSheet duty={swapping} mine={mine} receipt={receipt} onClose={() => setSwapping(null)} />
      )}
    </section>
  )
}

type NextProps = { readonly mine: MyDuties; readonly steps?: (duty: MyDuty) => ReactNode }

/** The shifts one has taken on; `steps` stand below each. */
function NextDuties({ mine, steps }: NextProps) {
  const words = useWords(residentWords)
  const shared = useWords(rosterWords)
  if (mine.mine.length === 0)
    return <EmptyState icon="calendar" title={words.nextEmpty} note={words.nextEmptyNote} />
  return mine.mine.map((duty) => (
    <Card key={duty.dutyId}>
      <Stack gap="tight">
        <strong>
          <DayText day={duty.on} /> <span className="figures">{`${duty.from}–${duty.to}`}</span>{' '}
          {duty.asksCover ? <StatusTag tone="info" word={shared.asksCover} /> : null}
        </strong>
        <span className="soft">{rosterNameIn(mine, duty.rosterId)}</span>
        {steps?.(duty)}
      </Stack>
    </Card>
  ))
}

function Open({ mine, receipt }: MineProps) {
  const words = useWords(residentWords)
  const take = useAction(servingContract.takeDuty, { receipt, onDone: () => showToast(words.taken) })
  const open = mine.others.filter(({ holder, asksCover }) => holder === null || asksCover)
  return (
    <section className="stack">
      <h2>{words.openShifts}</h2>
      <ProblemNotice problem={take.problem} />
      {open.length === 0 ? (
        <p className="soft">{words.openEmpty}</p>
      ) : (
        <Rows label={words.openShifts}>
          {open.map((duty) => (
            <Row
              key={duty.dutyId}
              title={
                <>
                  <DayText day={duty.on} /> <span className="figures">{`${duty.from}–${duty.to}`}</span>
                </>
              }
              note={
                <>
                  {rosterNameIn(mine, duty.rosterId)} · <Holder duty={duty} />
                </>
              }
              end={
                <Button onPress={() => void take.run({ rosterId: duty.rosterId, dutyId: duty.dutyId })}>
                  {words.take}
                </Button>
              }
            />
          ))}
        </Rows>
      )}
    </section>
  )
}
