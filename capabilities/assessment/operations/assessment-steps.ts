import type { Located, Trees } from '#platform/access/rule.ts'
import type { Actor } from '#platform/access/actor.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import type { Call } from '#platform/operations/house.ts'
import type { SecretRow } from '#platform/vault/vault.ts'
import { isOwnUnit } from '../access.ts'
import { periodStream, type Sealed } from '../events.ts'
import { assessmentProblems } from '../problems.ts'
import type { Period } from '../rules/state.ts'

/** Where an organisation stands, for access; nobody reaches what is not known. */
export const at = (organisationId: string | null | undefined): Located => ({
  placeId: null,
  organisationId: organisationId ?? null,
})

/** A unit of a period with its place, for access. */
export function unitAt(period: Period | null, unitId: string | undefined): Located {
  const unit = period?.units.find((each) => each.unitId === unitId)
  return unit ? { organisationId: unit.unitId, placeId: unit.placeId } : at(null)
}

export type Words = { readonly words: Sealed; readonly rows: readonly SecretRow[] }

/** Seals what a person wrote about a unit, under a key of its own. */
export async function sealWords(call: Call, periodId: string, value: string): Promise<Words> {
  const sealing = call.house.vault.sealFor(periodStream(periodId))
  const words = sealing.seal({ id: call.house.newId(), field: 'assessment.words', class: 'content', value })
  return { words, rows: sealing.rows }
}

/** Nobody judges the own unit. */
export function refuseOwnUnit(given: { actor: Actor; trees: Trees }, unit: Located): void {
  if (isOwnUnit(given.actor, unit, given.trees)) throw new Problem('rule-broken', assessmentProblems.ownUnit)
}

/** Why assessors may write although their posts only see. */
export const judgedFromOutside = 'Assessors act nowhere; they judge other units within what they see'

/** What was there, or "not found". */
export function known<Value>(value: Value | undefined | null): Value {
  if (value === undefined || value === null) throw new Problem('not-found', houseProblems.notFound)
  return value
}
