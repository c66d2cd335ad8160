import { houseProblems, Problem } from '#platform/errors.ts'
import { findPersonalPatterns } from '#platform/text/personal-patterns.ts'
import { addDays, type Day } from '#platform/time/instant.ts'
import type { SealedSecret } from '#platform/vault/vault.ts'
import type { SurveyEvent } from '../events.ts'
import { surveysProblems as problems } from '../problems.ts'
import { asksPerson } from '../question-check.ts'
import type { Content, Question, Topic } from '../shapes.ts'
import { widestRange } from '../words.ts'
import { type State, statusOfSurvey, type Survey } from './replay.ts'

/** The survey, or "not found"; one taken back is gone. */
export function existing({ survey }: State): Survey {
  if (survey === null || survey.isWithdrawn) throw new Problem('not-found', houseProblems.notFound)
  return survey
}

type Rule = keyof typeof problems

function refuse(rule: Rule, field?: string): never {
  const { zh, en } = problems[rule]
  throw new Problem('rule-broken', problems[rule], field === undefined ? {} : { fields: [{ field, zh, en }] })
}

const at = ({ placeId, organisationId }: Pick<Survey, 'placeId' | 'organisationId'>) => ({
  place: placeId,
  organisation: organisationId,
})

function assertQuestion(question: Question, index: number): void {
  const { kind, options, range } = question
  const field = (name: keyof Question) => `questions.${index}.${name}`
  const isChoice = kind === 'one' || kind === 'several'
  if (isChoice !== options.length >= 2) refuse('optionsNeeded', field('options'))
  if (new Set(options).size !== options.length) refuse('optionTwice', field('options'))
  const width = range === null ? -1 : range.to - range.from
  if ((kind === 'number') !== (width >= 1 && width <= widestRange)) refuse('rangeNeeded', field('range'))
  if (asksPerson(question)) refuse('asksPerson', field('words'))
}

/** SUR-01: a household is asked, never a person; few questions, each with its reason; one of them in words at most. */
function assertContent({ title, why, after, questions }: Content): void {
  for (const [index, question] of questions.entries()) assertQuestion(question, index)
  const inWords = questions.flatMap(({ kind }, index) => (kind === 'text' ? [index] : []))
  if (inWords.length > 1) refuse('oneTextOnly', `questions.${inWords[1]}.kind`)
  const said = [title, why, after, ...questions.flatMap((one) => [one.words, one.why, ...one.options])]
  if (findPersonalPatterns(said.join('\n')).length > 0) refuse('personalNumbers', 'why')
}

const longestDays = 60

/** SUR-02: it closes within sixty days of opening. */
function assertDays(opensOn: Day, closesOn: Day): void {
  if (closesOn < opensOn) refuse('closesTooSoon', 'closesOn')
  if (closesOn > addDays(opensOn, longestDays)) refuse('closesTooLate', 'closesOn')
}

type Written = {
  readonly placeId: string
  readonly organisationId: string | null
  readonly content: Content
  readonly versionOf: string | null
  readonly today: Day
}

/** SUR-03: written and corrected until it opens, not after. */
export function write(state: State, given: Written): SurveyEvent[] {
  const { content, today } = given
  assertContent(content)
  const data = { content, versionOf: given.versionOf }
  if (state.survey === null) return [{ type: 'surveys.written.v1', ...at(given), data }]
  const survey = existing(state)
  const status = statusOfSurvey(survey, today)
  if (status !== 'draft' && status !== 'announced') refuse('notDraft')
  if (survey.opensOn !== null) assertDays(survey.opensOn, content.closesOn)
  return [{ type: 'surveys.written.v1', ...at(survey), data: { ...data, versionOf: survey.versionOf } }]
}

type Publishing = {
  readonly opensOn: Day
  readonly doorKey: SealedSecret
  readonly older: State | null
  readonly today: Day
}

export function publish(survey: Survey, { opensOn, doorKey, older, today }: Publishing): SurveyEvent[] {
  if (survey.opensOn !== null) refuse('published')
  if (opensOn < today) refuse('opensInPast', 'opensOn')
  assertContent(survey.content)
  const { title, closesOn } = survey.content
  assertDays(opensOn, closesOn)
  const before = older?.survey
  if (before && before.opensOn !== null && !before.isClosed && !before.isWithdrawn) refuse('olderIsOpen')
  return [{ type: 'surveys.published.v1', ...at(survey), data: { title, opensOn, closesOn, doorKey } }]
}

/** A draft, or a survey that has not opened, goes away. */
export function withdraw(survey: Survey, today: Day): SurveyEvent[] {
  const status = statusOfSurvey(survey, today)
  if (status !== 'draft' && status !== 'announced') refuse('notDraft')
  const { title } = survey.content
  const data = { title, wasPublished: survey.opensOn !== null }
  return [{ type: 'surveys.withdrawn.v1', ...at(survey), data }]
}

/** With it go the marks of doors. Closed twice is closed. */
export function close(survey: Survey, today: Day): SurveyEvent[] {
  if (survey.isClosed) return []
  const status = statusOfSurvey(survey, today)
  if (status === 'draft' || status === 'announced') refuse('notPublished')
  return [{ type: 'surveys.closed.v1', ...at(survey), data: { title: survey.content.title } }]
}

/** What became of it; told again when there is more to tell. */
export function tell(
  survey: Survey,
  given: { readonly text: string; readonly became: Topic | null },
): SurveyEvent[] {
  if (!survey.isClosed) refuse('notClosed')
  if (findPersonalPatterns(given.text).length > 0) refuse('personalNumbers', 'text')
  return [{ type: 'surveys.resultTold.v1', ...at(survey), data: { ...given } }]
}

export function eraseWords(survey: Survey): SurveyEvent[] {
  if (!survey.isClosed) refuse('notClosed')
  if (survey.areWordsErased) return []
  return [{ type: 'surveys.wordsErased.v1', ...at(survey), data: {} }]
}
