import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { FastifyInstance } from 'fastify'
import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SmallOffices } from '#capabilities/organisations/testing.ts'
import { aParticipant } from '#capabilities/participants/testing.ts'
import type { InvitedPartner } from '#capabilities/partners/testing.ts'
import { runIn } from '#capabilities/places/testing.ts'
import { stations } from '#capabilities/stations/module.ts'
import { setStationHours } from '#capabilities/stations/operations/set-station-hours.ts'
import { anOpenStation, officeWeek } from '#capabilities/stations/testing.ts'
import { newSecret } from '#platform/access/secret.ts'
import { writeCalendar } from '#platform/calendar/write-calendar.ts'
import { type LiveUpdates, openLiveUpdates } from '#platform/http/live.ts'
import { buildWebServer } from '#platform/http/web-server.ts'
import { runAs } from '#platform/testing/callers.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { houseCalendar } from '#platform/time/house-calendar.ts'
import { addDays, addMinutes, dayOf, startOfDay } from '#platform/time/instant.ts'
import { minutesOf, spansOn } from '#platform/time/opening-hours.ts'
import { rosters } from './module.ts'
import { aPartnerOn, aRoster, everyDay, rostersHouse } from './testing.ts'
import { personMember } from './shapes.ts'
import { askCover } from './operations/ask-cover.ts'
import { askSwap } from './operations/ask-swap.ts'
import { closeRoster } from './operations/close-roster.ts'
import { getMyDuties } from './operations/get-my-duties.ts'
import { joinRoster } from './operations/join-roster.ts'
import { linkCalendar } from './operations/link-calendar.ts'
import { publishPeriod } from './operations/publish-period.ts'
import { settleSwap } from './operations/settle-swap.ts'
import { takeDuty } from './operations/take-duty.ts'

let house: TestHouse
let offices: SmallOffices
let updates: LiveUpdates
let server: FastifyInstance
let rosterId: string
let barber: InvitedPartner
let pharmacy: InvitedPartner
beforeAll(async () => {
  ;({ house, offices } = await rostersHouse())
  updates = await openLiveUpdates(house.pool)
  server = await buildWebServer({
    house,
    modules: [rosters, stations],
    identify: async () => ({ actor: { kind: 'anonymous' } }),
    updates,
    isSecure: false,
    tileSource: undefined,
    limits: false,
    logLevel: 'silent',
    trustedProxies: [],
  })
  rosterId = await aRoster(house, { hours: everyDay })
  barber = await aPartnerOn(house, rosterId, { name: '阿强理发店; 老街, 一号' })
  pharmacy = await aPartnerOn(house, rosterId, { name: '康民药店' })
  await runIn(house)(publishPeriod, { rosterId, from: addDays(today(), 1), to: addDays(today(), 4) })
})
afterAll(async () => {
  await server.close()
  await updates.stop()
  await house.close()
})

const today = () => dayOf(house.now())

/** The events of a calendar as a library of somebody else reads them. */
function eventsIn(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const zone = calendar.getFirstSubcomponent('vtimezone')
  expect(zone?.getFirstPropertyValue('tzid')).toBe('Asia/Shanghai')
  if (zone) ICAL.TimezoneService.register(zone)
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return {
      uid: event.uid,
      title: event.summary,
      startsAt: event.startDate.toJSDate().toISOString(),
      endsAt: event.endDate.toJSDate().toISOString(),
      sequence: event.sequence,
      status: component.getFirstPropertyValue('status'),
      rings: component.getAllSubcomponents('valarm').length,
    }
  })
}

const fetched = (url: string, headers: Record<string, string> = {}) => server.inject({ url, headers })

async function linkOf(partner: InvitedPartner): Promise<string> {
  const secret = newSecret(16)
  await runAs(house, partner.caller)(linkCalendar, { memberId: partner.memberId, secret })
  return `/api/calendars/mine/${secret}`
}

test('one’s own calendar holds each shift at its hour in Shanghai, rings before it, and an old address opens nothing', async () => {
  const old = await linkOf(barber)
  const link = await linkOf(barber)
  expect((await fetched(old)).statusCode).toBe(404)
  const answer = await fetched(link)
  expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8')
  const { mine } = await runAs(house, barber.caller)(getMyDuties, {})
  expect(eventsIn(answer.body)).toEqual(
    mine.map(({ dutyId, on }) => ({
      uid: `duty-${dutyId}@groundwork`,
      title: '合伙人值班',
      startsAt: addMinutes(startOfDay(on), 9 * 60),
      endsAt: addMinutes(startOfDay(on), 11 * 60),
      sequence: 0,
      status: 'CONFIRMED',
      rings: 1,
    })),
  )
})

