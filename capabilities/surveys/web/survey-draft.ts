import type { InputOf } from '#platform/operations/contract.ts'
import type { surveysContract } from '../contract.ts'
import type { QuestionKind } from '../words.ts'
import type { Detail } from './answer-draft.ts'

type Written = InputOf<typeof surveysContract.writeSurvey>

/** A question while it is being written; `id` only tells the rows of the form apart. */
export type QuestionDraft = {
  readonly id: string
  readonly kind: QuestionKind
  readonly words: string
  readonly why: string
  readonly options: readonly string[]
  readonly from: number | null
  readonly to: number | null
}

export type SurveyDraft = {
  readonly title: string
  readonly why: string
  readonly after: string
  readonly closesOn: string
  readonly questions: readonly QuestionDraft[]
  readonly topic: Written['topic']
}

export const newQuestion = (id: string): QuestionDraft => ({
  ...{ id, kind: 'one', words: '', why: '', options: ['', ''] },
  ...{ from: null, to: null },
})

export const draftOf = (survey: Detail): SurveyDraft => ({
  title: survey.title,
  why: survey.why,
  after: survey.after,
  closesOn: survey.closesOn,
  topic: survey.topic,
  questions: survey.questions.map(({ kind, words, why, options, range }, at) => ({
    ...{ id: String(at), kind, words, why },
    options: options.length > 0 ? options : ['', ''],
    ...{ from: range?.from ?? null, to: range?.to ?? null },
  })),
})

const isChoice = (kind: QuestionKind): boolean => kind === 'one' || kind === 'several'

/** What a question asks, without what is still empty. */
export const questionFrom = ({ kind, words, why, options, from, to }: QuestionDraft) => ({
  ...{ kind, words: words.trim(), why: why.trim() },
  options: isChoice(kind) ? options.map((each) => each.trim()).filter((each) => each !== '') : [],
  range: kind === 'number' && from !== null && to !== null ? { from, to } : null,
})

/** What the operation takes; null while something that must be said is missing. */
export function contentFrom(draft: SurveyDraft) {
  const { title, why, after, closesOn, topic } = draft
  const questions = draft.questions.map(questionFrom)
  const said = [title, why, after, closesOn, ...questions.flatMap((one) => [one.words, one.why])]
  if (said.some((each) => each.trim() === '') || questions.length === 0) return null
  return { title: title.trim(), why: why.trim(), after: after.trim(), closesOn, topic, questions }
}
