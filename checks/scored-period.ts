import { assessmentContract } from '#capabilities/assessment/contract.ts'
import type { Perform } from '#app/demonstration/perform.ts'
import { hundredPoints } from '#app/demonstration/assessment-scorecards.ts'
import type { StaffedStreet } from '#app/demonstration/settle-people.ts'
import type { House } from '#platform/operations/house.ts'
import { foldFigures } from '#platform/testing/fold-figures.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'
import type { Known } from './access-samples.ts'

/** A published scorecard with last month computed, its appeal window open, and one appeal that waits. */
export async function scoredPeriod(
  house: House,
  perform: Perform,
  street: StaffedStreet | undefined,
): Promise<Known> {
  const ownerId = street?.office.organisationId ?? ''
  const unitId = street?.communities[0]?.office.organisationId ?? ''
  const [scorecardId, periodId, appealId] = [house.newId(), house.newId(), house.newId()]
  const actor = { kind: 'console', name: 'test' } as const
  const now = { actor, at: house.now() }
  const to = addDays(`${dayOf(now.at).slice(0, 7)}-01`, -1)
  const from = `${to.slice(0, 7)}-01`
  const before = { actor, at: `${addDays(from, -3)}T01:00:00.000Z` }
  const definition = hundredPoints(ownerId)
  await perform(assessmentContract.draftScorecard, { scorecardId, definition }, before)
  await perform(assessmentContract.publishScorecard, { scorecardId }, before)
  await foldFigures(house)
  await perform(assessmentContract.computePeriod, { periodId, scorecardId, from, to }, now)
  const appeal = { periodId, appealId, unitId, partId: 'answered', reason: '样本文字' }
  await perform(assessmentContract.appealPart, appeal, now)
  return { scorecardId, periodId, appealId, unitId, ownerId, helperId: ownerId, partId: 'answered' }
}
