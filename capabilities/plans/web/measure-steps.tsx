import type { ComponentType } from 'react'
import { ArrangeForm } from './arrange-form.tsx'
import type { Doing } from './doing.ts'
import { CheckForm, SuperviseForm } from './keeper-forms.tsx'
import { RetitleForm } from './retitle-form.tsx'
import { AnswerForm, EvidenceForm } from './owner-forms.tsx'
import { AcceptForm, ReturnForm } from './judge-forms.tsx'
import { ChangeTargetForm, EndTieForm, RewordForm } from './target-forms.tsx'
import { TieForm } from './tie-form.tsx'

/** What can be done with a measure, in the order it is offered. */
export const steps = [
  'answerSupervision',
  'acceptEvidence',
  'returnEvidence',
  'tieMeasure',
  'changeTarget',
  'endTie',
  'rewordTarget',
  'retitleMeasure',
  'superviseMeasure',
  'checkMeasure',
  'submitEvidence',
  'arrangeMeasure',
] as const
export type StepName = (typeof steps)[number]

const forms: Readonly<Record<StepName, ComponentType<Doing>>> = {
  answerSupervision: AnswerForm,
  acceptEvidence: AcceptForm,
  returnEvidence: ReturnForm,
  submitEvidence: EvidenceForm,
  tieMeasure: TieForm,
  changeTarget: ChangeTargetForm,
  endTie: EndTieForm,
  rewordTarget: RewordForm,
  retitleMeasure: RetitleForm,
  superviseMeasure: SuperviseForm,
  checkMeasure: CheckForm,
  arrangeMeasure: ArrangeForm,
}

/** The form of one step. */
export function MeasureSteps({ name, around }: { readonly name: StepName; readonly around: Doing }) {
  const StepOf = forms[name]
  return <StepOf {...around} />
}
