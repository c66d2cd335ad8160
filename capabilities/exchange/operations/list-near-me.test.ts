import { afterAll, beforeAll, expect, test } from 'vitest'
import { aParticipant } from '#capabilities/participants/testing.ts'
import { smallWorld } from '#capabilities/places/testing.ts'
import { aRoster, passedDuties, publishedDays, putOn } from '#capabilities/rosters/testing.ts'
import { aProject, aService, entersHours, signsUp } from '#capabilities/volunteers/testing.ts'
import { bookletStream } from '#platform/access/booklet.ts'
import { addMinutes } from '#platform/time/instant.ts'
import { aMember, anOpened, type ExchangeHouse, exchangeHouse } from '../testing-house.ts'
import { listNearMe } from './list-near-me.ts'

let made: ExchangeHouse
beforeAll(async () => {
  made = await exchangeHouse()
})
afterAll(() => made.house.close())

const everyDay = {
  week: Array.from({ length: 7 }, () => [{ from: '19:00', to: '21:00' }]),
  followsWorkingDays: false,
  exceptions: [],
}

test('a member registered at home is offered what is needed near home and suits: a wish, a service and a shift, each with why', async () => {
  const { house, as } = made
  const member = await aMember(made, {
    times: ['evenings', 'weekend'],
    about: { name: '老周', kind: 'member', skills: ['computer', 'care'] },
  })
  const wish = await anOpened(made, { skill: 'computer', words: '想学视频通话' })
  const projectId = await aProject(made, { title: '周六陪老人', kind: 'care' })
  const rosterId = await aRoster(house, { name: '巡夜', hours: everyDay, seats: 2, isOpen: true })
  const other = await aParticipant(house)
  await putOn(house, rosterId, bookletStream(other.participantId))
  await publishedDays(house, rosterId, 7)

  const { matches, occasions } = await as(member.caller)(listNearMe, {})
  expect(matches).toMatchObject([
    { itemId: wish.itemId, reasons: [{ zh: '就在您的社区' }, { zh: '用得上您会的电脑手机' }] },
  ])
  const service = occasions.find(({ what }) => what === 'project')
  expect(service).toMatchObject({
    aboutId: projectId,
    title: '周六陪老人',
    reasons: [{ zh: '就在您的社区' }, { zh: '用得上您会的照看老人孩子' }],
  })
  const shifts = occasions.filter(({ what }) => what === 'shift')
  expect(shifts.length).toBeGreaterThan(0)
  for (const shift of shifts) {
    expect(shift).toMatchObject({ aboutId: rosterId, title: '巡夜', from: '19:00', to: '21:00' })
    expect(shift.reasons.map(({ what }) => what)).toEqual(['place', 'time'])
  }
  expect(JSON.stringify(occasions)).not.toContain(other.participantId)

  await signsUp(house, member, projectId)
  const after = await as(member.caller)(listNearMe, {})
  expect(after.occasions.some(({ aboutId }) => aboutId === projectId)).toBe(false)
})

test('what somebody has served is a reason for the next, and theirs alone to read', async () => {
  const { house, as } = made
  const { volunteer } = await aService(made, { title: '早市清洁', kind: 'environment' })
  await entersHours(house)
  await aProject(made, { title: '河边清洁', kind: 'environment' })
  const { occasions } = await as(volunteer.caller)(listNearMe, {})
  const next = occasions.find(({ title }) => title === '河边清洁')
  expect(next?.reasons.map(({ zh }) => zh)).toContain('您参加过志愿服务，1 次')
  const newcomer = await aParticipant(house)
  const theirs = (await as(newcomer.caller)(listNearMe, {})).occasions
  expect(theirs.flatMap(({ reasons }) => reasons).some(({ what }) => what === 'past')).toBe(false)
})

test('a shift whose day went by is no longer offered, and having served is a reason for the next', async () => {
  const { house, as } = made
  const server = await aParticipant(house, { placeId: smallWorld.community })
  const rosterId = await aRoster(house, { name: '护学岗', hours: everyDay, seats: 2, isOpen: true })
  await putOn(house, rosterId, bookletStream(server.participantId))
  await publishedDays(house, rosterId, 3)
  const offered = async (days: number) => {
    const now = addMinutes(house.now(), days * 24 * 60)
    const { occasions } = await as(server.caller, { now })(listNearMe, {})
    return occasions.filter(({ aboutId }) => aboutId === rosterId)
  }
  expect((await offered(0)).length).toBeGreaterThan(0)
  expect(await offered(5)).toEqual([])
  await passedDuties(house, 5)
  const [next] = await offered(0)
  expect(next?.reasons.map(({ zh }) => zh)).toContain('您参加过值班，3 次')
})
