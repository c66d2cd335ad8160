import type { Located } from '#platform/access/rule.ts'
import { readTransaction } from '#platform/database/transaction.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import type { Call } from '#platform/operations/house.ts'
import type { organisationsContract } from '../contract.ts'
import { organisationsProblems } from '../problems.ts'
import type { OrganisationState } from '../rules.ts'

/** Why the tree may be changed by people whose posts reach no organisation. */
export const keptByAdministrators =
  'System administrators keep the tree of organisations, and their posts reach none of them'

type Reply = OutputOf<typeof organisationsContract.renameOrganisation>

/** What every change of an organisation answers. */
export function toOrganisationState({ organisation }: OrganisationState): Reply {
  if (organisation === null) throw new Problem('not-found', houseProblems.notFound)
  const { organisationId, name, kind, parentId, endedOn } = organisation
  return { organisationId, name, kind, parentId, status: endedOn === null ? 'standing' : 'ended' }
}

const nowhere: Located = { placeId: null, organisationId: null }

/** Where an organisation stands in both trees, for access. */
export const locatedAt = ({ organisation }: OrganisationState): Located =>
  organisation === null
    ? nowhere
    : { placeId: organisation.placeId, organisationId: organisation.organisationId }

/** Refuses a place that was never registered. */
export async function assertPlaceKnown(call: Call, placeId: string | null): Promise<void> {
  if (placeId === null) return
  const isKnown = await readTransaction(call.house.pool, {}, async (tx) => {
    const { rowCount } = await tx.query(`select 1 from tree.node where tree = 'place' and id = $1`, [placeId])
    return rowCount === 1
  })
  if (!isKnown) throw new Problem('rule-broken', organisationsProblems.unknownPlace, { placeId })
}
