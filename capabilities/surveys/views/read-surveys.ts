import type { Transaction } from '#platform/database/transaction.ts'
import type { Day } from '#platform/time/instant.ts'
import type { TallyRow } from '../rules/results.ts'
import { statusOf } from '../rules/replay.ts'
import type { Content, SurveyBrief, Telling } from '../shapes.ts'

export type SurveyRecord = {
  readonly surveyId: string
  readonly placeId: string
  readonly placeName: string | null
  readonly organisationId: string | null
  readonly content: Content
  readonly versionOf: string | null
  readonly status: SurveyBrief['status']
  readonly opensOn: Day | null
  readonly closesOn: Day
  readonly closedOn: Day | null
  readonly toldOn: Day | null
  readonly tellings: readonly Telling[]
  readonly areWordsErased: boolean
  readonly answered: number
  readonly declined: number
}

type Row = Omit<SurveyRecord, 'status'> & { readonly kept: 'draft' | 'published' | 'closed' | 'withdrawn' }

const selected = `s.survey_id as "surveyId", s.place_id as "placeId", s.organisation_id as "organisationId", s.content,
  s.version_of as "versionOf", s.status as kept, s.opens_on as "opensOn", s.closes_on as "closesOn",
  s.closed_on as "closedOn", s.told_on as "toldOn", s.tellings, s.words_erased as "areWordsErased",
  (select name from tree.label l where l.tree = 'place' and l.id = s.place_id) as "placeName",
  coalesce(w.answered, 0) as answered, coalesce(w.declined, 0) as declined`

const recordOf = (row: Row, today: Day): SurveyRecord => {
  const { kept, ...rest } = row
  const told = { isTold: row.tellings.length > 0, isClosed: kept === 'closed' }
  const opensOn = kept === 'draft' ? null : row.opensOn
  return { ...rest, status: statusOf({ ...told, opensOn, closesOn: row.closesOn }, today) }
}

export type Span = { readonly low: string | number; readonly high: string | number }

export const pageOfSurveys = 30

/** Surveys within a stretch of places and those that reach it from above, the newest first; all without one. */
export async function findSurveys(
  tx: Transaction,
  wanted: { readonly span: Span | null; readonly before: string | null; readonly today: Day },
): Promise<SurveyRecord[]> {
  const { span, before, today } = wanted
  const { rows } = await tx.query<Row>(
    `with found as (
       select * from surveys.survey s
       where s.status <> 'withdrawn' and ($1::uuid is null or s.survey_id < $1)
         and ($2::bigint is null or (s.place_at >= $2 and s.place_at < $3)
           or exists (select from tree.node n where n.tree = 'place' and n.id = s.place_id and n.low <= $2 and n.high >= $3))
       order by s.survey_id desc limit ${pageOfSurveys + 1}
     )
     select ${selected} from found s
     left join surveys.whole_turnout((select array_agg(survey_id) from found)) w on w.survey_id = s.survey_id
     order by s.survey_id desc`,
    [before, span?.low ?? null, span?.high ?? null],
  )
  return rows.map((row) => recordOf(row, today))
}

export async function surveyById(
  tx: Transaction,
  surveyId: string,
  today: Day,
): Promise<SurveyRecord | undefined> {
  const { rows } = await tx.query<Row>(
    `select ${selected} from surveys.survey s
     left join surveys.whole_turnout(array[s.survey_id]) w on w.survey_id = s.survey_id
     where s.survey_id = $1 and s.status <> 'withdrawn'`,
    [surveyId],
  )
  return rows.map((row) => recordOf(row, today))[0]
}

/** The version before this one, if there is one. */
export async function olderOf(tx: Transaction, surveyId: string): Promise<string | null> {
  const { rows } = await tx.query<{ versionOf: string | null }>(
    'select version_of as "versionOf" from surveys.survey where survey_id = $1',
    [surveyId],
  )
  return rows[0]?.versionOf ?? null
}

