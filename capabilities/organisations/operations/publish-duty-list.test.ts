import { afterAll, beforeAll, expect, test } from 'vitest'
import { runIn, smallWorld } from '#capabilities/places/testing.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { anOrganisation, organisationsHouse, type SmallOffices } from '../testing.ts'
import { getDuty } from './get-duty.ts'
import { publishDutyList } from './publish-duty-list.ts'

let house: TestHouse
let offices: SmallOffices
beforeAll(async () => {
  ;({ house, offices } = await organisationsHouse())
  const bureau = {
    name: '霞山区水务局',
    kind: 'department',
    field: 'water',
    parentId: offices.government,
  } as const
  await anOrganisation(house, { ...bureau, placeId: smallWorld.county })
})
afterAll(() => house.close())

const items = [
  {
    matter: 'streetLighting',
    title: '路灯报修',
    level: 'street',
    duty: 'core',
    lead: 'streetOffice',
    leadField: null,
    assist: [],
  },
  {
    matter: 'mainDrainage',
    title: '市政排水主管',
    level: 'street',
    duty: 'withdrawn',
    lead: 'department',
    leadField: 'water',
    assist: ['streetOffice'],
  },
] as const
const list = (from: string) => ({
  listId: house.newId(),
  name: '街道履职事项清单',
  source: '区委办',
  placeId: smallWorld.county,
  from,
  items: items.map((item) => ({ ...item, assist: [...item.assist] })),
})

test('the list of a district holds for its streets: what is withdrawn may not be sent down', async () => {
  await runIn(house)(publishDutyList, list('2025-07-01'))
  const duty = await runIn(house)(getDuty, { placeId: smallWorld.community })
  expect(duty.items).toMatchObject([
    { matter: 'streetLighting', mayGoToGrassroots: true, leadName: '海滨街道办事处' },
    { matter: 'mainDrainage', mayGoToGrassroots: false, leadName: '霞山区水务局' },
  ])
})

test('before its first day the list is not in force', async () => {
  await expect(
    runIn(house)(getDuty, { placeId: smallWorld.community, on: '2025-06-30' }),
  ).resolves.toMatchObject({ items: [] })
})

test('a later list follows, an earlier one is refused, a matter stands once on a level', async () => {
  await expect(runIn(house)(publishDutyList, list('2025-01-01'))).rejects.toMatchObject({
    text: { rule: 'organisations.list-not-newer' },
  })
  const doubled = { ...list('2026-01-01'), items: [...list('2026-01-01').items, ...list('2026-01-01').items] }
  await expect(runIn(house)(publishDutyList, doubled)).rejects.toMatchObject({
    text: { rule: 'organisations.matter-twice' },
  })
  await expect(runIn(house)(publishDutyList, list('2026-01-01'))).resolves.toMatchObject({ items: 2 })
})
