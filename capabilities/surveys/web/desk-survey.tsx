import { useState } from 'react'
import { useLive } from '#platform/web/live.ts'
import { AbilityButton } from '#platform/web/parts/ability-button.tsx'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Stat } from '#platform/web/parts/figures.tsx'
import { Card, Columns, PrintArea, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { surveysContract } from '../contract.ts'
import { AnswerFields } from './answer-fields.tsx'
import { type AnswerDraft, type Desk, emptyAnswer } from './answer-draft.ts'
import { deskWords } from './desk-words.ts'
import { GridTable } from './grid-table.tsx'
import { ResultBars } from './result-bars.tsx'
import { SaidCard } from './said-card.tsx'
import { StepDialog, type SurveyStep } from './step-dialogs.tsx'
import { SurveyState } from './survey-state.tsx'
import { SurveyPurpose, Tellings } from './survey-text.tsx'
import { saveSurvey } from './survey-workbook.ts'
import { useSayDay } from './use-say-day.ts'
import './surveys.css'

/** One survey at the desk: how it goes, whole and by grid, and its next step. */
export function DeskSurvey({ params }: ScreenProps) {
  const reading = useOperation(surveysContract.getSurveyDesk, { surveyId: params.surveyId ?? '-' })
  useLive(['ledger_grew'])
  return <Show reading={reading}>{(desk) => <Survey desk={desk} />}</Show>
}

function Survey({ desk }: { readonly desk: Desk }) {
  const words = useWords(deskWords)
  const sayDay = useSayDay()
  const [step, setStep] = useState<SurveyStep | null>(null)
  return (
    <Page
      title={desk.title}
      lead={desk.placeName}
      width="wide"
      actions={<Steps desk={desk} onStep={setStep} />}
    >
      <PrintArea>
        <Stack>
          <p className="inline">
            <SurveyState status={desk.status} />
            <span className="soft">
              {desk.opensOn === null
                ? words.draftDays(sayDay(desk.closesOn))
                : words.dayRange(sayDay(desk.opensOn), sayDay(desk.closesOn))}
            </span>
          </p>
          {desk.status === 'closed' ? <Notice tone="warn">{words.tellFirst}</Notice> : null}
          <Tellings survey={desk} />
          {desk.opensOn === null || desk.status === 'announced' ? (
            <Preview desk={desk} />
          ) : (
            <Progress desk={desk} />
          )}
        </Stack>
      </PrintArea>
      {step === null ? null : <StepDialog step={step} desk={desk} onClose={() => setStep(null)} />}
    </Page>
  )
}

type StepsProps = { readonly desk: Desk; readonly onStep: (step: SurveyStep) => void }

function Steps({ desk, onStep }: StepsProps) {
  const words = useWords(deskWords)
  const { abilities, surveyId, status } = desk
  const may = (ability: string) => abilities.includes(ability)
  const buttons = [
    ['withdrawSurvey', words.withdraw, 'plain'],
    ['closeSurvey', words.close, 'plain'],
    ['publishSurvey', words.publish, 'main'],
    ['tellResult', words.tell, 'main'],
  ] as const
  return (
    <div className="inline no-print">
      {may('writeSurvey') ? (
        <ButtonLink href={`/desk/surveys/${surveyId}/edit`} icon="edit">
          {words.edit}
        </ButtonLink>
      ) : (
        <ButtonLink href={`/desk/surveys/new?after=${surveyId}`} icon="document">
          {words.newVersion}
        </ButtonLink>
      )}
      {may('issueSlips') ? (
        <ButtonLink href={`/desk/surveys/${surveyId}/slips`} icon="qr">
          {words.slips}
        </ButtonLink>
      ) : null}
      {status === 'draft' ? null : (
        <>
          <Button icon="download" onPress={() => void saveSurvey(desk, words)}>
            {words.export}
          </Button>
          <Button icon="print" onPress={() => print()}>
            {words.print}
          </Button>
        </>
      )}
      {buttons.map(([ability, label, tone]) =>
        may(ability) ? (
          <AbilityButton
            key={ability}
            abilities={abilities}
            ability={ability}
            tone={tone}
            onPress={() => onStep(ability)}
          >
            {label}
          </AbilityButton>
        ) : null,
      )}
    </div>
  )
}

/** The survey as households will see it, to be tried; nothing of it is sent. */
function Preview({ desk }: { readonly desk: Desk }) {
  const words = useWords(deskWords)
  const [draft, setDraft] = useState<AnswerDraft>(() => emptyAnswer(desk.questions))
  return (
    <Card title={words.preview} raised>
      <Stack>
        <SurveyPurpose survey={desk} />
        <AnswerFields
          questions={desk.questions}
          draft={draft}
          onChange={setDraft}
          errorOf={() => undefined}
        />
      </Stack>
    </Card>
  )
}

function Progress({ desk }: { readonly desk: Desk }) {
  const words = useWords(deskWords)
  return (
    <Stack>
      <Columns least="14rem">
        <Stat label={words.answered} value={String(desk.answered ?? 0)} meaning={words.answeredNote} />
        <Stat label={words.declined} value={String(desk.declined ?? 0)} meaning={words.declinedNote} />
      </Columns>
      <Columns least="24rem">
        <section className="stack">
          <h2>{words.results}</h2>
          <ResultBars questions={desk.questions} results={desk.results} />
        </section>
        <Stack>
          <GridTable desk={desk} />
          <SaidCard desk={desk} />
          <Card title={words.about}>
            <SurveyPurpose survey={desk} />
          </Card>
        </Stack>
      </Columns>
    </Stack>
  )
}
