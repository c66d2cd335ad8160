import type { Perform } from '#app/demonstration/perform.ts'
import type { Society } from '#app/demonstration/settle-people.ts'
import { promisesContract } from '#capabilities/promises/contract.ts'
import type { Instant } from '#platform/time/instant.ts'
import { newId } from '#platform/web/new-id.ts'
import type { Known } from './access-samples.ts'

/** A clinic with a problem on its agenda and a year's list, so that operations on promises meet something that is there. */
export async function tellPromises(perform: Perform, { streets }: Society, at: Instant): Promise<Known> {
  const [street] = streets
  if (!street) return {}
  const { organiser, office, departments } = street.district
  const [gatheringId, listId, promiseId] = [newId(), newId(), newId()]
  const convened = { placeId: street.street.code, convenerId: office.organisationId }
  const moment = { actor: organiser, at }
  await perform(
    promisesContract.openGathering,
    { ...convened, gatheringId, kind: 'clinic', title: '问诊会', on: '2026-01-06', deputies: [] },
    moment,
  )
  await perform(
    promisesContract.openList,
    { ...convened, listId, title: '民生实事', year: 2026, needsEvidence: false },
    moment,
  )
  const problem = { promiseId, gatheringId, title: '门口积水', detail: '', receipts: [] }
  await perform(promisesContract.raiseProblem, problem, moment)
  const ownerId = departments[0]?.organisationId
  const promise = { promiseId, ownerId: ownerId ?? '', dueOn: '2026-12-31', milestones: [] }
  await perform(promisesContract.makePromise, { ...promise, needsEvidence: false }, moment)
  return { gatheringId, listId, promiseId, ownerId, convenerId: office.organisationId }
}
