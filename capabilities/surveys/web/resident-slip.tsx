import { CopyOfMine } from '#capabilities/keeping/web/copy-of-mine.tsx'
import { HowUsed } from '#capabilities/keeping/web/how-used.tsx'
import { useState } from 'react'
import type { OutputOf } from '#platform/operations/contract.ts'
import { newId } from '#platform/web/new-id.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { TextInput } from '#platform/web/parts/inputs.tsx'
import { Card, Columns, Facts, Stack } from '#platform/web/parts/layout.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { EmptyState, Notice, ProblemNotice, Skeleton } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { newReceipt, useReceiptInAddress } from '#platform/web/receipt.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useComma } from '#platform/web/use-comma.ts'
import { useWords } from '#platform/web/words.ts'
import { surveysContract } from '../contract.ts'
import { type AnswerDraft, emptyAnswer, givenFrom, sayAnswer } from './answer-draft.ts'
import { AnswerFields } from './answer-fields.tsx'
import { SurveyPurpose } from './survey-text.tsx'
import { surveyWords } from './survey-words.ts'
import { useSayDay } from './use-say-day.ts'

type Slip = OutputOf<typeof surveysContract.getMySlip>

/** A household answers with the slip that was left at its door, sees what it said, and takes it back. */
export function ResidentSlip() {
  const words = useWords(surveyWords)
  const code = useReceiptInAddress()
  const { data, problem } = useOperation(
    surveysContract.getMySlip,
    {},
    { receipt: code ?? '', enabled: code !== undefined },
  )
  return (
    <>
      <TopBar title={words.slip} back="/surveys" />
      <Page title={data?.survey.title ?? words.slip} lead={data?.survey.placeName}>
        {data && code !== undefined ? (
          <Opened key={String(data.isUsed)} slip={data} code={code} />
        ) : (
          <Closed isAsking={code !== undefined && problem === null} hasCode={code !== undefined} />
        )}
      </Page>
    </>
  )
}

function Closed({ isAsking, hasCode }: { readonly isAsking: boolean; readonly hasCode: boolean }) {
  const words = useWords(surveyWords)
  if (isAsking) return <Skeleton lines={4} block />
  return (
    <EmptyState
      icon="qr"
      title={hasCode ? words.slipGone : words.noSlip}
      note={hasCode ? words.slipGoneNote : words.noSlipNote}
      action={<ButtonLink href="/surveys">{words.all}</ButtonLink>}
    />
  )
}

type Props = { readonly slip: Slip; readonly code: string }

function Opened({ slip, code }: Props) {
  const words = useWords(surveyWords)
  const sayDay = useSayDay()
  const { survey, abilities } = slip
  return (
    <Stack>
      <SurveyPurpose survey={survey} />
      {slip.isUsed ? <Answered slip={slip} code={code} /> : null}
      {abilities.includes('answerBySlip') ? <Answering slip={slip} code={code} /> : null}
      {abilities.length > 0 ? null : (
        <Notice tone="info">
          {survey.status === 'announced' ? words.notOpen(sayDay(survey.opensOn)) : words.over}
        </Notice>
      )}
      <ButtonLink href={`/surveys/${survey.surveyId}`} wide>
        {words.all}
      </ButtonLink>
      {slip.isUsed ? <CopyOfMine receipt={code} /> : null}
    </Stack>
  )
}

type Filled = { readonly building: string; readonly room: string; readonly draft: AnswerDraft }

function Answering({ slip, code }: Props) {
  const words = useWords(surveyWords)
  const { questions, surveyId } = slip.survey
  const form = useForm<Filled>(
    { building: '', room: '', draft: emptyAnswer(questions) },
    `survey-slip-${surveyId}`,
  )
  const [answerId] = useState(newId)
  const [seal] = useState(newReceipt)
  const answer = useAction(surveysContract.answerBySlip, {
    receipt: code,
    onDone: () => {
      form.reset()
      showToast(words.thanks)
    },
  })
  const { building, room, draft } = form.values
  const send = (given: ReturnType<typeof givenFrom> | null) =>
    void answer.run({ answerId, seal, building: building.trim(), room: room.trim(), given })
  return (
    <Form onSubmit={() => send(givenFrom(draft))}>
      <p className="soft">{words.pass}</p>
      <AnswerFields
        questions={questions}
        draft={draft}
        onChange={(changed) => form.set('draft', changed)}
        errorOf={answer.errorOf}
      />
      <FieldGroup label={words.door} hint={words.doorHint}>
        <Columns least="8rem">
          <Field label={words.building} optional>
            <TextInput {...form.control('building')} autoComplete="off" />
          </Field>
          <Field label={words.room} error={answer.errorOf('room')}>
            <TextInput {...form.control('room')} autoComplete="off" />
          </Field>
        </Columns>
      </FieldGroup>
      <ProblemNotice problem={answer.problem} />
      <Button submit tone="main" icon="send" wide busy={answer.busy}>
        {words.send}
      </Button>
      <Button wide busy={answer.busy} onPress={() => send(null)}>
        {words.rather}
      </Button>
      <p className="soft small">
        {words.ratherNote} {words.privacy}
      </p>
      <HowUsed about="surveys.answer" />
    </Form>
  )
}

function Answered({ slip, code }: Props) {
  const words = useWords(surveyWords)
  const comma = useComma()
  const sayDay = useSayDay()
  const { survey, answers, text, abilities } = slip
  const takeBack = useAction(surveysContract.takeBackBySlip, {
    receipt: code,
    onDone: () => showToast(words.takenBack),
  })
  const mayTakeBack = abilities.includes('takeBackBySlip')
  return (
    <Card title={words.yours} raised>
      <Stack>
        {answers === null ? <p>{mayTakeBack ? words.yoursDeclined : words.used}</p> : null}
        {answers === null ? null : (
          <Facts
            facts={survey.questions.map((question, at) => ({
              name: question.words,
              value: sayAnswer(question, answers[at] ?? [], text).join(comma) || words.passed,
            }))}
          />
        )}
        {mayTakeBack ? <Notice tone="good">{words.thanksNote(sayDay(survey.closesOn))}</Notice> : null}
        <ProblemNotice problem={takeBack.problem} />
        {mayTakeBack ? (
          <Button icon="back" busy={takeBack.busy} onPress={() => void takeBack.run({})}>
            {words.takeBack}
          </Button>
        ) : null}
      </Stack>
    </Card>
  )
}
