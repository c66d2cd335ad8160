import { useState } from 'react'
import { useLocation } from 'wouter'
import { dayOf } from '#platform/time/instant.ts'
import { Field } from '#platform/web/parts/field.tsx'
import { FormDialog } from '#platform/web/parts/form-sheet.tsx'
import { DateInput, TextArea } from '#platform/web/parts/inputs.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { surveysContract } from '../contract.ts'
import type { Desk } from './answer-draft.ts'
import { deskWords } from './desk-words.ts'
import { type Topic, TopicChoice } from './topic-choice.tsx'

export type SurveyStep = 'publishSurvey' | 'withdrawSurvey' | 'closeSurvey' | 'tellResult'

type Props = { readonly desk: Desk; readonly onClose: () => void }

/** The dialog of one step of a survey. */
export function StepDialog({ step, ...props }: Props & { readonly step: SurveyStep }) {
  switch (step) {
    case 'publishSurvey':
      return <Publish {...props} />
    case 'withdrawSurvey':
      return <Withdraw {...props} />
    case 'closeSurvey':
      return <Close {...props} />
    case 'tellResult':
      return <Tell {...props} />
  }
}

function useDone(said: string, onClose: () => void) {
  return () => {
    showToast(said)
    onClose()
  }
}

function Publish({ desk, onClose }: Props) {
  const words = useWords(deskWords)
  const today = dayOf(useNow())
  const [opensOn, setOpensOn] = useState(today)
  const publish = useAction(surveysContract.publishSurvey, { onDone: useDone(words.published, onClose) })
  return (
    <FormDialog
      title={words.publishTitle}
      lead={words.publishLead}
      action={publish}
      submit={words.publish}
      onSubmit={() => void publish.run({ surveyId: desk.surveyId, opensOn })}
      onClose={onClose}
    >
      <Field label={words.opensOn} error={publish.errorOf('opensOn') ?? publish.errorOf('closesOn')}>
        <DateInput value={opensOn} onChange={setOpensOn} min={today} max={desk.closesOn} />
      </Field>
    </FormDialog>
  )
}

function Withdraw({ desk, onClose }: Props) {
  const words = useWords(deskWords)
  const [, go] = useLocation()
  const withdraw = useAction(surveysContract.withdrawSurvey, {
    quiet: true,
    onDone: () => {
      showToast(words.withdrawn)
      go('/desk/surveys')
    },
  })
  return (
    <FormDialog
      title={words.withdrawTitle}
      lead={words.withdrawLead}
      action={withdraw}
      submit={words.withdraw}
      danger
      onSubmit={() => void withdraw.run({ surveyId: desk.surveyId })}
      onClose={onClose}
    />
  )
}

function Close({ desk, onClose }: Props) {
  const words = useWords(deskWords)
  const close = useAction(surveysContract.closeSurvey, { onDone: useDone(words.closed, onClose) })
  return (
    <FormDialog
      title={words.closeTitle}
      lead={words.closeLead}
      action={close}
      submit={words.close}
      danger
      onSubmit={() => void close.run({ surveyId: desk.surveyId })}
      onClose={onClose}
    />
  )
}

type Filled = { readonly text: string; readonly became: Topic | null }

function Tell({ desk, onClose }: Props) {
  const words = useWords(deskWords)
  const form = useForm<Filled>({ text: '', became: null }, `survey-telling-${desk.surveyId}`)
  const done = useDone(words.told, onClose)
  const tell = useAction(surveysContract.tellResult, {
    onDone: () => {
      form.reset()
      done()
    },
  })
  return (
    <FormDialog
      title={words.tellTitle}
      lead={words.tellLead}
      action={tell}
      submit={words.tell}
      onSubmit={() => void tell.run({ surveyId: desk.surveyId, ...form.values })}
      onClose={onClose}
    >
      <Field label={words.tellText} error={tell.errorOf('text')}>
        <TextArea {...form.control('text')} most={500} />
      </Field>
      <TopicChoice
        label={words.became}
        none={words.becameNone}
        placeId={desk.placeId}
        {...form.control('became')}
      />
    </FormDialog>
  )
}
