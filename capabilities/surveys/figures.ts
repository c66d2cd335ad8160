import { type ContributionOf, figure, sliceNames } from '#platform/figures/figure.ts'
import type {
  AnswerTakenBack,
  HouseholdAnswered,
  HouseholdDeclined,
  SurveyClosed,
  SurveyPublished,
  SurveyWithdrawn,
} from './events.ts'
import { wayNames, ways } from './words.ts'

const byWay = { channel: sliceNames(ways, (way) => wayNames[way]) }
const households = { zh: '户', en: '' }

type Counted = ContributionOf<'sum', typeof byWay>
const one = (amount: 1 | -1, channel: Counted['slices']): Counted[] => [
  channel === undefined ? { amount } : { amount, slices: channel },
]

const answered = figure<HouseholdAnswered | AnswerTakenBack, 'sum', typeof byWay>({
  id: 'surveys.answered',
  words: {
    zh: '敲门问卷答卷',
    en: 'Survey answers',
    meaning: { zh: '答了问卷的户数，一户一份，撤回的不算', en: 'Households that answered, once each' },
  },
  unit: households,
  better: 'neither',
  measure: 'sum',
  slices: byWay,
  of: ['surveys.answered.v1', 'surveys.takenBack.v1'],
  contribute: ({ type, data }) => {
    if (type === 'surveys.answered.v1') return one(1, { channel: data.via })
    return data.answers === null ? [] : one(-1, { channel: data.via })
  },
})

const declined = figure<HouseholdDeclined | AnswerTakenBack, 'sum', typeof byWay>({
  id: 'surveys.declined',
  words: {
    zh: '不想答的',
    en: 'Would rather not',
    meaning: { zh: '说了不想答的户数，只数不记是谁', en: 'Households that would rather not, only counted' },
  },
  unit: households,
  better: 'neither',
  measure: 'sum',
  slices: byWay,
  of: ['surveys.declined.v1', 'surveys.takenBack.v1'],
  contribute: ({ type, data }) => {
    if (type === 'surveys.declined.v1') return one(1, { channel: data.via })
    return data.answers === null ? one(-1, { channel: data.via }) : []
  },
})

const open = figure<SurveyPublished | SurveyWithdrawn | SurveyClosed, 'balance'>({
  id: 'surveys.open',
  words: {
    zh: '在问的问卷',
    en: 'Surveys open',
    meaning: { zh: '已发布、还没结束的敲门问卷', en: 'Surveys published and not closed' },
  },
  unit: { zh: '份', en: '' },
  better: 'neither',
  measure: 'balance',
  of: ['surveys.published.v1', 'surveys.withdrawn.v1', 'surveys.closed.v1'],
  raisedBy: ['surveys.published.v1'],
  contribute: ({ type, data }) => {
    if (type === 'surveys.published.v1') return [{ amount: 1 }]
    return type === 'surveys.closed.v1' || data.wasPublished ? [{ amount: -1 }] : []
  },
})

/** What is counted of surveys, by place and organisation. */
export const surveyFigures = [answered, declined, open]
