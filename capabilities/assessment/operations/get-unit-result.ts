import { query } from '#platform/operations/query.ts'
import { assessmentAccess } from '../access.ts'
import { assessmentContract } from '../contract.ts'
import { bestGains } from '../rules/gains.ts'
import { liftOfUnit } from '../views/lift-rows.ts'
import {
  periodById,
  type PeriodRow,
  resultBefore,
  resultOfUnit,
  type ResultRow,
} from '../views/period-reading.ts'
import { briefOf, judgingOf, unitBriefOf } from '../views/told.ts'
import { unitAbilities } from './period-abilities.ts'
import type { Transaction } from '#platform/database/transaction.ts'

type Subject = { readonly period: PeriodRow; readonly row: ResultRow }

async function before(tx: Transaction, { period, row }: Subject) {
  const { scorecardId, from } = period
  const found = await resultBefore(tx, { scorecardId, unitId: row.unitId, before: from })
  if (!found) return null
  const { total, band, parts } = found.result
  return {
    from: found.from,
    to: found.to,
    total,
    band,
    parts: parts.map(({ partId, points }) => ({ partId, points })),
  }
}

export const getUnitResult = query(assessmentContract.getUnitResult, {
  subject: async (tx, input): Promise<Subject | undefined> => {
    const period = await periodById(tx, input.periodId)
    const row = await resultOfUnit(tx, input.periodId, input.unitId)
    return period && row && { period, row }
  },
  access: assessmentAccess.staff,
  isOpenToHouse: true,
  reply: async (tx, { call, subject }) => {
    const { period, row } = subject
    const { unitId, result } = row
    const { periodId, definition, treeDay } = period
    const lift = await liftOfUnit(tx, unitId)
    const hasOpenLift = lift !== undefined && lift.accepted === null
    return {
      ...briefOf(period),
      definition,
      treeDay,
      result: { ...unitBriefOf(row), parts: result.parts },
      peers: period.groups.find(({ key }) => key === result.group) ?? null,
      before: await before(tx, subject),
      gains: bestGains(definition, result.parts),
      ...(await judgingOf(tx, call.house.vault, { periodId, unitId })),
      lift: lift ? { liftId: lift.liftId, isAccepted: lift.accepted !== null } : null,
      abilities: unitAbilities(period, row, { call, hasOpenLift }),
    }
  },
})
