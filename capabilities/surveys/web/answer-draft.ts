import type { OutputOf } from '#platform/operations/contract.ts'
import type { surveysContract } from '../contract.ts'

export type Detail = OutputOf<typeof surveysContract.getSurvey>
export type Desk = OutputOf<typeof surveysContract.getSurveyDesk>
export type Question = Detail['questions'][number]
export type Result = NonNullable<Detail['results']>[number]

/** An answer while it is being given: what is chosen for each question, and the words. */
export type AnswerDraft = { readonly answers: readonly (readonly number[])[]; readonly text: string }

export const emptyAnswer = (questions: readonly Question[]): AnswerDraft => ({
  answers: questions.map(() => []),
  text: '',
})

/** What the operation takes. */
export const givenFrom = ({ answers, text }: AnswerDraft) => ({
  answers: answers.map((chosen) => [...chosen]),
  text: text.trim(),
})

export const isEmptyAnswer = ({ answers, text }: AnswerDraft): boolean =>
  text.trim() === '' && answers.every((chosen) => chosen.length === 0)

/** What was answered to a question, as people say it: one thing, or several; none where it was passed over. */
export function sayAnswer(question: Question, chosen: readonly number[], text: string | null): string[] {
  if (question.kind === 'text') return text === null || text === '' ? [] : [text]
  if (question.kind === 'number') return chosen.slice(0, 1).map(String)
  return chosen.map((at) => question.options[at] ?? '')
}
