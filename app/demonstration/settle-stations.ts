import { bookingsContract } from '#capabilities/bookings/contract.ts'
import { stationsContract } from '#capabilities/stations/contract.ts'
import { type StationAccess, stationAccesses } from '#capabilities/stations/kinds.ts'
import { newSecret } from '#platform/access/secret.ts'
import { addDays, addMinutes, type Day, dayOf, type Instant, startOfDay } from '#platform/time/instant.ts'
import type { OpenSpan } from '#platform/time/opening-hours.ts'
import { newId } from '#platform/web/new-id.ts'
import { type Chance, chanceFrom } from './chance.ts'
import type { Perform } from './perform.ts'
import { pointIn } from './quarter.ts'
import type { Ground } from './settle-places.ts'
import type { Society, StaffedCommunity, StaffedStreet } from './settle-people.ts'
import { kitchen, type Rhythm, type Sketch, sketches, spotsIn } from './station-sketches.ts'

/** The seven cooking stations of the shared kitchen near the hospital. */
const burners = {
  name: '操作台',
  kind: 'cookingStation' as const,
  units: 7,
  slotMinutes: 60,
  bufferMinutes: 0,
  daysAhead: 14,
  mostSlots: 2,
  mostADay: 2,
  feeFen: 100,
  houseRules: ['用完擦净台面，关好燃气阀', '孩子请看在身边', '剩菜请带走，厨余分开放'],
  guides: [
    { title: '低盐冬瓜汤', text: '冬瓜切薄片，小火煮二十分钟，出锅前放一点点盐。血压高的人可以常喝。' },
    { title: '软烂小米粥', text: '小米泡半小时，水开下锅，小火熬四十分钟，适合手术后的人。' },
  ],
}

const span = (from: string, to: string): OpenSpan => ({ from, to })

const weekdayAndWeekend: Readonly<Record<Rhythm, readonly [readonly OpenSpan[], readonly OpenSpan[]]>> = {
  office: [[span('08:30', '12:00'), span('14:30', '17:30')], []],
  long: [[span('07:00', '20:00')], [span('07:00', '20:00')]],
  always: [[span('00:00', '24:00')], [span('00:00', '24:00')]],
  meals: [[span('10:30', '13:00'), span('16:30', '18:30')], [span('10:30', '13:00')]],
  afterSchool: [[span('16:30', '19:00')], [span('09:00', '11:30')]],
  mornings: [[span('08:00', '12:00')], [span('08:00', '11:00')]],
}

type Exception = { readonly on: Day; readonly spans: OpenSpan[]; readonly reason: string }

const hoursOf = (rhythm: Rhythm, exceptions: readonly Exception[] = []) => ({
  week: Array.from({ length: 7 }, (_, day) => [...(weekdayAndWeekend[rhythm][day > 4 ? 1 : 0] ?? [])]),
  followsWorkingDays: rhythm === 'office',
  exceptions: [...exceptions],
})

type Site = {
  readonly street: StaffedStreet
  readonly community: StaffedCommunity
  readonly sketch: Sketch
  readonly name: string
  readonly seed: number
}

const shortOf = ({ name }: StaffedCommunity): string =>
  name.replace(/(社区)?(居民委员会|居委会|村民委员会|村委会)$|社区$/, '')

/** Gives out every station to a community in turn, with a name that no other there has. */
function sitesIn(streets: readonly StaffedStreet[]): Site[] {
  const homes = streets.flatMap((street) => street.communities.map((community) => ({ street, community })))
  const taken = new Set<string>()
  let turn = 0
  return sketches.flatMap((sketch) => {
    const open = homes.filter(
      ({ street }) => sketch.onlyIn === undefined || street === streets[sketch.onlyIn],
    )
    return Array.from({ length: sketch.count }, () => {
      const home = open[turn++ % open.length]
      if (!home) throw new Error('there is a community')
      const spots = spotsIn({ short: shortOf(home.community), compound: home.community.compound })
      const free = spots
        .map((spot) => `${spot}${sketch.ending}`)
        .find((one) => !taken.has(home.community.placeId + one))
      const name = free ?? `${spots[0]}${sketch.ending} ${turn} 号`
      taken.add(home.community.placeId + name)
      return { ...home, sketch, name, seed: turn }
    })
  })
}

