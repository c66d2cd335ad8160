import type { Transaction } from '#platform/database/transaction.ts'
import { resultOf } from '../rules/period.ts'
import type { PeriodResult } from '../rules/score.ts'
import type { Period } from '../rules/state.ts'

/** Keeps one period: its own row, and what was asked and decided about it. */
export async function writePeriod(tx: Transaction, period: Period): Promise<void> {
  await writeOwn(tx, period)
  await writeAppeals(tx, period)
  await writeCorrections(tx, period)
  await writeEvidence(tx, period)
}

/** Keeps a row for every unit, and the peers they are compared with. */
export async function writeScores(tx: Transaction, period: Period): Promise<void> {
  const result = resultOf(period)
  const groups = result.groups.map(({ unitIds, ...group }) => ({ ...group, peers: unitIds.length }))
  await tx.query('update assessment.period set groups = $2 where period_id = $1', [
    period.periodId,
    JSON.stringify(groups),
  ])
  await writeResults(tx, period, result)
}

const waitingIn = ({ appeals, evidence }: Period): number =>
  appeals.filter(({ decision }) => decision === null).length +
  evidence.filter(({ percent }) => percent === null).length

async function writeOwn(tx: Transaction, period: Period): Promise<void> {
  const { frozen } = period
  await tx.query(
    `insert into assessment.period (period_id, scorecard_id, owner_id, organisation_at, from_on, to_on, version,
       tree_day, appeal_until, computed_at, definition, units, waiting, frozen_at, sha256, bytes, rule)
     values ($1, $2, $3, tree.position('organisation', $3), $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
     on conflict (period_id) do update set waiting = excluded.waiting,
       frozen_at = excluded.frozen_at, sha256 = excluded.sha256, bytes = excluded.bytes, rule = excluded.rule`,
    [
      period.periodId,
      period.scorecardId,
      period.definition.ownerId,
      period.from,
      period.to,
      period.version,
      period.treeDay,
      period.appealUntil,
      period.computedAt,
      JSON.stringify(period.definition),
      period.units.length,
      waitingIn(period),
      frozen?.at ?? null,
      frozen?.sha256 ?? null,
      frozen?.bytes ?? null,
      frozen?.rule ?? null,
    ],
  )
}

async function writeResults(tx: Transaction, period: Period, { units }: PeriodResult): Promise<void> {
  const inputs = new Map(period.units.map((unit) => [unit.unitId, unit]))
  await tx.query(
    `insert into assessment.result (period_id, unit_id, organisation_at, name, kind, at, band, lagging, result)
     select $1, g.unit_id, tree.position('organisation', g.unit_id), g.name, g.kind, g.at::int, g.band, g.lagging, g.result::jsonb
     from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[]) with ordinality
       as g(unit_id, name, kind, band, lagging, result, at)
     on conflict (period_id, unit_id) do update set band = excluded.band, lagging = excluded.lagging, result = excluded.result`,
    [
      period.periodId,
      units.map(({ unitId }) => unitId),
      units.map(({ unitId }) => inputs.get(unitId)?.name ?? ''),
      units.map(({ unitId }) => inputs.get(unitId)?.kind ?? ''),
      units.map(({ band }) => band),
      units.map(({ lagging }) => lagging),
      units.map((unit) => JSON.stringify(unit)),
    ],
  )
}

async function writeAppeals(tx: Transaction, { periodId, appeals }: Period): Promise<void> {
  for (const { appealId, unitId, partId, reason, at, decision } of appeals) {
    await tx.query(
      `insert into assessment.appeal (appeal_id, period_id, unit_id, organisation_at, part_id, reason_id, at, is_upheld, answer_id, decided_at)
       values ($1, $2, $3, tree.position('organisation', $3), $4, $5, $6, $7, $8, $9)
       on conflict (appeal_id) do update set is_upheld = excluded.is_upheld, answer_id = excluded.answer_id, decided_at = excluded.decided_at`,
      [
        appealId,
        periodId,
        unitId,
        partId,
        reason.secretId,
        at,
        decision?.isUpheld ?? null,
        decision?.answer.secretId ?? null,
        decision?.at ?? null,
      ],
    )
  }
}

async function writeCorrections(tx: Transaction, { periodId, corrections }: Period): Promise<void> {
  for (const correction of corrections) {
    await tx.query(
      `insert into assessment.correction (correction_id, period_id, unit_id, organisation_at, part_id, effect, why, appeal_id, entry, note_id, decided_by, at)
       values ($1, $2, $3, tree.position('organisation', $3), $4, $5, $6, $7, $8, $9, $10, $11)
       on conflict (correction_id) do nothing`,
      [
        correction.correctionId,
        periodId,
        correction.unitId,
        correction.partId,
        JSON.stringify(correction.effect),
        correction.why,
        correction.appealId,
        correction.entry && JSON.stringify(correction.entry),
        correction.note?.secretId ?? null,
        correction.decidedBy,
        correction.at,
      ],
    )
  }
}

async function writeEvidence(tx: Transaction, { periodId, evidence }: Period): Promise<void> {
  for (const { evidenceId, unitId, partId, words, at, percent } of evidence) {
    await tx.query(
      `insert into assessment.evidence (evidence_id, period_id, unit_id, organisation_at, part_id, words_id, at, percent)
       values ($1, $2, $3, tree.position('organisation', $3), $4, $5, $6, $7)
       on conflict (evidence_id) do update set percent = excluded.percent`,
      [evidenceId, periodId, unitId, partId, words.secretId, at, percent],
    )
  }
}
