import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstDay, runIn, smallWorld } from '#capabilities/places/testing.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { anOrganisation, organisationsHouse, type SmallOffices } from '../testing.ts'
import { assignResponsibility } from './assign-responsibility.ts'
import { getOrganisation } from './get-organisation.ts'
import { getResponsible } from './get-responsible.ts'
import { mergeOrganisations } from './merge-organisations.ts'
import { previewMergeOrganisation } from './preview-merge-organisation.ts'

let house: TestHouse
let offices: SmallOffices
let station: string
let other: string
beforeAll(async () => {
  ;({ house, offices } = await organisationsHouse())
  other = await anOrganisation(house, { name: '建设社区居民委员会', parentId: offices.streetOffice })
  station = await anOrganisation(house, { name: '建设网格站', kind: 'gridStation', parentId: other })
  const given = {
    responsibilityId: house.newId(),
    organisationId: other,
    placeId: smallWorld.otherCommunity,
    from: firstDay,
  }
  await runIn(house)(assignResponsibility, given)
})
afterAll(() => house.close())

test('what stood below and what it answered for go to the other', async () => {
  const merge = { organisationId: other, intoId: offices.committee, on: '2024-08-01' }
  await expect(runIn(house)(previewMergeOrganisation, merge)).resolves.toMatchObject({
    organisationsBelow: 1,
    placesAnswered: 1,
  })
  await expect(runIn(house)(mergeOrganisations, merge)).resolves.toMatchObject({ status: 'ended' })
  const moved = await runIn(house)(getOrganisation, { organisationId: station })
  expect(moved.path.map((step) => step.name)).toEqual([
    '霞山区人民政府',
    '海滨街道办事处',
    '海滨社区居民委员会',
    '建设网格站',
  ])
  const now = await runIn(house)(getResponsible, { placeId: smallWorld.otherCommunity })
  expect(now.responsible?.organisationId).toBe(offices.committee)
  const then = await runIn(house)(getResponsible, { placeId: smallWorld.otherCommunity, on: '2024-07-31' })
  expect(then.responsible?.name).toBe('建设社区居民委员会')
})

test('an organisation does not merge into itself', async () => {
  const self = { organisationId: station, intoId: station, on: '2024-09-01' }
  await expect(runIn(house)(mergeOrganisations, self)).rejects.toMatchObject({
    text: { rule: 'organisations.merge-into-self' },
  })
})