export type Kitchen = { readonly bookableId: string; readonly stationId: string }

/** 381 stations over all communities, every kind among them, and the shared kitchen near the hospital. */
export async function settleStations(
  ground: Ground,
  { streets }: Society,
  today: Day,
): Promise<Kitchen | null> {
  ground.say('打开 381 个驿站、饭堂、书屋和服务站')
  await Promise.all(sitesIn(streets).map((site) => open(ground, site, today)))
  const street = streets[1]
  const community = street?.communities[0]
  if (!street || !community) return null
  const site = { street, community, sketch: kitchen, name: kitchen.ending, seed: 99 }
  const stationId = await open(ground, site, today)
  const bookableId = newId(Date.parse(ground.since.at))
  const hours = hoursOf(kitchen.rhythm)
  await ground.perform(
    bookingsContract.offerBookable,
    { bookableId, stationId, ...burners, hours },
    ground.since,
  )
  return { bookableId, stationId }
}

/** Some doors are closed for a day soon, so that a visitor sees how that is told. */
const exceptionsFor = ({ seed }: Site, today: Day): Exception[] =>
  seed % 23 === 0 ? [{ on: addDays(today, 2 + (seed % 5)), spans: [], reason: '设施检修' }] : []

const accessesBy = (chance: Chance): StationAccess[] =>
  stationAccesses.filter((_access, at) => chance.isLucky(at === 0 ? 0.9 : 0.3))

async function open({ perform, since }: Ground, site: Site, today: Day): Promise<string> {
  const { street, community, sketch, name, seed } = site
  const { kind, services, rhythm, seats } = sketch
  const chance = chanceFrom(street.street.seed * 10_000 + seed)
  const stationId = newId(Date.parse(since.at))
  await perform(
    stationsContract.openStation,
    {
      stationId,
      name,
      kind,
      placeId: community.placeId,
      organisationId: community.office.organisationId,
      point: pointIn(community.block, street.street.quarter, chance),
      address: `${street.street.name}${community.compound} ${1 + (seed % 30)} 号`,
      phone: null,
      about: '演示站点，请以实际为准。',
      services: [...services],
      accesses: accessesBy(chance),
      seats: Math.max(4, seats + 2 * (chance.whole(5) - 2)),
      photos: [],
      hours: hoursOf(rhythm, exceptionsFor(site, today)),
      on: since.at.slice(0, 10),
    },
    since,
  )
  return stationId
}

// From when, and how many burners are taken then, today and tomorrow.
const cooking = [
  [0, '17:00', 4],
  [1, '10:00', 2],
  [1, '11:00', 6],
  [1, '17:00', 3],
] as const

/** Families of patients have booked for today and tomorrow; the stewards of the kitchen see who comes. */
export async function settleKitchen(
  { perform, now }: { readonly perform: Perform; readonly now: Instant },
  kitchenOf: Kitchen | null,
): Promise<void> {
  if (!kitchenOf) return
  const today = dayOf(now)
  const isAhead = (days: number, from: string) =>
    now < addMinutes(startOfDay(addDays(today, days)), Number(from.slice(0, 2)) * 60)
  const wishes = cooking
    .filter(([days, from]) => isAhead(days, from))
    .flatMap(([days, from, count]) =>
      Array.from({ length: count }, () => ({ on: addDays(today, days), from })),
    )
  await Promise.all(
    wishes.map(({ on, from }) =>
      perform(
        bookingsContract.book,
        {
          ...{ bookableId: kitchenOf.bookableId, bookingId: newId(), on, from },
          ...{ receipt: newSecret(16), holder: newSecret(16), rulesAccepted: true, mayWait: false },
          to: `${String(Number(from.slice(0, 2)) + 1).padStart(2, '0')}:00`,
        },
        { actor: { kind: 'anonymous' }, at: now },
      ),
    ),
  )
}
