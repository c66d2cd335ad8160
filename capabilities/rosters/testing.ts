import { aPartner, type Given, type InvitedPartner, partnerViews } from '#capabilities/partners/testing.ts'
import { participantViews } from '#capabilities/participants/testing.ts'
import { runIn, smallWorld } from '#capabilities/places/testing.ts'
import { stationsHouse } from '#capabilities/stations/testing.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { addDays, addMinutes, dayOf } from '#platform/time/instant.ts'
import { keepRosters } from './jobs/keep-rosters.ts'
import { rosters } from './module.ts'
import { getRoster } from './operations/get-roster.ts'
import { joinRoster } from './operations/join-roster.ts'
import { openRoster } from './operations/open-roster.ts'
import { publishPeriod } from './operations/publish-period.ts'
import type { Pattern } from './shapes.ts'

/** Monday to Friday, one in the morning, holidays off and days worked instead on. */
export const mondayToFriday: Pattern = {
  name: '合伙人值班',
  about: '有事进来坐坐。',
  hours: {
    week: Array.from({ length: 7 }, (_, day) => (day < 5 ? [{ from: '09:00', to: '11:00' }] : [])),
    followsWorkingDays: true,
    exceptions: [],
  },
  seats: 1,
  restDays: 0,
  isOpen: false,
}

/** The same hours on every day, whether it is worked or not. */
export const everyDay: Pattern['hours'] = {
  week: Array.from({ length: 7 }, () => [{ from: '09:00', to: '11:00' }]),
  followsWorkingDays: false,
  exceptions: [],
}

/** What a house needs to know of rosters. */
export const rosterViews = rosters.views

/** A house with stations, partners, booklets and rosters. */
export const rostersHouse = () => stationsHouse([...partnerViews, ...participantViews, ...rosterViews])

/** A roster of the small world's community. */
export async function aRoster(
  house: TestHouse,
  given: Partial<Pattern> & { readonly placeId?: string } = {},
): Promise<string> {
  const rosterId = house.newId()
  const placeId = smallWorld.community
  await runIn(house)(openRoster, { rosterId, placeId, stationId: null, ...mondayToFriday, ...given })
  return rosterId
}

/** A partner on a roster. */
export async function aPartnerOn(
  house: TestHouse,
  rosterId: string,
  given: Given = {},
): Promise<InvitedPartner> {
  const partner = await aPartner(house, given)
  await runIn(house)(joinRoster, { rosterId, memberId: partner.memberId })
  return partner
}

/** Puts a member on a roster. */
export const putOn = (house: TestHouse, rosterId: string, memberId: string) =>
  runIn(house)(joinRoster, { rosterId, memberId })

/** Publishes so many days from tomorrow, and tells how many turns each member has then. */
export async function publishedDays(house: TestHouse, rosterId: string, days: number): Promise<number[]> {
  const today = dayOf(house.now())
  await runIn(house)(publishPeriod, { rosterId, from: addDays(today, 1), to: addDays(today, days) })
  const { turns } = await runIn(house)(getRoster, { rosterId, days: 1 })
  return turns.map((one) => one.turns)
}

/** So many days go by. */
export const passedDuties = (house: TestHouse, days: number): Promise<void> =>
  keepRosters.run({ ...house, now: () => addMinutes(house.now(), days * 24 * 60) })
