import { useEffect } from 'react'
import { dayOf } from '#platform/time/instant.ts'
import { sayMoment } from '#platform/time/say-time.ts'
import { useSay } from '#platform/web/language.ts'
import { useKeptOperation } from '#platform/web/outbox/use-kept-operation.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { Select, TextInput } from '#platform/web/parts/inputs.tsx'
import { Card, Columns, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { surveysContract } from '../contract.ts'
import type { Detail } from './answer-draft.ts'
import { AnswerFields } from './answer-fields.tsx'
import { DoorLists } from './door-lists.tsx'
import { fieldWords } from './field-words.ts'
import { forgetOldDoors, sayDoor } from './kept-doors.ts'
import { SurveyPurpose } from './survey-text.tsx'
import { useDoorstep } from './use-doorstep.ts'

/** Door after door on a phone, with or without network. */
export function FieldSurvey({ params }: ScreenProps) {
  const words = useWords(fieldWords)
  const say = useSay()
  const now = useNow()
  const reading = useKeptOperation(surveysContract.getSurvey, { surveyId: params.surveyId ?? '-' })
  return (
    <>
      <TopBar title={words.title} back="/field/surveys" />
      <Page title={reading.data?.title ?? words.title} lead={words.say}>
        {reading.isKept && reading.at ? (
          <Notice tone="warn" icon="cloudOff">
            {words.kept(say(sayMoment(reading.at, now)))}
          </Notice>
        ) : null}
        <Show reading={reading}>{(survey) => <Survey survey={survey} today={dayOf(now)} />}</Show>
      </Page>
    </>
  )
}

function Survey({ survey, today }: { readonly survey: Detail; readonly today: string }) {
  const words = useWords(fieldWords)
  useEffect(() => forgetOldDoors(today), [today])
  const isAsked = survey.opensOn !== null && survey.opensOn <= today && today <= survey.closesOn
  return (
    <Stack>
      <SurveyPurpose survey={survey} />
      {survey.grids.length === 0 ? <Notice tone="info">{words.noGrid}</Notice> : null}
      {isAsked ? null : <Notice tone="info">{words.notOpen}</Notice>}
      {isAsked && survey.grids.length > 0 ? <Asking survey={survey} /> : null}
    </Stack>
  )
}

type Step = ReturnType<typeof useDoorstep>

function Asking({ survey }: { readonly survey: Detail }) {
  const words = useWords(fieldWords)
  const step = useDoorstep(survey)
  const { form, busy, error } = step
  const { correcting } = form.values
  return (
    <>
      <Card title={words.door} raised>
        <Form onSubmit={() => void step.record('answered')}>
          {correcting === null ? null : (
            <Notice
              tone="info"
              action={<Button onPress={() => step.open(null)}>{words.stopCorrecting}</Button>}
            >
              {words.correcting(sayDoor(correcting))}
            </Notice>
          )}
          <Door survey={survey} step={step} />
          <AnswerFields
            questions={survey.questions}
            draft={form.values.draft}
            onChange={(draft) => form.set('draft', draft)}
            errorOf={(field) =>
              field === 'text' && error === 'personalNumbers' ? words.personalNumbers : undefined
            }
          />
          {error === 'empty' ? <Notice tone="warn">{words.empty}</Notice> : null}
          <Button submit tone="main" icon="check" wide busy={busy}>
            {words.answer}
          </Button>
          <Inline place="spread">
            <Button busy={busy} onPress={() => void step.record('declined')}>
              {words.rather}
            </Button>
            {correcting === null ? (
              <Button tone="quiet" icon="clock" onPress={step.comeAgain}>
                {words.again}
              </Button>
            ) : null}
          </Inline>
        </Form>
      </Card>
      <DoorLists survey={survey} step={step} />
    </>
  )
}

function Door({ survey, step }: { readonly survey: Detail; readonly step: Step }) {
  const words = useWords(fieldWords)
  const { form, error } = step
  return (
    <Stack>
      {survey.grids.length > 1 ? (
        <Field label={words.grid}>
          <Select
            {...form.control('gridId')}
            options={survey.grids.map(({ placeId, name }) => ({ value: placeId, label: name }))}
          />
        </Field>
      ) : null}
      <Columns least="8rem">
        <Field label={words.building} optional>
          <TextInput {...form.control('building')} autoComplete="off" />
        </Field>
        <Field label={words.room} error={error === 'roomNeeded' ? words.roomNeeded : undefined}>
          <TextInput {...form.control('room')} autoComplete="off" />
        </Field>
      </Columns>
    </Stack>
  )
}
