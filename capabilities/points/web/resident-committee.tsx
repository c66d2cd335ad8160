import type { OutputOf } from '#platform/operations/contract.ts'
import { NeedsBooklet } from '#platform/web/booklet.ts'
import { useLive } from '#platform/web/live.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { EmptyState, ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { ownContract } from '../contract/own.ts'
import { ownWords } from './own-words.ts'
import { pointNames } from './point-names.ts'

type Claim = OutputOf<typeof ownContract.listClaimsToConfirm>['claims'][number]

/** What waits for two villagers of the committee. */
export function ResidentCommittee() {
  const words = useWords(ownWords)
  return (
    <>
      <TopBar title={words.committeeTitle} back="/points" />
      <Page title={words.committeeTitle} lead={words.committeeLead}>
        <NeedsBooklet>{({ receipt }) => <Waiting receipt={receipt} />}</NeedsBooklet>
      </Page>
    </>
  )
}

function Waiting({ receipt }: { readonly receipt: string }) {
  const words = useWords(ownWords)
  const reading = useOperation(ownContract.listClaimsToConfirm, {}, { receipt })
  useLive(['ledger_grew'])
  return (
    <Show reading={reading}>
      {({ isOnCommittee, claims }) => {
        if (!isOnCommittee)
          return <EmptyState icon="lock" title={words.notOnCommittee} note={words.notOnCommitteeNote} />
        if (claims.length === 0)
          return <EmptyState icon="check" title={words.committeeNone} note={words.committeeNoneNote} />
        return (
          <Stack>
            {claims.map((claim) => (
              <OneClaim key={claim.claimId} claim={claim} receipt={receipt} />
            ))}
          </Stack>
        )
      }}
    </Show>
  )
}

function OneClaim({ claim, receipt }: { readonly claim: Claim; readonly receipt: string }) {
  const words = useWords(ownWords)
  const names = useWords(pointNames)
  const answer = useAction(ownContract.answerClaim, {
    receipt,
    onDone: ({ state }) => showToast(state === 'refused' ? words.refused : words.confirmed),
  })
  const { accountId, claimId } = claim
  return (
    <Card title={claim.itemName}>
      <Stack gap="tight">
        <p className="soft small">
          {claim.name || words.somebody} · <DayText day={claim.on} /> · {words.times(claim.quantity)} ·{' '}
          {names.points(claim.points)}
        </p>
        {claim.text === null ? null : <p>{claim.text}</p>}
        <ProblemNotice problem={answer.problem} />
        {claim.isOwn || claim.isVouched ? (
          <p className="soft">{claim.isOwn ? words.ownClaim : words.vouchedAlready}</p>
        ) : (
          <Inline>
            <Button
              icon="check"
              busy={answer.busy}
              onPress={() => void answer.run({ accountId, claimId, isTrue: true })}
            >
              {words.isTrue}
            </Button>
            <Button tone="quiet" onPress={() => void answer.run({ accountId, claimId, isTrue: false })}>
              {words.isNotTrue}
            </Button>
          </Inline>
        )}
      </Stack>
    </Card>
  )
}
