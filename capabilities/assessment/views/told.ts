import type { Transaction } from '#platform/database/transaction.ts'
import type { Vault } from '#platform/vault/vault.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import type { assessmentContract } from '../contract.ts'
import { appealsOf, correctionsOf, evidenceOf, type PeriodRow, type ResultRow } from './period-reading.ts'

type Judging = Omit<OutputOf<typeof assessmentContract.listJudging>, 'abilities'>
type Unit = { readonly periodId: string; readonly unitId: string | null }

/** Appeals, evidence and corrections with their words; erased words are told as empty. */
export async function judgingOf(tx: Transaction, vault: Vault, of: Unit): Promise<Judging> {
  const appeals = await appealsOf(tx, of)
  const evidence = await evidenceOf(tx, of)
  const corrections = await correctionsOf(tx, of)
  const ids = [
    ...appeals.flatMap(({ reasonId, answerId }) => (answerId === null ? [reasonId] : [reasonId, answerId])),
    ...evidence.map(({ wordsId }) => wordsId),
    ...corrections.flatMap(({ noteId }) => noteId ?? []),
  ]
  const words = await vault.openContent(tx, ids)
  const said = (id: string | null): string | null => (id === null ? null : (words.get(id) ?? ''))
  return {
    appeals: appeals.map(({ reasonId, answerId, periodId: _period, ...appeal }) => ({
      ...appeal,
      reason: said(reasonId) ?? '',
      answer: said(answerId),
    })),
    evidence: evidence.map(({ wordsId, ...one }) => ({ ...one, words: said(wordsId) ?? '' })),
    corrections: corrections.map(({ noteId, entry: _entry, decidedBy: _by, ...one }) => ({
      ...one,
      note: said(noteId),
    })),
  }
}

/** A period as lists tell it. */
export const briefOf = (row: PeriodRow) => ({
  periodId: row.periodId,
  scorecardId: row.scorecardId,
  name: row.definition.name,
  period: row.definition.period,
  from: row.from,
  to: row.to,
  appealUntil: row.appealUntil,
  isFrozen: row.frozenAt !== null,
  units: row.units,
  waiting: row.waiting,
})

/** A unit as lists tell it. */
export const unitBriefOf = ({ unitId, name, kind, result }: ResultRow) => {
  const { group, total, low, high, band, chanceOfLower, lagging } = result
  return { unitId, name, kind, group, total, low, high, band, chanceOfLower, lagging }
}
