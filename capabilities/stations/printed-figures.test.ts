import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SmallOffices } from '#capabilities/organisations/testing.ts'
import { firstDay, runIn, smallWorld } from '#capabilities/places/testing.ts'
import { writeTransaction } from '#platform/database/transaction.ts'
import { readFigures } from '#platform/figures/read-figures.ts'
import { foldFigures } from '#platform/testing/fold-figures.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { dayOf } from '#platform/time/instant.ts'
import { stationFigures } from './figures.ts'
import { type StationKind, stationKinds } from './kinds.ts'
import { exportOpenReferral } from './operations/export-open-referral.ts'
import { exportStations } from './operations/export-stations.ts'
import { findStations } from './operations/find-stations.ts'
import { openStation } from './operations/open-station.ts'
import { aStation, officeWeek, stationsHouse } from './testing.ts'

let house: TestHouse
let offices: SmallOffices
beforeAll(async () => {
  ;({ house, offices } = await stationsHouse())
})
afterAll(() => house.close())

type Group = {
  readonly kind: StationKind
  readonly count: number
  readonly placeId: string
  readonly organisationId: string
}

/** Opens stations of a kind, each at a point of its own. */
const openMany = ({ kind, count, placeId, organisationId }: Group) =>
  Promise.all(
    Array.from({ length: count }, (_, at) =>
      runIn(house)(openStation, {
        stationId: house.newId(),
        ...aStation({ organisationId, placeId, kind, name: `${kind} ${at + 1}` }),
        point: { longitude: 110.3 + (at % 20) * 0.005, latitude: 21.1 + Math.floor(at / 20) * 0.005 },
        hours: officeWeek,
        on: firstDay,
      }),
    ),
  )

async function openAt(placeId: string, slice?: string): Promise<number | null> {
  const today = dayOf(house.now())
  const asked = { tree: 'place', node: placeId, from: firstDay, to: today, today, as: 'house' } as const
  const { values } = await writeTransaction(house.pool, (tx) =>
    readFigures(tx, { figures: stationFigures, ...asked, ...(slice === undefined ? {} : { slice }) }),
  )
  return values[0]?.value ?? null
}

test('381 stations of over 30 kinds are opened, counted, found near, and exported to everyone who asks', async () => {
  const organisationId = offices.committee
  const others = stationKinds.filter((kind) => kind !== 'serviceCenter')
  const each = Math.floor(381 / stationKinds.length)
  for (const kind of others)
    await openMany({ kind, count: each, placeId: smallWorld.community, organisationId })
  const left = 381 - others.length * each
  await openMany({ kind: 'serviceCenter', count: left, placeId: smallWorld.community, organisationId })
  await foldFigures({ pool: house.pool, trees: house.trees, figures: stationFigures })

  expect(stationKinds.length).toBeGreaterThan(30)
  expect(await openAt(smallWorld.county)).toBe(381)
  const found = await runIn(house)(findStations, {
    within: smallWorld.county,
    longitude: 110.3,
    latitude: 21.1,
    skip: 0,
    limit: 10,
  })
  expect(found.total).toBe(381)
  const metres = found.stations.map((station) => station.metres ?? 0)
  expect(metres).toEqual(metres.toSorted((one, other) => one - other))
  for (const provider of ['amap', 'baidu', 'tencent'] as const) {
    const { rows } = await runIn(house)(exportStations, { within: smallWorld.county, provider })
    expect(rows).toHaveLength(381)
  }
  const pages = [1, 2].map((page) =>
    runIn(house)(exportOpenReferral, { within: smallWorld.county, page, per_page: 200 }),
  )
  const [first, last] = await Promise.all(pages)
  expect(first).toMatchObject({
    total_items: 381,
    total_pages: 2,
    size: 200,
    first_page: true,
    last_page: false,
  })
  expect(last).toMatchObject({ page_number: 2, size: 181, last_page: true, empty: false })
})

test('88 courier rest stops and 7 drivers’ homes of one place, 10 science stations of another', async () => {
  const place = smallWorld.otherStreet
  const at = { placeId: place, organisationId: offices.streetOffice }
  await openMany({ ...at, kind: 'beeStation', count: 88 })
  await openMany({ ...at, kind: 'driverHome', count: 7 })
  const science = { placeId: smallWorld.otherCounty, organisationId: offices.government }
  await openMany({ ...science, kind: 'scienceStation', count: 10 })
  await foldFigures({ pool: house.pool, trees: house.trees, figures: stationFigures })
  expect(await openAt(place, 'kind:beeStation')).toBe(88)
  expect(await openAt(place, 'kind:driverHome')).toBe(7)
  expect(await openAt(smallWorld.otherCounty, 'kind:scienceStation')).toBe(10)
})