test('a reader that holds the newest is told that nothing changed; a change gives a new tag', async () => {
  const link = await linkOf(pharmacy)
  const { etag } = (await fetched(link)).headers
  expect(etag).toMatch(/^".+"$/)
  expect((await fetched(link, { 'if-none-match': String(etag) })).statusCode).toBe(304)
  const { mine } = await runAs(house, barber.caller)(getMyDuties, {})
  const [given] = mine
  if (!given) throw new Error('there is a shift')
  const barbers = await linkOf(barber)
  await runAs(house, barber.caller)(askCover, { rosterId, dutyId: given.dutyId, wish: 'ask' })
  await runAs(house, pharmacy.caller)(takeDuty, { rosterId, dutyId: given.dutyId })
  const after = await fetched(link, { 'if-none-match': String(etag) })
  expect(after.statusCode).toBe(200)
  const uid = `duty-${given.dutyId}@groundwork`
  expect(eventsIn(after.body)).toContainEqual(
    expect.objectContaining({ uid, status: 'CONFIRMED', sequence: 0 }),
  )
  const lost = eventsIn((await fetched(barbers)).body).find((event) => event.uid === uid)
  expect(lost).toMatchObject({ status: 'CANCELLED', sequence: 1, rings: 0 })
  await runAs(house, pharmacy.caller)(askCover, { rosterId, dutyId: given.dutyId, wish: 'ask' })
  await runAs(house, barber.caller)(takeDuty, { rosterId, dutyId: given.dutyId })
  const back = eventsIn((await fetched(barbers)).body).find((event) => event.uid === uid)
  expect(back).toMatchObject({ status: 'CONFIRMED', sequence: 2 })
})

test('a roster’s calendar names partners and never a person, and cancels everything when it closes', async () => {
  const open = await aRoster(house, { isOpen: true, name: '院子值守', hours: everyDay })
  await runIn(house)(publishPeriod, { rosterId: open, from: addDays(today(), 1), to: addDays(today(), 7) })
  const { participantId, caller } = await aParticipant(house, { name: '陈阿婆' })
  await runAs(house, caller)(joinRoster, { rosterId: open, memberId: personMember(participantId) })
  const { others } = await runAs(house, caller)(getMyDuties, {})
  await runAs(house, caller)(takeDuty, { rosterId: open, dutyId: others[0]?.dutyId ?? '' })
  const body = (await fetched(`/api/calendars/rosters/${open}`)).body
  expect(body).not.toContain('陈阿婆')
  const titles = eventsIn(body).map(({ title }) => title)
  expect(titles).toContain('院子值守 · 一位邻居')
  expect(titles).toContain('院子值守 · 待认领')
  const partners = eventsIn((await fetched(`/api/calendars/rosters/${rosterId}`)).body)
  expect(partners.map(({ title }) => title)).toContain('合伙人值班 · 阿强理发店; 老街, 一号')
  await runIn(house)(closeRoster, { rosterId: open, reason: '院子翻修' })
  const closed = eventsIn((await fetched(`/api/calendars/rosters/${open}`)).body)
  expect(new Set(closed.map(({ status }) => status))).toEqual(new Set(['CANCELLED']))
  expect(Math.min(...closed.map(({ sequence }) => sequence))).toBe(1)
})

test('a station’s calendar tells its hours; a day off cancels what the week would have, with a new sequence', async () => {
  const stationId = await anOpenStation(
    house,
    { organisationId: offices.committee, name: '文体路驿站' },
    {
      ...officeWeek,
      week: Array.from({ length: 7 }, () => [{ from: '08:00', to: '24:00' }]),
      followsWorkingDays: false,
    },
  )
  const url = `/api/calendars/stations/${stationId}`
  const day = addDays(today(), 3)
  const onDay = async () =>
    eventsIn((await fetched(url)).body).filter(
      ({ startsAt }) => startsAt === addMinutes(startOfDay(day), 480),
    )
  expect(await onDay()).toMatchObject([
    { status: 'CONFIRMED', sequence: 0, endsAt: startOfDay(addDays(day, 1)), title: '文体路驿站 · 开放' },
  ])
  await runIn(house)(setStationHours, {
    stationId,
    hours: {
      week: Array.from({ length: 7 }, () => [{ from: '08:00', to: '24:00' }]),
      followsWorkingDays: false,
      exceptions: [{ on: day, spans: [], reason: '检修' }],
    },
  })
  expect(await onDay()).toMatchObject([{ status: 'CANCELLED', sequence: 1 }])
})

// A reader whose clock lies in New York, with summer time and without.
const readInNewYork = `
  import ICAL from 'ical.js'
  let text = ''
  for await (const part of process.stdin) text += part
  const calendar = new ICAL.Component(ICAL.parse(text))
  ICAL.TimezoneService.register(calendar.getFirstSubcomponent('vtimezone'))
  const starts = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one).startDate.toJSDate())
  console.log(JSON.stringify({ offset: new Date('2026-07-01T12:00:00Z').getTimezoneOffset(), starts }))
`

// The nights on which New York changes its clocks, and a day of its summer.
const summerTime = ['2026-03-08', '2026-07-01', '2026-11-01'].map((on) => ({
  ...{ uid: `shift-${on}@groundwork`, sequence: 0, changedAt: '2026-01-01T00:00:00.000Z' },
  ...{ on, from: 9 * 60, to: 11 * 60, title: '值班' },
}))

