import type { Transaction } from '#platform/database/transaction.ts'
import type { Definition } from '../definition.ts'
import type { Effect } from '../events.ts'
import type { GroupResult, UnitResult } from '../rules/score.ts'
import type { Band, ExclusionReason } from '../words.ts'

export type GroupShown = Omit<GroupResult, 'unitIds'> & { readonly peers: number }

export type PeriodRow = {
  readonly periodId: string
  readonly scorecardId: string
  readonly ownerId: string
  readonly from: string
  readonly to: string
  readonly version: number
  readonly treeDay: string
  readonly appealUntil: string
  readonly computedAt: string
  readonly definition: Definition
  readonly groups: readonly GroupShown[]
  readonly units: number
  readonly waiting: number
  readonly frozenAt: string | null
  readonly sha256: string | null
  readonly bytes: number | null
  readonly rule: string | null
}

const columns = `period_id as "periodId", scorecard_id as "scorecardId", owner_id as "ownerId", from_on as "from", to_on as "to",
  version, tree_day as "treeDay", appeal_until as "appealUntil", computed_at as "computedAt", definition, groups, units,
  waiting, frozen_at as "frozenAt", sha256, bytes, rule`

export async function periodById(tx: Transaction, periodId: string): Promise<PeriodRow | undefined> {
  const { rows } = await tx.query<PeriodRow>(
    `select ${columns} from assessment.period where period_id = $1`,
    [periodId],
  )
  return rows[0]
}

/** Periods the reader may see, of one scorecard or of all, newest first. */
export async function periodsOf(tx: Transaction, scorecardId: string | null): Promise<PeriodRow[]> {
  const { rows } = await tx.query<PeriodRow>(
    `select ${columns} from assessment.period where $1::uuid is null or scorecard_id = $1
     order by to_on desc, computed_at desc limit 100`,
    [scorecardId],
  )
  return rows
}

export type ResultRow = {
  readonly unitId: string
  readonly name: string
  readonly kind: string
  readonly result: UnitResult
}

/** Results the reader may see, in the order of the tree. */
export async function resultsOf(tx: Transaction, periodId: string): Promise<ResultRow[]> {
  const { rows } = await tx.query<ResultRow>(
    'select unit_id as "unitId", name, kind, result from assessment.result where period_id = $1 order by at',
    [periodId],
  )
  return rows
}

export async function resultOfUnit(
  tx: Transaction,
  periodId: string,
  unitId: string,
): Promise<ResultRow | undefined> {
  const { rows } = await tx.query<ResultRow>(
    'select unit_id as "unitId", name, kind, result from assessment.result where period_id = $1 and unit_id = $2',
    [periodId, unitId],
  )
  return rows[0]
}

/** The unit's result in the last period of the same scorecard before this day. */
export async function resultBefore(
  tx: Transaction,
  given: { readonly scorecardId: string; readonly unitId: string; readonly before: string },
): Promise<(ResultRow & { from: string; to: string }) | undefined> {
  const { rows } = await tx.query<ResultRow & { from: string; to: string }>(
    `select r.unit_id as "unitId", r.name, r.kind, r.result, p.from_on as "from", p.to_on as "to"
     from assessment.period p join assessment.result r using (period_id)
     where p.scorecard_id = $1 and r.unit_id = $2 and p.to_on < $3 order by p.to_on desc limit 1`,
    [given.scorecardId, given.unitId, given.before],
  )
  return rows[0]
}

export type FrozenPeriod = {
  readonly from: string
  readonly bands: Readonly<Record<string, Band>>
}

/** Periods of a scorecard that were frozen before a day, newest first, with the band of every unit. */
export async function frozenBefore(
  tx: Transaction,
  given: { readonly scorecardId: string; readonly before: string; readonly most: number },
): Promise<readonly FrozenPeriod[]> {
  const { rows } = await tx.query<FrozenPeriod>(
    `select p.from_on as "from", json_object_agg(r.unit_id, r.band) as bands
     from assessment.period p join assessment.result r using (period_id)
     where p.scorecard_id = $1 and p.to_on < $2 and p.frozen_at is not null
     group by p.period_id, p.from_on order by p.from_on desc limit $3`,
    [given.scorecardId, given.before, given.most],
  )
  return rows
}

