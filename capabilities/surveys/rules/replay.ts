import type { Entry } from '#platform/ledger/entry.ts'
import { dayOf, type Day } from '#platform/time/instant.ts'
import type { HouseholdAnswered, HouseholdDeclined, SurveyEvent, SurveyPublished } from '../events.ts'
import type { Answers, Content, Telling } from '../shapes.ts'
import type { SurveyStatus, Way } from '../words.ts'

export type Survey = {
  readonly placeId: string | null
  readonly organisationId: string | null
  readonly content: Content
  readonly versionOf: string | null
  readonly opensOn: Day | null
  readonly isWithdrawn: boolean
  readonly isClosed: boolean
  readonly tellings: readonly Telling[]
  readonly areWordsErased: boolean
}

/** What stands of one door. */
export type Standing = {
  readonly answerId: string
  readonly slipId: string | null
  readonly via: Way
  readonly answers: Answers | null
  readonly hasText: boolean
  readonly by: string
  readonly on: Day
}

/** Of whichever stream was replayed: a survey, what stands of a door, or the mark a slip stands for. */
export type State = {
  readonly survey: Survey | null
  readonly household: Standing | null
  readonly mark: string | null
}

const empty: State = { survey: null, household: null, mark: null }

/** Total: an event that does not fit changes nothing. */
export const replaySurveys = (entries: readonly Entry<SurveyEvent>[]): State => entries.reduce(apply, empty)

function apply(state: State, entry: Entry<SurveyEvent>): State {
  switch (entry.type) {
    case 'surveys.answered.v1':
    case 'surveys.declined.v1':
      return { ...state, household: standingOf(entry) }
    case 'surveys.takenBack.v1':
      return { ...state, household: null }
    case 'surveys.slipUsed.v1':
      return { ...state, mark: entry.data.mark }
    case 'surveys.slipsIssued.v1':
      return state
    default:
      return { ...state, survey: applySurvey(state.survey, entry) }
  }
}

// A phone without network tells the day it was there; the entry keeps it.
const standingOf = (entry: Entry<HouseholdAnswered | HouseholdDeclined>): Standing => ({
  answerId: entry.data.answerId,
  slipId: entry.data.slipId,
  via: entry.data.via,
  answers: entry.type === 'surveys.answered.v1' ? entry.data.answers : null,
  hasText: entry.type === 'surveys.answered.v1' && entry.data.text !== null,
  by: entry.actor,
  on: entry.occurredOn,
})

type OfSurvey = Exclude<
  SurveyEvent,
  {
    type:
      | 'surveys.answered.v1'
      | 'surveys.declined.v1'
      | 'surveys.takenBack.v1'
      | 'surveys.slipUsed.v1'
      | 'surveys.slipsIssued.v1'
  }
>

function applySurvey(survey: Survey | null, entry: Entry<OfSurvey>): Survey | null {
  if (entry.type === 'surveys.written.v1') return written(survey, entry)
  return survey && { ...survey, ...changeOf(survey, entry) }
}

function written(
  survey: Survey | null,
  { place, organisation, data }: Extract<Entry<OfSurvey>, { type: 'surveys.written.v1' }>,
): Survey {
  if (survey !== null) return { ...survey, content: data.content }
  return {
    placeId: place,
    organisationId: organisation,
    content: data.content,
    versionOf: data.versionOf,
    ...{ opensOn: null, isWithdrawn: false, isClosed: false, tellings: [], areWordsErased: false },
  }
}

type Change = Exclude<Entry<OfSurvey>, { type: 'surveys.written.v1' }>

function changeOf(survey: Survey, entry: Change): Partial<Survey> {
  switch (entry.type) {
    case 'surveys.published.v1':
      return { opensOn: opensOnOf(entry) }
    case 'surveys.withdrawn.v1':
      return { isWithdrawn: true }
    case 'surveys.closed.v1':
      return { isClosed: true }
    case 'surveys.resultTold.v1':
      return { tellings: [...survey.tellings, { ...entry.data, on: dayOf(entry.at) }] }
    case 'surveys.wordsErased.v1':
      return { areWordsErased: true }
  }
}

const opensOnOf = ({ data }: SurveyPublished): Day => data.opensOn

/** How a survey stands on a day. */
export function statusOf(
  survey: Pick<Survey, 'opensOn' | 'isClosed'> & { readonly isTold: boolean; readonly closesOn: Day },
  today: Day,
): SurveyStatus {
  const { opensOn, closesOn } = survey
  if (survey.isClosed) return survey.isTold ? 'told' : 'closed'
  if (opensOn === null) return 'draft'
  if (today < opensOn) return 'announced'
  return today <= closesOn ? 'open' : 'over'
}

/** The same of a survey as it was replayed. */
export const statusOfSurvey = (survey: Survey, today: Day): SurveyStatus =>
  statusOf({ ...survey, isTold: survey.tellings.length > 0, closesOn: survey.content.closesOn }, today)