/** Where the key lies that makes marks of a survey's doors. */
export async function doorKeyOf(
  tx: Transaction,
  surveyId: string,
): Promise<{ readonly status: string; readonly keyId: string | null } | undefined> {
  const { rows } = await tx.query<{ status: string; keyId: string | null }>(
    `select status, door_key_id as "keyId" from surveys.survey where survey_id = $1 and status <> 'withdrawn'`,
    [surveyId],
  )
  return rows[0]
}

/** How the whole of a survey was answered, for whomever it is told to. */
export async function wholeTally(tx: Transaction, surveyId: string): Promise<TallyRow[]> {
  const { rows } = await tx.query<TallyRow>(
    'select question, choice, households from surveys.whole_tally($1)',
    [surveyId],
  )
  return rows
}

export type GridRow = {
  readonly gridId: string
  readonly name: string | null
  readonly answered: number
  readonly declined: number
  readonly slips: number
}

/** How far each grid is that the reader sees. */
export async function turnoutOf(tx: Transaction, surveyId: string): Promise<GridRow[]> {
  const { rows } = await tx.query<GridRow>(
    `select t.grid_id as "gridId", l.name, t.answered, t.declined, t.slips
     from surveys.turnout t left join tree.label l on l.tree = 'place' and l.id = t.grid_id
     where t.survey_id = $1 order by t.place_at`,
    [surveyId],
  )
  return rows
}

export async function tallyByGrid(
  tx: Transaction,
  surveyId: string,
): Promise<(TallyRow & { readonly gridId: string })[]> {
  const { rows } = await tx.query<TallyRow & { gridId: string }>(
    `select grid_id as "gridId", question, choice, households from surveys.tally where survey_id = $1`,
    [surveyId],
  )
  return rows
}

const mostWords = 500

/** Where the words lie that households wrote, in no order that tells who wrote first. */
export async function wordsIn(tx: Transaction, surveyId: string): Promise<string[]> {
  const { rows } = await tx.query<{ secretId: string }>(
    `select secret_id as "secretId" from surveys.said where survey_id = $1
     order by md5(secret_id::text) limit ${mostWords}`,
    [surveyId],
  )
  return rows.map(({ secretId }) => secretId)
}

/** Grids at or below a place, by their order in the tree. */
export async function gridsWithin(
  tx: Transaction,
  span: Span,
): Promise<{ readonly placeId: string; readonly name: string }[]> {
  const { rows } = await tx.query<{ placeId: string; name: string }>(
    `select n.id as "placeId", l.name from tree.node n join tree.label l on l.tree = n.tree and l.id = n.id
     where n.tree = 'place' and n.low >= $1 and n.low < $2 and n.closed_on is null and l.kind = 'grid'
     order by n.low limit 500`,
    [span.low, span.high],
  )
  return rows
}

/** Surveys past their closing day by so many days, and told or closed ones whose words are still kept, for the job. */
export async function surveysDue(
  tx: Transaction,
  {
    closedBefore,
    toldBefore,
    emptyBefore,
  }: Readonly<Record<'closedBefore' | 'toldBefore' | 'emptyBefore', Day>>,
): Promise<{ readonly toClose: string[]; readonly toErase: string[] }> {
  const { rows } = await tx.query<{ surveyId: string; isClosed: boolean }>(
    `select survey_id as "surveyId", status = 'closed' as "isClosed" from surveys.survey
     where (status = 'published' and closes_on < $1)
       or (status = 'closed' and not words_erased and (told_on < $2 or closed_on < $3))
     order by survey_id limit 200`,
    [closedBefore, toldBefore, emptyBefore],
  )
  return {
    toClose: rows.filter(({ isClosed }) => !isClosed).map(({ surveyId }) => surveyId),
    toErase: rows.filter(({ isClosed }) => isClosed).map(({ surveyId }) => surveyId),
  }
}