async function startsInNewYork(text: string): Promise<readonly string[]> {
  const running = promisify(execFile)(process.execPath, ['--input-type=module', '-e', readInNewYork], {
    env: { TZ: 'America/New_York' },
  })
  running.child.stdin?.end(text)
  const { offset, starts } = JSON.parse((await running).stdout)
  expect(offset).toBe(240)
  return starts
}

test('a swap moves both shifts between the two calendars; a reader in New York sees them at their own hours', async () => {
  const own = await aRoster(house, { name: '换班的班', hours: everyDay })
  const [first, second] = [
    await aPartnerOn(house, own, { name: '甲' }),
    await aPartnerOn(house, own, { name: '乙' }),
  ]
  await runIn(house)(publishPeriod, { rosterId: own, from: addDays(today(), 1), to: addDays(today(), 2) })
  const mineOf = async (partner: InvitedPartner) =>
    (await runAs(house, partner.caller)(getMyDuties, {})).mine[0]
  const [given, wanted] = [await mineOf(first), await mineOf(second)]
  if (!given || !wanted) throw new Error('each has a shift')
  const [firsts, seconds] = [await linkOf(first), await linkOf(second)]
  const swap = { rosterId: own, swapId: house.newId() }
  await runAs(house, first.caller)(askSwap, { ...swap, dutyId: given.dutyId, forDutyId: wanted.dutyId })
  await runAs(house, second.caller)(settleSwap, { ...swap, answer: 'accept' })

  const told = async (link: string) => {
    const { body } = await fetched(link)
    const starts = await startsInNewYork(body)
    return eventsIn(body).map(({ uid, status, sequence }, at) => ({
      uid,
      status,
      sequence,
      startsAt: starts[at],
    }))
  }
  const shift = (duty: { dutyId: string; on: string }, status: string, sequence: number) => ({
    ...{ uid: `duty-${duty.dutyId}@groundwork`, status, sequence },
    startsAt: addMinutes(startOfDay(duty.on), 9 * 60),
  })
  const inOrder = (one: { startsAt: string | undefined }, other: { startsAt: string | undefined }) =>
    String(one.startsAt).localeCompare(String(other.startsAt))
  expect((await told(firsts)).toSorted(inOrder)).toEqual(
    [shift(given, 'CANCELLED', 1), shift(wanted, 'CONFIRMED', 0)].toSorted(inOrder),
  )
  expect((await told(seconds)).toSorted(inOrder)).toEqual(
    [shift(given, 'CONFIRMED', 0), shift(wanted, 'CANCELLED', 1)].toSorted(inOrder),
  )
})

test('exceptions and holidays reach a reader in New York: other hours, days off cancelled, weekends that are worked', async () => {
  const calendar = houseCalendar()
  const days = Array.from({ length: 60 }, (_, at) => addDays(today(), at + 1))
  const ordinary = days.filter((on) => calendar.holidayOf(on) === null && calendar.isWorkingDay(on))
  const [off = '', half = ''] = ordinary
  const exceptions = [
    { on: off, spans: [], reason: '检修' },
    { on: half, spans: [{ from: '10:00', to: '11:30' }], reason: '半天' },
  ]
  const wanted = { organisationId: offices.committee, name: '假日驿站' }
  const stationId = await anOpenStation(house, wanted, { ...officeWeek, exceptions })
  const { body } = await fetched(`/api/calendars/stations/${stationId}`)
  const starts = await startsInNewYork(body)
  const events = eventsIn(body).map((event, at) => ({ ...event, startsAt: starts[at] ?? '' }))
  const hours = { ...officeWeek, exceptions }
  for (const on of days) {
    const open = events.filter(({ startsAt, status }) => status === 'CONFIRMED' && dayOf(startsAt) === on)
    const really = spansOn(hours, on, calendar).map(({ from, to }) => [
      addMinutes(startOfDay(on), minutesOf(from)),
      addMinutes(startOfDay(on), minutesOf(to)),
    ])
    expect([on, open.map(({ startsAt, endsAt }) => [startsAt, endsAt])]).toEqual([on, really])
  }
  const onOff = events.filter(({ startsAt }) => dayOf(startsAt) === off)
  expect(onOff.map(({ status }) => status)).toEqual(['CANCELLED', 'CANCELLED'])
})

test('whoever wants no ringing gets the same calendar without it', async () => {
  const link = await linkOf(barber)
  const [loud, quiet] = [await fetched(link), await fetched(`${link}?rings=false`)]
  const silent = (body: string) => eventsIn(body).map(({ rings: _rings, ...event }) => event)
  expect(eventsIn(loud.body).some(({ rings }) => rings > 0)).toBe(true)
  expect(eventsIn(quiet.body).every(({ rings }) => rings === 0)).toBe(true)
  expect(silent(quiet.body)).toEqual(silent(loud.body))
})

test('a reader in New York sees each shift at the same instant, whatever its summer time', async () => {
  const { body } = await fetched(await linkOf(pharmacy))
  expect(await startsInNewYork(body)).toEqual(eventsIn(body).map(({ startsAt }) => startsAt))
  const text = writeCalendar({ name: '值班', events: summerTime })
  expect(await startsInNewYork(text)).toEqual(summerTime.map(({ on }) => addMinutes(startOfDay(on), 9 * 60)))
})
