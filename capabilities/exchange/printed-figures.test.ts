import { afterAll, beforeAll, expect, test } from 'vitest'
import { anOrganisation } from '#capabilities/organisations/testing.ts'
import { aParticipant, type Participant } from '#capabilities/participants/testing.ts'
import { smallWorld } from '#capabilities/places/testing.ts'
import { anyone, type Caller, staffAt } from '#platform/testing/callers.ts'
import { admitTechnician } from './operations/admit-technician.ts'
import { checkInUnit } from './operations/check-in-unit.ts'
import { confirmHelp } from './operations/confirm-help.ts'
import { joinRepairTeam } from './operations/join-repair-team.ts'
import { listItems } from './operations/list-items.ts'
import { postItem } from './operations/post-item.ts'
import { aMember, anOpened, type ExchangeHouse, exchangeHouse, figuresAt, takesOn } from './testing-house.ts'

let made: ExchangeHouse
let districtStaff: Caller
beforeAll(async () => {
  made = await exchangeHouse()
  districtStaff = await staffAt(made.house, { role: 'districtOrganiser', placeId: smallWorld.county })
})
afterAll(() => made.house.close())

/** Many at once, but not all at once: so many people are never there in the same instant. */
async function inWaves<Result>(count: number, run: (at: number) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  for (let start = 0; start < count; start += 100) {
    const wave = Array.from({ length: Math.min(100, count - start) }, (_, at) => run(start + at))
    results.push(...(await Promise.all(wave)))
  }
  return results
}

test('over 600 small wishes are lit, each confirmed by the one who had it', async () => {
  const members = await inWaves(20, () => aMember(made))
  await inWaves(605, async (at) => {
    const { itemId, author } = await anOpened(made, { words: `第 ${at + 1} 个心愿` })
    const member = members[at % members.length]
    if (!member) throw new Error('there are members')
    await takesOn(made, member.caller, itemId)
    await made.as(author)(confirmHelp, { itemId, thanks: '' })
  })
  expect(await figuresAt(made, smallWorld.county)).toMatchObject({
    wishesLit: 605,
    membersHelped: 605,
    needsOpen: 0,
    confirmedShare: 1,
  })
})

async function aTechnician(): Promise<Participant> {
  const { house, as } = made
  const technician = await aParticipant(house, { name: '师傅' })
  await as(technician.caller)(joinRepairTeam, { skills: ['electrics', 'plumbing'] })
  await as(districtStaff)(admitTechnician, { participantId: technician.participantId })
  return technician
}

test('56 technicians help over 2,200 residents on repair weekends', async () => {
  const { house, as, secretary } = made
  const team = await inWaves(56, aTechnician)
  await inWaves(2_205, async (at) => {
    const itemId = house.newId()
    const repair = { list: 'need', kind: 'repair', placeId: smallWorld.community, skill: 'plumbing' } as const
    await as(secretary)(postItem, { itemId, ...repair, words: '水管漏水', reach: '', times: [] })
    const technician = team[at % team.length]
    if (!technician) throw new Error('there is a team')
    await takesOn(made, technician.caller, itemId)
    await as(secretary)(confirmHelp, { itemId, rating: 5, thanks: '' })
  })
  expect(await figuresAt(made, smallWorld.county)).toMatchObject({ technicians: 56, repairsDone: 2_205 })
})

test('30 units share 78 resources, of which the list tells without asking anybody', async () => {
  const { house, as } = made
  const units = await inWaves(30, (at) =>
    anOrganisation(house, { name: `共建单位 ${at + 1}`, kind: 'enterprise' }),
  )
  const kinds = ['room', 'equipment', 'vehicle', 'service'] as const
  await inWaves(78, async (at) => {
    const organisationId = units[at % units.length] ?? ''
    const staff = await staffAt(house, { role: 'departmentStaff', organisationId })
    const offer = {
      list: 'offer',
      kind: kinds[at % kinds.length] ?? 'room',
      placeId: smallWorld.community,
    } as const
    await as(staff)(postItem, {
      ...offer,
      ...{ itemId: house.newId(), words: `资源 ${at + 1}`, reach: '', times: [], organisationId },
    })
  })
  const { items, next } = await as(anyone)(listItems, { list: 'offer', placeId: smallWorld.county })
  const more = await as(anyone)(listItems, { list: 'offer', placeId: smallWorld.county, cursor: next ?? '' })
  const all = [...items, ...more.items]
  expect(all).toHaveLength(78)
  expect(new Set(all.map(({ organisationId }) => organisationId)).size).toBe(30)
  const { resourcesShared, unitsSharing } = await figuresAt(made, smallWorld.county)
  expect(resourcesShared).toBe(78)
  // Distinct counts are a sketch: two ids may fall into one cell.
  expect(Math.abs((unitsSharing ?? 0) - 30)).toBeLessThanOrEqual(1)
})

test('126 organisations and over 1,200 members check in at their communities', async () => {
  const { house, as } = made
  const before = await figuresAt(made, smallWorld.otherCounty)
  expect(before).toMatchObject({ unitsCheckedIn: 0 })
  const already = (await figuresAt(made, smallWorld.county)).membersCheckedIn ?? 0
  const units = await inWaves(126, (at) =>
    anOrganisation(house, { name: `报到单位 ${at + 1}`, kind: 'enterprise' }),
  )
  await inWaves(units.length, (at) =>
    as(districtStaff)(checkInUnit, { organisationId: units[at] ?? '', placeId: smallWorld.community }),
  )
  await inWaves(1_205, (at) => aMember(made, { unitId: units[at % units.length] ?? '' }))
  const after = await figuresAt(made, smallWorld.county)
  expect(after).toMatchObject({ unitsCheckedIn: 126, membersCheckedIn: already + 1_205 })
  // Ten or nine of each unit: the unit reads the number, and nothing else.
  expect(await figuresAt(made, units[0] ?? '', { tree: 'organisation' })).toMatchObject({
    membersCheckedIn: 10,
  })
})
