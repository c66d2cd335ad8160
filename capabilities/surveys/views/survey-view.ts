import type { Statement } from '#platform/operations/view.ts'
import { keepReceipts } from '#platform/access/receipts.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { ProjectionTools, View } from '#platform/operations/view.ts'
import { dayOf } from '#platform/time/instant.ts'
import {
  doorKeySubject,
  type SlipsIssued,
  slipStream,
  type SlipUsed,
  type SurveyEvent,
  surveyOfStream,
  wordsSubject,
} from '../events.ts'
import { type Counted, followAnswer } from './follow-answer.ts'

type OfSurvey = Exclude<SurveyEvent, Counted | SlipUsed>

const typesOf = (...names: readonly string[]) => names.map((name) => `surveys.${name}.v1`)
const ofSurvey = typesOf(
  'written',
  'published',
  'withdrawn',
  'closed',
  'resultTold',
  'wordsErased',
  'slipsIssued',
)
const ofAnswers = typesOf('answered', 'declined', 'takenBack', 'slipUsed')

/** Surveys as they stand, their counts and slips. Closing destroys the key of the doors in the same transaction. */
export const surveyView: View = {
  name: 'surveys.survey',
  of: [...ofSurvey, ...ofAnswers],
  tables: ['surveys.survey', 'surveys.slip', 'surveys.turnout', 'surveys.tally', 'surveys.said'],
  async project(tx, entries, tools) {
    await tx.query(`select tree.hold('place'), tree.hold('organisation')`)
    for (const entry of asEntriesOf<SurveyEvent>(entries)) {
      if (isAnswer(entry)) await followAnswer(tx, entry, tools)
      else await follow(tx, entry, tools)
    }
  },
}

const isOver = ({ type }: Entry<OfSurvey>): boolean =>
  type === 'surveys.closed.v1' || type === 'surveys.withdrawn.v1'

const isAnswer = (entry: Entry<SurveyEvent>): entry is Entry<Counted | SlipUsed> =>
  ofAnswers.includes(entry.type)

async function follow(tx: Transaction, entry: Entry<OfSurvey>, { vault }: ProjectionTools): Promise<void> {
  if (entry.type === 'surveys.slipsIssued.v1') return issue(tx, entry)
  const surveyId = surveyOfStream(entry.stream)
  for (const [text, values] of statementsOf(entry)) await tx.query(text, [surveyId, ...values])
  if (isOver(entry)) await vault.erase(tx, doorKeySubject(surveyId))
  if (entry.type === 'surveys.wordsErased.v1') {
    const { rows } = await tx.query<{ answerId: string }>(
      'delete from surveys.said where survey_id = $1 returning answer_id as "answerId"',
      [surveyId],
    )
    for (const { answerId } of rows) await vault.erase(tx, wordsSubject(answerId))
  }
}

function statementsOf(entry: Entry<Exclude<OfSurvey, SlipsIssued>>): readonly Statement[] {
  const { data } = entry
  switch (entry.type) {
    case 'surveys.written.v1':
      return [written(entry)]
    case 'surveys.published.v1':
      return [
        [
          `update surveys.survey set status = 'published', opens_on = $2, door_key_id = $3 where survey_id = $1`,
          [entry.data.opensOn, entry.data.doorKey.secretId],
        ],
      ]
    case 'surveys.withdrawn.v1':
      return [[`update surveys.survey set status = 'withdrawn', door_key_id = null where survey_id = $1`, []]]
    case 'surveys.closed.v1':
      return [
        [
          `update surveys.survey set status = 'closed', door_key_id = null, closed_on = $2 where survey_id = $1`,
          [dayOf(entry.at)],
        ],
        ['update surveys.slip set mark = null, answers = null, secret_id = null where survey_id = $1', []],
      ]
    case 'surveys.resultTold.v1':
      return [
        [
          `update surveys.survey set tellings = tellings || $2::jsonb, told_on = coalesce(told_on, $3::date)
           where survey_id = $1`,
          [JSON.stringify([{ ...data, on: dayOf(entry.at) }]), dayOf(entry.at)],
        ],
      ]
    case 'surveys.wordsErased.v1':
      return [['update surveys.survey set words_erased = true where survey_id = $1', []]]
  }
}

const written = ({
  place,
  organisation,
  data: { content, versionOf },
}: Entry<Extract<OfSurvey, { type: 'surveys.written.v1' }>>): Statement => [
  `insert into surveys.survey
     (survey_id, place_id, place_at, organisation_id, organisation_at, content, closes_on, status, version_of)
   values ($1, $2, tree.position('place', $2), $3, tree.position('organisation', $3), $4, $5, 'draft', $6)
   on conflict (survey_id) do update set content = excluded.content, closes_on = excluded.closes_on`,
  [place, organisation, JSON.stringify(content), content.closesOn, versionOf],
]

async function issue(tx: Transaction, { place, data }: Entry<SlipsIssued>): Promise<void> {
  const { surveyId, gridId, slips } = data
  await tx.query(
    `insert into surveys.slip (slip_id, survey_id, grid_id) select id::uuid, $1, $2 from unnest($3::text[]) as id
     on conflict (slip_id) do nothing`,
    [surveyId, gridId, slips.map(({ slipId }) => slipId)],
  )
  await tx.query(
    `insert into surveys.turnout as kept (survey_id, grid_id, place_at, slips)
     values ($1, $2, tree.position('place', $3), $4)
     on conflict (survey_id, grid_id) do update set slips = kept.slips + excluded.slips`,
    [surveyId, gridId, place, slips.length],
  )
  await keepReceipts(
    tx,
    slips.map(({ slipId, hash }) => ({ hash, stream: slipStream(slipId) })),
  )
}
