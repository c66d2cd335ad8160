import { CopyOfMine } from '#capabilities/keeping/web/copy-of-mine.tsx'
import { useReceiptInAddress } from '#platform/web/receipt.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import { dayNumberOf } from '#platform/time/day.ts'
import { dayOf } from '#platform/time/instant.ts'
import { pathOfBooklet } from '#platform/web/booklet.ts'
import { call } from '#platform/web/client.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Card, Facts, Stack } from '#platform/web/parts/layout.tsx'
import { OpenedByReceipt, useOpened } from '#platform/web/parts/opened-by-receipt.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { Notice, ProblemNotice } from '#platform/web/parts/states.tsx'
import { SaveCalendar } from '#platform/web/parts/save-calendar.tsx'
import { StatusTag, type Tone } from '#platform/web/parts/status-tag.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useColon } from '#platform/web/use-colon.ts'
import { useWords } from '#platform/web/words.ts'
import { activitiesContract } from '../contract.ts'
import { signUpNumber } from '../sign-up-number.ts'
import type { SignUpStatus } from '../words.ts'
import { activityWords } from './activity-words.ts'
import { pathOfRoom, settleSignUp } from './kept-sign-ups.ts'
import { ActivityFacts } from './resident-activity.tsx'

type MySignUp = OutputOf<typeof activitiesContract.getMySignUp>

const tones: Readonly<Record<SignUpStatus, Tone>> = { signed: 'good', waiting: 'info', withdrawn: 'still' }

/** One's own sign-up: when it is, where one stands in line, giving it back, and rating afterwards. */
export function ResidentSignUp({ params }: ScreenProps) {
  const words = useWords(activityWords)
  const receipt = useReceiptInAddress()
  const { signUpId } = params
  const asked = signUpId === undefined ? {} : { signUpId }
  const reading = useOpened(activitiesContract.getMySignUp, receipt, asked)
  return (
    <>
      <TopBar title={words.mySignUp} back={backTo(signUpId, receipt)} />
      <OpenedByReceipt
        receipt={receipt}
        reading={reading}
        title={words.mySignUp}
        gone={{ title: words.gone, note: words.goneNote }}
      >
        {(mine, shown) => <Opened mine={mine} receipt={shown} />}
      </OpenedByReceipt>
    </>
  )
}

/** Back to the booklet it was opened from, or to the menu. */
const backTo = (signUpId: string | undefined, receipt: string | undefined): string =>
  signUpId === undefined || receipt === undefined ? '/activities' : pathOfBooklet(receipt)

type Props = { readonly mine: MySignUp; readonly receipt: string }

function Opened({ mine, receipt }: Props) {
  const words = useWords(activityWords)
  const colon = useColon()
  const { activity } = mine
  const today = dayOf(useNow())
  const days = dayNumberOf(dayOf(activity.startsAt)) - dayNumberOf(today)
  const isAhead = activity.status === 'planned' && mine.status !== 'withdrawn' && days >= 0
  return (
    <Page title={activity.title} lead={isAhead ? words.days(days) : undefined}>
      <Stack>
        <p>
          <StatusTag tone={tones[mine.status]} word={words.states(mine.status)} />{' '}
          {mine.ahead === null ? null : words.ahead(mine.ahead)}
        </p>
        {activity.calledOffReason === null ? null : (
          <Notice tone="warn">
            {words.calledOff}
            {colon}
            {activity.calledOffReason}
          </Notice>
        )}
        <ActivityFacts activity={activity} />
        {mine.status === 'signed' ? (
          <Facts
            facts={[
              {
                name: words.number,
                value: <strong className="figures">{signUpNumber(mine.signUpId)}</strong>,
              },
            ]}
          />
        ) : null}
        {mine.roomCode === null ? null : (
          <Card title={words.hasCome}>
            <ButtonLink href={pathOfRoom(mine.roomCode)} tone="main" icon="star" wide>
              {words.rate}
            </ButtonLink>
          </Card>
        )}
        {mine.abilities.includes('getMySignUpCalendar') ? (
          <SaveCalendar
            load={() =>
              call(activitiesContract.getMySignUpCalendar, { signUpId: mine.signUpId }, { receipt })
            }
          />
        ) : null}
        <GiveBack mine={mine} receipt={receipt} />
        <CopyOfMine receipt={receipt} />
        <ButtonLink href="/activities" icon="calendar" wide>
          {words.backToMenu}
        </ButtonLink>
      </Stack>
    </Page>
  )
}

function GiveBack({ mine, receipt }: Props) {
  const words = useWords(activityWords)
  const { activityId, signUpId, abilities } = mine
  const withdraw = useAction(activitiesContract.withdrawSignUp, {
    receipt,
    onDone: () => {
      settleSignUp(signUpId)
      showToast(words.withdrawn)
    },
  })
  if (!abilities.includes('withdrawSignUp')) return null
  return (
    <Stack>
      <ProblemNotice problem={withdraw.problem} />
      <Button wide busy={withdraw.busy} onPress={() => void withdraw.run({ activityId, signUpId })}>
        {words.withdraw}
      </Button>
    </Stack>
  )
}
