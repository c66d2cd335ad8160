import { afterAll, beforeAll, expect, test } from 'vitest'
import { aGrid, firstDay, runIn, smallWorld, whoAnswersAt } from '#capabilities/places/testing.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { organisationsHouse, type SmallOffices } from '../testing.ts'
import { assignResponsibility } from './assign-responsibility.ts'
import { endResponsibility } from './end-responsibility.ts'
import { getResponsible } from './get-responsible.ts'
import { listResponsibilities } from './list-responsibilities.ts'

let house: TestHouse
let offices: SmallOffices
let grid: string
beforeAll(async () => {
  ;({ house, offices } = await organisationsHouse())
  grid = await aGrid(house, { parentId: smallWorld.community, name: '第一网格', at: [110.4, 21.2] })
})
afterAll(() => house.close())

const assign = (placeId: string, organisationId: string, from = firstDay) =>
  runIn(house)(assignResponsibility, { responsibilityId: house.newId(), organisationId, placeId, from })

test('whoever answers for a street answers for its grids too, until somebody nearer does', async () => {
  await assign(smallWorld.street, offices.streetOffice)
  const wide = await runIn(house)(getResponsible, { placeId: grid })
  expect(wide.responsible).toMatchObject({ name: '海滨街道办事处', placeId: smallWorld.street })
  await assign(smallWorld.community, offices.committee)
  const near = await runIn(house)(getResponsible, { placeId: grid })
  expect(near.ladder.map(({ name }) => name)).toEqual(['海滨社区居民委员会', '海滨街道办事处'])
})

test('a point leads to the grid and to the organisation that answers for it', async () => {
  expect(await whoAnswersAt(house, 110.405, 21.205)).toMatchObject({
    place: { name: '第一网格' },
    answerable: { name: '海滨社区居民委员会', placeName: '海滨社区居民委员会' },
  })
})

test('a new responsibility ends the open one on its first day', async () => {
  await assign(smallWorld.community, offices.streetOffice, '2024-06-01')
  const { responsibilities } = await runIn(house)(listResponsibilities, { placeId: smallWorld.community })
  expect(responsibilities).toMatchObject([
    { organisationId: offices.streetOffice, from: '2024-06-01', to: null },
    { organisationId: offices.committee, to: '2024-06-01' },
  ])
})

test('two organisations never answer for one place at the same time', async () => {
  await expect(assign(smallWorld.community, offices.committee, '2024-05-01')).rejects.toMatchObject({
    text: { rule: 'organisations.already-answered' },
  })
})

test('an ended responsibility falls back to whoever answers above', async () => {
  const { responsibilities } = await runIn(house)(listResponsibilities, { placeId: smallWorld.community })
  const open = responsibilities.find(({ to }) => to === null)
  const ending = {
    placeId: smallWorld.community,
    responsibilityId: open?.responsibilityId ?? '',
    to: '2024-07-01',
  }
  await runIn(house)(endResponsibility, ending)
  const now = await runIn(house)(getResponsible, { placeId: grid })
  expect(now.responsible?.placeId).toBe(smallWorld.street)
})
