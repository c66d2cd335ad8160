import type { OutputOf } from '#platform/operations/contract.ts'
import { NeedsBooklet } from '#platform/web/booklet.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Card, Facts, Stack } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { EmptyState, ErrorState, Notice, ProblemNotice, Skeleton } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { ownContract } from '../contract/own.ts'
import { ownWords } from './own-words.ts'
import { pointNames } from './point-names.ts'

type Claim = OutputOf<typeof ownContract.getClaim>

/** The side that was helped reads what a neighbour says, and confirms it or not. */
export function ResidentConfirm({ params }: ScreenProps) {
  const words = useWords(ownWords)
  return (
    <>
      <TopBar title={words.confirmTitle} back="/points" />
      <Page title={words.confirmTitle}>
        <NeedsBooklet>
          {({ receipt }) => <Asked claimId={params.claimId ?? ''} receipt={receipt} />}
        </NeedsBooklet>
      </Page>
    </>
  )
}

function Asked({ claimId, receipt }: { readonly claimId: string; readonly receipt: string }) {
  const words = useWords(ownWords)
  const { data, problem, again } = useOperation(ownContract.getClaim, { claimId }, { receipt })
  if (data) return <Answer claim={data} receipt={receipt} />
  if (problem?.code === 'not-found' || problem?.code === 'invalid-input')
    return <EmptyState icon="link" title={words.linkBroken} note={words.linkBrokenNote} />
  return problem ? <ErrorState problem={problem} onRetry={again} /> : <Skeleton lines={4} block />
}

function Answer({ claim, receipt }: { readonly claim: Claim; readonly receipt: string }) {
  const words = useWords(ownWords)
  const names = useWords(pointNames)
  const answer = useAction(ownContract.answerClaim, {
    receipt,
    onDone: ({ state }) => showToast(state === 'refused' ? words.refused : words.confirmed),
  })
  const { accountId, claimId, isOwn, state } = claim
  const isOpen = state === 'waiting' && !isOwn
  return (
    <Stack>
      <p>{words.confirmLead(claim.name || words.somebody)}</p>
      <Card title={claim.itemName}>
        <Stack gap="tight">
          {claim.text === null ? null : <p>{claim.text}</p>}
          <Facts
            facts={[
              { name: words.on, value: <DayText day={claim.on} /> },
              { name: words.quantity, value: words.times(claim.quantity) },
              { name: words.village, value: claim.placeName },
              { name: names.kinds(claim.kind), value: names.points(claim.points) },
            ]}
          />
        </Stack>
      </Card>
      {isOwn ? <Notice tone="info">{words.isOwn}</Notice> : null}
      {state === 'waiting' ? null : <Notice tone="still">{words.over}</Notice>}
      <ProblemNotice problem={answer.problem} />
      {isOpen ? (
        <>
          <Button
            tone="main"
            icon="check"
            busy={answer.busy}
            wide
            onPress={() => void answer.run({ accountId, claimId, isTrue: true })}
          >
            {words.isTrue}
          </Button>
          <Button wide onPress={() => void answer.run({ accountId, claimId, isTrue: false })}>
            {words.isNotTrue}
          </Button>
        </>
      ) : null}
    </Stack>
  )
}
