import type { Transaction } from '#platform/database/transaction.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import type { ProjectionTools } from '#platform/operations/view.ts'
import {
  type AnswerTakenBack,
  type HouseholdAnswered,
  type HouseholdDeclined,
  type SlipUsed,
  slipOfStream,
  wordsSubject,
} from '../events.ts'
import { addedBy } from '../rules/results.ts'
import type { Answers } from '../shapes.ts'

export type Counted = HouseholdAnswered | HouseholdDeclined | AnswerTakenBack

/** What an answer adds to the counts of its grid. Nothing says which door, and nothing lists who would rather not. */
export const followAnswer = (
  tx: Transaction,
  entry: Entry<Counted | SlipUsed>,
  tools: ProjectionTools,
): Promise<unknown> =>
  entry.type === 'surveys.slipUsed.v1' ? followSlip(tx, entry) : count(tx, entry, tools)

const followSlip = (tx: Transaction, { stream, data: { mark } }: Entry<SlipUsed>) =>
  tx.query(
    // What was taken back may be sent once more by a phone that heard no answer: the mark stays until closing.
    `update surveys.slip set mark = coalesce($2, mark), is_used = ($2 is not null),
       answers = case when $2 is null then null else answers end,
       secret_id = case when $2 is null then null else secret_id end
     where slip_id = $1`,
    [slipOfStream(stream), mark],
  )

type Change = {
  readonly by: 1 | -1
  readonly answers: Answers | null
  readonly hasText: boolean
}

function changeOf(entry: Counted): Change {
  switch (entry.type) {
    case 'surveys.answered.v1':
      return { by: 1, answers: entry.data.answers, hasText: entry.data.text !== null }
    case 'surveys.declined.v1':
      return { by: 1, answers: null, hasText: false }
    case 'surveys.takenBack.v1':
      return { by: -1, answers: entry.data.answers, hasText: entry.data.hasText }
  }
}

async function count(tx: Transaction, entry: Entry<Counted>, { vault }: ProjectionTools): Promise<void> {
  const { surveyId, answerId, slipId } = entry.data
  const { by, answers, hasText } = changeOf(entry)
  await tx.query(
    `insert into surveys.turnout as kept (survey_id, grid_id, place_at, answered, declined)
     values ($1, $2, tree.position('place', $2), $3, $4)
     on conflict (survey_id, grid_id) do update
       set answered = kept.answered + excluded.answered, declined = kept.declined + excluded.declined`,
    [surveyId, entry.place, answers === null ? 0 : by, answers === null ? by : 0],
  )
  if (answers !== null) await tally(tx, entry, { by, answers, hasText })
  if (entry.type === 'surveys.answered.v1') await keepAnswer(tx, entry, slipId)
  if (entry.type === 'surveys.takenBack.v1' && hasText) {
    await tx.query('delete from surveys.said where answer_id = $1', [answerId])
    await vault.erase(tx, wordsSubject(answerId))
  }
}

async function tally(
  tx: Transaction,
  entry: Entry<Counted>,
  { by, answers, hasText }: Change & { readonly answers: Answers },
): Promise<void> {
  const { rows } = await tx.query<{ question: number | null }>(
    `select (select at - 1 from jsonb_array_elements(content -> 'questions') with ordinality as q(one, at)
       where one ->> 'kind' = 'text' limit 1)::integer as question
     from surveys.survey where survey_id = $1`,
    [entry.data.surveyId],
  )
  const added = addedBy(answers, { question: rows[0]?.question ?? -1, isThere: hasText })
  await tx.query(
    `insert into surveys.tally as kept (survey_id, grid_id, place_at, question, choice, households)
     select $1, $2, tree.position('place', $2), question, choice, $5
     from unnest($3::integer[], $4::integer[]) as given(question, choice)
     on conflict (survey_id, grid_id, question, choice) do update
       set households = kept.households + excluded.households`,
    [
      entry.data.surveyId,
      entry.place,
      added.map(({ question }) => question),
      added.map(({ choice }) => choice),
      by,
    ],
  )
}

async function keepAnswer(
  tx: Transaction,
  { data }: Entry<HouseholdAnswered>,
  slipId: string | null,
): Promise<void> {
  const { surveyId, answerId, answers, text } = data
  if (slipId !== null) {
    await tx.query('update surveys.slip set answers = $2, secret_id = $3 where slip_id = $1', [
      slipId,
      JSON.stringify(answers),
      text?.secretId ?? null,
    ])
  }
  if (text !== null) {
    await tx.query(
      `insert into surveys.said (answer_id, survey_id, place_at, secret_id)
       select $1, $2, place_at, $3 from surveys.survey where survey_id = $2 on conflict do nothing`,
      [answerId, surveyId, text.secretId],
    )
  }
}
