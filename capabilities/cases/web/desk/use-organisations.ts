import type { OutputOf } from '#platform/operations/contract.ts'
import { organisationsContract } from '#capabilities/organisations/contract.ts'
import { useOperation } from '#platform/web/use-operation.ts'

export type Organisation = OutputOf<typeof organisationsContract.findOrganisations>['organisations'][number]

const nobody = '-'
const neighbours: readonly string[] = [
  'residentsCommittee',
  'villagersCommittee',
  'gridStation',
  'streetOffice',
  'townGovernment',
]

/** Where cases from here usually go: what is above, the departments beside, and what stands below. */
export function useNearbyOrganisations(organisationId: string): readonly Organisation[] {
  const own = useOperation(organisationsContract.getOrganisation, { organisationId })
  const path = own.data?.path.filter((one) => one.organisationId !== organisationId) ?? []
  const parentId = path.at(-1)?.organisationId
  const aboveId = path.at(-2)?.organisationId
  const parent = useOne(parentId)
  const below = useBelow(organisationId)
  const beside = useBelow(parentId)
  const farther = useBelow(aboveId)
  const around = [...beside, ...farther].filter(
    (one) =>
      one.organisationId === parentId ||
      (!neighbours.includes(one.kind) && one.organisationId !== organisationId),
  )
  const all = [...parent, ...around, ...below]
  return all.filter(
    (one, index) => all.findIndex((other) => other.organisationId === one.organisationId) === index,
  )
}

function useBelow(parentId: string | undefined): readonly Organisation[] {
  const reading = useOperation(
    organisationsContract.listOrganisations,
    { parentId: parentId ?? nobody },
    { enabled: parentId !== undefined },
  )
  return reading.data?.organisations ?? []
}

function useOne(organisationId: string | undefined): readonly Organisation[] {
  const reading = useOperation(
    organisationsContract.getOrganisation,
    { organisationId: organisationId ?? nobody },
    { enabled: organisationId !== undefined },
  )
  return reading.data ? [reading.data] : []
}

/** Organisations by name or pinyin. */
export function useFoundOrganisations(text: string) {
  const reading = useOperation(
    organisationsContract.findOrganisations,
    { text: text.trim(), limit: 12 },
    { enabled: text.trim() !== '', keep: true },
  )
  return text.trim() === '' ? undefined : reading.data?.organisations
}