/** How many periods of a scorecard are frozen. */
export async function countFrozen(tx: Transaction, scorecardId: string): Promise<number> {
  const { rows } = await tx.query<{ count: number }>(
    'select count(*)::int as count from assessment.period where scorecard_id = $1 and frozen_at is not null',
    [scorecardId],
  )
  return rows[0]?.count ?? 0
}

export type AppealRow = {
  readonly appealId: string
  readonly periodId: string
  readonly unitId: string
  readonly unitName: string
  readonly partId: string
  readonly reasonId: string
  readonly at: string
  readonly isUpheld: boolean | null
  readonly answerId: string | null
  readonly decidedAt: string | null
}

type Of = { readonly periodId: string; readonly unitId: string | null }

export async function appealsOf(tx: Transaction, { periodId, unitId }: Of): Promise<AppealRow[]> {
  const { rows } = await tx.query<AppealRow>(
    `select a.appeal_id as "appealId", a.period_id as "periodId", a.unit_id as "unitId", r.name as "unitName",
       a.part_id as "partId", a.reason_id as "reasonId", a.at, a.is_upheld as "isUpheld", a.answer_id as "answerId",
       a.decided_at as "decidedAt"
     from assessment.appeal a join assessment.result r using (period_id, unit_id)
     where a.period_id = $1 and ($2::text is null or a.unit_id = $2) order by a.is_upheld is not null, a.at`,
    [periodId, unitId],
  )
  return rows
}

export type CorrectionRow = {
  readonly correctionId: string
  readonly unitId: string
  readonly partId: string
  readonly effect: Effect
  readonly why: ExclusionReason
  readonly appealId: string | null
  readonly entry: { readonly stream: string; readonly version: number } | null
  readonly noteId: string | null
  readonly decidedBy: string
  readonly at: string
}

export async function correctionsOf(tx: Transaction, { periodId, unitId }: Of): Promise<CorrectionRow[]> {
  const { rows } = await tx.query<CorrectionRow>(
    `select correction_id as "correctionId", unit_id as "unitId", part_id as "partId", effect, why, appeal_id as "appealId",
       entry, note_id as "noteId", decided_by as "decidedBy", at
     from assessment.correction where period_id = $1 and ($2::text is null or unit_id = $2) order by at, correction_id`,
    [periodId, unitId],
  )
  return rows
}

export type EvidenceRow = {
  readonly evidenceId: string
  readonly unitId: string
  readonly unitName: string
  readonly partId: string
  readonly wordsId: string
  readonly at: string
  readonly percent: number | null
}

export async function evidenceOf(tx: Transaction, { periodId, unitId }: Of): Promise<EvidenceRow[]> {
  const { rows } = await tx.query<EvidenceRow>(
    `select e.evidence_id as "evidenceId", e.unit_id as "unitId", r.name as "unitName", e.part_id as "partId",
       e.words_id as "wordsId", e.at, e.percent
     from assessment.evidence e join assessment.result r using (period_id, unit_id)
     where e.period_id = $1 and ($2::text is null or e.unit_id = $2) order by e.percent is not null, e.at`,
    [periodId, unitId],
  )
  return rows
}

/** Results of periods in which the reader sees just one unit: their own. */
export async function onlyResults(
  tx: Transaction,
  periodIds: readonly string[],
): Promise<ReadonlyMap<string, ResultRow>> {
  const { rows } = await tx.query<ResultRow & { periodId: string }>(
    `select period_id as "periodId", min(unit_id) as "unitId", min(name) as name, min(kind) as kind,
       (array_agg(result))[1] as result
     from assessment.result where period_id = any($1::uuid[]) group by period_id having count(*) = 1`,
    [periodIds],
  )
  return new Map(rows.map(({ periodId, ...row }) => [periodId, row]))
}
