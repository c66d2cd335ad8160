import { CopyOfMine } from '#capabilities/keeping/web/copy-of-mine.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { OpenedByReceipt, useOpened } from '#platform/web/parts/opened-by-receipt.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import { useReceiptInAddress } from '#platform/web/receipt.ts'
import { useWords } from '#platform/web/words.ts'
import { mediationContract } from '../contract.ts'
import type { Dispute } from '../shapes.ts'
import type { Side } from '../words.ts'
import { AgreementCard, DisputeFacts, DisputeThread, Meetings, StateTag } from './dispute-story.tsx'
import { InviteCard } from './invite-card.tsx'
import { keptMediations } from './kept-mediations.ts'
import { mediationWords } from './mediation-words.ts'
import { SaveAgreement } from './save-agreement.tsx'
import { ConfirmStep, ConsentStep, OfferStep, RevisitStep } from './side-steps.tsx'
import { LeavingSteps } from './leaving-steps.tsx'
import { sideWords } from './side-words.ts'

/** One side’s own page: what was said to it, and what it may do now. */
export function ResidentMyMediation() {
  const words = useWords(sideWords)
  const receipt = useReceiptInAddress()
  const reading = useOpened(mediationContract.getMyMediation, receipt, {})
  return (
    <>
      <TopBar title={words.mine} back="/mediation" />
      <OpenedByReceipt
        receipt={receipt}
        reading={reading}
        title={words.mine}
        gone={{ title: words.gone, note: words.goneNote }}
      >
        {(dispute, shown) =>
          dispute.side === null ? null : <Opened dispute={dispute} side={dispute.side} receipt={shown} />
        }
      </OpenedByReceipt>
    </>
  )
}

type OpenedProps = { readonly dispute: Dispute; readonly side: Side; readonly receipt: string }

function Opened(props: OpenedProps) {
  const words = useWords(sideWords)
  const shared = useWords(mediationWords)
  const { dispute, receipt } = props
  const kept = keptMediations.use().find((one) => one.receipt === receipt)
  const isWaiting = dispute.status === 'brought' && !dispute.abilities.includes('giveConsent')
  return (
    <Page title={dispute.groupName} lead={shared.subject(dispute.subject)}>
      <Stack>
        <p>
          <StateTag status={dispute.status} />
        </p>
        {dispute.isErased ? <Notice tone="info">{words.erasedNote}</Notice> : null}
        <DisputeFacts dispute={dispute} />
        <ConsentStep {...props} />
        {isWaiting && kept?.otherReceipt ? (
          <InviteCard title={words.invite} lead={words.inviteLead} receipt={kept.otherReceipt} />
        ) : null}
        <Meetings dispute={dispute} />
        <AgreementCard dispute={dispute} />
        <ConfirmStep {...props} />
        {dispute.draft?.terms ? <SaveAgreement mediationId={dispute.mediationId} receipt={receipt} /> : null}
        <RevisitStep {...props} />
        <OfferStep {...props} />
        <DisputeThread dispute={dispute} />
        <LeavingSteps {...props} />
        <CopyOfMine receipt={receipt} />
      </Stack>
    </Page>
  )
}
