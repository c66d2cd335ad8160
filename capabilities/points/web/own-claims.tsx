import { CopyLink } from '#platform/web/parts/copy-link.tsx'
import { useState } from 'react'
import { Button } from '#platform/web/parts/button.tsx'
import { Sheet } from '#platform/web/parts/dialog.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { QrDrawing } from '#platform/web/parts/qr-drawing.tsx'
import { EmptyState, ProblemNotice } from '#platform/web/parts/states.tsx'
import { StatusTag, type Tone } from '#platform/web/parts/status-tag.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { ownContract } from '../contract/own.ts'
import type { ClaimState } from '../shapes.ts'
import type { OwnProps } from './own-props.ts'
import { ownWords } from './own-words.ts'
import { pointNames } from './point-names.ts'

type Claim = OwnProps['account']['claims'][number]

const tones: Readonly<Record<ClaimState, Tone>> = {
  waiting: 'info',
  earned: 'good',
  refused: 'warn',
  withdrawn: 'still',
}

/** What the family told, what waits, and how the side that was helped is asked. */
export function OwnClaims({ account, receipt }: OwnProps) {
  const words = useWords(ownWords)
  const [asking, setAsking] = useState<Claim | null>(null)
  const withdraw = useAction(ownContract.withdrawClaim, { receipt, onDone: () => showToast(words.withdrawn) })
  if (account.claims.length === 0)
    return <EmptyState icon="hand" title={words.noClaims} note={words.noClaimsNote} />
  return (
    <Card title={words.claims}>
      <Stack>
        <ProblemNotice problem={withdraw.problem} />
        {account.claims.map((claim) => (
          <OneClaim
            key={claim.claimId}
            claim={claim}
            onAsk={() => setAsking(claim)}
            onWithdraw={() => void withdraw.run({ accountId: account.accountId, claimId: claim.claimId })}
          />
        ))}
        {asking === null ? null : <AskSheet claimId={asking.claimId} onClose={() => setAsking(null)} />}
      </Stack>
    </Card>
  )
}

function OneClaim(props: {
  readonly claim: Claim
  readonly onAsk: () => void
  readonly onWithdraw: () => void
}) {
  const words = useWords(ownWords)
  const names = useWords(pointNames)
  const { claim } = props
  const isWaiting = claim.state === 'waiting'
  return (
    <Stack gap="tight">
      <Inline place="spread">
        <strong>{claim.itemName}</strong>
        <StatusTag tone={tones[claim.state]} word={words.states(claim.state)} />
      </Inline>
      <p className="soft small">
        <DayText day={claim.on} /> · {names.points(claim.points)} ·{' '}
        {claim.vouched > 0 && isWaiting ? words.vouched(claim.vouched) : names.vouchers(claim.voucher)}
      </p>
      {claim.text === null ? null : <p>{claim.text}</p>}
      {isWaiting ? (
        <Inline>
          {claim.voucher === 'helped' ? (
            <Button icon="qr" onPress={props.onAsk}>
              {words.askHelped}
            </Button>
          ) : null}
          <Button tone="quiet" onPress={props.onWithdraw}>
            {words.withdraw}
          </Button>
        </Inline>
      ) : null}
    </Stack>
  )
}

/** The link goes from hand to hand; whoever was helped opens it with a booklet of their own. */
function AskSheet({ claimId, onClose }: { readonly claimId: string; readonly onClose: () => void }) {
  const words = useWords(ownWords)
  const link = `${location.origin}/points/confirm/${claimId}`
  return (
    <Sheet open title={words.askHelped} onClose={onClose} actions={<CopyLink link={link} />}>
      <div className="points-code">
        <p>{words.askHelpedLead}</p>
        <QrDrawing text={link} says={words.askHelpedLead} />
      </div>
    </Sheet>
  )
}
