import { useSayDate } from '#platform/web/use-say-date.ts'
import { useState } from 'react'
import type { OutputOf } from '#platform/operations/contract.ts'
import { newId } from '#platform/web/new-id.ts'
import { AbilityButton } from '#platform/web/parts/ability-button.tsx'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Dialog } from '#platform/web/parts/dialog.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useColon } from '#platform/web/use-colon.ts'
import { useWords } from '#platform/web/words.ts'
import { assessmentContract } from '../contract.ts'
import './assessment.css'
import { PeriodRows } from './assessment-home.tsx'
import { DefinitionView } from './definition-view.tsx'
import { PreviewView } from './preview-view.tsx'
import { useSayAssessment } from './say-assessment.ts'
import { scorecardWords } from './scorecard-words.ts'

type Scorecard = OutputOf<typeof assessmentContract.getScorecard>
type Props = { readonly scorecard: Scorecard }

/** A scorecard: what it says, what its draft would have given, and its periods. */
export function ScorecardScreen({ params }: ScreenProps) {
  const reading = useOperation(
    assessmentContract.getScorecard,
    { scorecardId: params.scorecardId ?? '' },
    { keep: true },
  )
  return <Show reading={reading}>{(scorecard) => <ScorecardPage scorecard={scorecard} />}</Show>
}

function ScorecardPage({ scorecard }: Props) {
  const words = useWords(scorecardWords)
  const { words: common } = useSayAssessment()
  const [isPreviewed, setPreviewed] = useState(false)
  const sayDate = useSayDate()
  const { draft, published, scorecardId } = scorecard
  return (
    <Page
      title={scorecard.name}
      lead={scorecard.ownerName}
      width="wide"
      actions={<Actions scorecard={scorecard} onPreview={() => setPreviewed(true)} />}
    >
      <Stack gap="loose">
        <Inline>
          {scorecard.publishedOn ? (
            <StatusTag
              tone="good"
              word={common.published(sayDate(scorecard.publishedOn), scorecard.version)}
            />
          ) : (
            <StatusTag tone="still" icon="edit" word={common.draftOnly} />
          )}
          {scorecard.publishedOn && scorecard.hasDraft ? (
            <StatusTag tone="warn" icon="edit" word={common.hasDraft} />
          ) : null}
        </Inline>
        {isPreviewed ? <PreviewView scorecardId={scorecardId} /> : null}
        {published ? (
          <Card title={common.periods}>
            <Stack>
              <Computable scorecard={scorecard} />
              <PeriodRows periods={scorecard.periods} />
            </Stack>
          </Card>
        ) : null}
        {draft ? <DefinitionView title={words.draft} definition={draft} /> : null}
        {published ? <DefinitionView title={words.inForce} definition={published} /> : null}
      </Stack>
    </Page>
  )
}

function Actions({ scorecard, onPreview }: Props & { readonly onPreview: () => void }) {
  const words = useWords(scorecardWords)
  const { words: common } = useSayAssessment()
  const [isPublishing, setPublishing] = useState(false)
  const { abilities, scorecardId } = scorecard
  return (
    <>
      <ButtonLink href="/desk/assessment" tone="quiet" icon="back">
        {common.back}
      </ButtonLink>
      {abilities.includes('draftScorecard') ? (
        <ButtonLink href={`/desk/assessment/scorecards/${scorecardId}/edit`} icon="edit">
          {words.edit}
        </ButtonLink>
      ) : null}
      <AbilityButton abilities={abilities} ability="previewScorecard" icon="eye" onPress={onPreview}>
        {words.preview}
      </AbilityButton>
      <AbilityButton
        abilities={abilities}
        ability="publishScorecard"
        tone="main"
        icon="megaphone"
        onPress={() => setPublishing(true)}
      >
        {words.publish}
      </AbilityButton>
      {isPublishing ? <PublishDialog scorecard={scorecard} onClose={() => setPublishing(false)} /> : null}
    </>
  )
}

function PublishDialog({ scorecard, onClose }: Props & { readonly onClose: () => void }) {
  const words = useWords(scorecardWords)
  const { words: common } = useSayAssessment()
  const publish = useAction(assessmentContract.publishScorecard, {
    onDone: () => {
      showToast(words.publishDone)
      onClose()
    },
  })
  return (
    <Dialog
      open
      title={words.publishTitle}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button
            tone="main"
            busy={publish.busy}
            onPress={() => publish.run({ scorecardId: scorecard.scorecardId })}
          >
            {words.publish}
          </Button>
        </>
      }
    >
      <p>{words.publishNote(scorecard.draft?.appealDays ?? 0)}</p>
      <ProblemNotice problem={publish.problem} />
    </Dialog>
  )
}

function Computable({ scorecard }: Props) {
  const words = useWords(scorecardWords)
  const colon = useColon()
  const sayDate = useSayDate()
  const { span } = useSayAssessment()
  const [next] = scorecard.computable
  const compute = useAction(assessmentContract.computePeriod, {
    onDone: ({ appealUntil }) => showToast(words.computed(sayDate(appealUntil))),
  })
  const period = scorecard.published?.period
  if (!next || !period || !scorecard.abilities.includes('computePeriod')) return null
  const { scorecardId } = scorecard
  return (
    <>
      <Inline place="spread">
        <span>
          {words.computeNote}
          {colon}
          {span({ period, from: next.from })}
        </span>
        <Button
          icon="chart"
          busy={compute.busy}
          onPress={() => compute.run({ periodId: newId(), scorecardId, ...next })}
        >
          {words.compute}
        </Button>
      </Inline>
      <ProblemNotice problem={compute.problem} />
    </>
  )
}
