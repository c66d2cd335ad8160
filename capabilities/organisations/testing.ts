import { firstDay, placesHouse, runIn, smallWorld } from '#capabilities/places/testing.ts'
import type { View } from '#platform/operations/view.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import type { DepartmentField, OrganisationKind } from './kinds.ts'
import { organisationsModule } from './module.ts'
import { assignResponsibility } from './operations/assign-responsibility.ts'
import { registerOrganisation } from './operations/register-organisation.ts'

type Wanted = {
  readonly name: string
  readonly kind?: OrganisationKind
  readonly field?: DepartmentField
  readonly parentId?: string | null
  readonly placeId?: string | null
}

/** Registers an organisation and returns its id; a residents' committee unless told otherwise. */
export async function anOrganisation(house: TestHouse, wanted: Wanted): Promise<string> {
  const organisationId = house.newId()
  const { name, kind = 'residentsCommittee', field = null, parentId = null, placeId = null } = wanted
  await runIn(house)(registerOrganisation, {
    organisationId,
    name,
    kind,
    field,
    parentId,
    placeId,
    on: firstDay,
  })
  await house.trees.refresh()
  return organisationId
}

/** Ids of the organisations that `organisationsHouse` makes. */
export type SmallOffices = {
  readonly government: string
  readonly streetOffice: string
  readonly committee: string
}

/** A house with the small world of places and a district government, a street office and a committee in it; further views come last. */
export async function organisationsHouse(
  views: readonly View[] = [],
): Promise<{ house: TestHouse; offices: SmallOffices }> {
  const house = await placesHouse([...organisationsModule([]).views, ...views])
  const government = await anOrganisation(house, {
    name: '霞山区人民政府',
    kind: 'government',
    placeId: smallWorld.county,
  })
  const office = {
    name: '海滨街道办事处',
    kind: 'streetOffice',
    parentId: government,
    placeId: smallWorld.street,
  } as const
  const streetOffice = await anOrganisation(house, office)
  const body = { name: '海滨社区居民委员会', parentId: streetOffice, placeId: smallWorld.community }
  const committee = await anOrganisation(house, body)
  return { house, offices: { government, streetOffice, committee } }
}

/** Gives an organisation responsibility for a place, from the first day on. */
export const answersFor = (house: TestHouse, organisationId: string, placeId: string) =>
  runIn(house)(assignResponsibility, {
    responsibilityId: house.newId(),
    organisationId,
    placeId,
    from: firstDay,
  })
