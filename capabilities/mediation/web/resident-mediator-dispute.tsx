import { NeedsBooklet } from '#platform/web/booklet.ts'
import { useLive } from '#platform/web/live.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { EmptyState, ErrorState, ProblemNotice, Skeleton } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { mediationContract } from '../contract.ts'
import type { MediatorProps } from './mediator-props.ts'
import { DraftStep } from './draft-step.tsx'
import { AgreementCard, DisputeFacts, DisputeThread, Meetings, StateTag } from './dispute-story.tsx'
import { EndStep, RevisitNotes } from './mediator-ends.tsx'
import { mediationWords } from './mediation-words.ts'
import { mediatorWords } from './mediator-words.ts'
import { HeldStep, PlanStep } from './session-steps.tsx'
import { SaveAgreement } from './save-agreement.tsx'

/** One dispute in a mediator’s hands. */
export function ResidentMediatorDispute({ params }: ScreenProps) {
  const words = useWords(mediatorWords)
  const mediationId = params.mediationId ?? '-'
  return (
    <>
      <TopBar title={words.title} back="/mediator" />
      <NeedsBooklet kind="volunteer">
        {({ receipt }) => <Reading mediationId={mediationId} receipt={receipt} />}
      </NeedsBooklet>
    </>
  )
}

function Reading({ mediationId, receipt }: { readonly mediationId: string; readonly receipt: string }) {
  const words = useWords(mediatorWords)
  const reading = useOperation(mediationContract.getMediation, { mediationId }, { receipt })
  useLive(['ledger_grew'])
  const { data, problem } = reading
  if (problem?.code === 'not-found' || problem?.code === 'not-allowed') {
    return (
      <Page title={words.title}>
        <EmptyState icon="lock" title={words.gone} note={words.goneNote} />
      </Page>
    )
  }
  if (data) return <Opened dispute={data} receipt={receipt} />
  return (
    <Page title={words.title}>
      {problem ? <ErrorState problem={problem} onRetry={reading.again} /> : <Skeleton lines={4} block />}
    </Page>
  )
}

function Opened({ dispute, receipt }: MediatorProps) {
  const shared = useWords(mediationWords)
  return (
    <Page title={shared.subject(dispute.subject)} lead={dispute.groupName}>
      <Stack>
        <p>
          <StateTag status={dispute.status} />
        </p>
        <DisputeFacts dispute={dispute} />
        <AnswerStep dispute={dispute} receipt={receipt} />
        <Meetings dispute={dispute} />
        <PlanStep dispute={dispute} receipt={receipt} />
        <HeldStep dispute={dispute} receipt={receipt} />
        <AgreementCard dispute={dispute} />
        {dispute.draft?.terms ? <SaveAgreement mediationId={dispute.mediationId} receipt={receipt} /> : null}
        <DraftStep key={dispute.draft?.draft ?? 0} dispute={dispute} receipt={receipt} />
        <RevisitNotes dispute={dispute} receipt={receipt} />
        {dispute.thread.length === 0 ? null : <DisputeThread dispute={dispute} />}
        <EndStep dispute={dispute} receipt={receipt} />
      </Stack>
    </Page>
  )
}

/** Asked: who are they, and may I? */
function AnswerStep({ dispute, receipt }: MediatorProps) {
  const words = useWords(mediatorWords)
  const { mediationId, abilities } = dispute
  const answer = useAction(mediationContract.answerAssignment, {
    receipt,
    onDone: ({ status }) => showToast(status === 'underWay' ? words.accepted : words.stoodBack),
  })
  if (!abilities.includes('answerAssignment')) return null
  const say = (said: 'accept' | 'interest' | 'noTime') => void answer.run({ mediationId, answer: said })
  return (
    <Card title={words.askedTitle} raised>
      <Stack>
        <p>{words.askedLead}</p>
        <ProblemNotice problem={answer.problem} />
        <Button tone="main" wide busy={answer.busy} onPress={() => say('accept')}>
          {words.accept}
        </Button>
        <Button wide busy={answer.busy} onPress={() => say('interest')}>
          {words.interest}
        </Button>
        <Button tone="quiet" busy={answer.busy} onPress={() => say('noTime')}>
          {words.noTime}
        </Button>
      </Stack>
    </Card>
  )
}
