import { distanceMetres } from '#platform/geography/measure.ts'
import type { Point } from '#platform/geography/coordinates.ts'
import type { InputOf } from '#platform/operations/contract.ts'
import type { House } from '#platform/operations/house.ts'
import { everything, query } from '#platform/operations/query.ts'
import { plainKey } from '#platform/text/search-keys.ts'
import { stationsAccess } from '../access.ts'
import { stationsContract } from '../contract.ts'
import {
  countStations,
  findStations as find,
  type StationRecord,
  type Wanted,
} from '../views/find-stations.ts'
import { opennessOf } from './station-steps.ts'

export const findStations = query(stationsContract.findStations, {
  subject: everything,
  access: stationsAccess.everyone,
  isOpenToHouse: true,
  reply: async (tx, { input, call }) => {
    const { skip, limit } = input
    const wanted = wantedBy(input, call.house)
    const shown = (record: StationRecord) => ({
      ...briefOf(record, wanted.near),
      ...opennessOf(record, call.now),
    })
    if (input.openNow !== true) {
      const page = await find(tx, { ...wanted, skip, most: limit })
      return { stations: page.map(shown), total: await countStations(tx, wanted) }
    }
    // Whether a door is open is reckoned here, not by the database.
    const open = (await find(tx, wanted)).map(shown).filter((station) => station.isOpen)
    return { stations: open.slice(skip, skip + limit), total: open.length }
  },
})

type Asked = Omit<InputOf<typeof stationsContract.findStations>, 'skip' | 'limit'>

const nowhere = { low: 0, high: 0 }

/** What is sought, as the read model takes it. */
export const wantedBy = (input: Asked, { trees }: House): Wanted => ({
  span: input.within === undefined ? undefined : (trees.index('place').positionOf(input.within) ?? nowhere),
  word: input.text === undefined ? undefined : plainKey(input.text),
  kind: input.kind,
  service: input.service,
  near:
    input.longitude === undefined || input.latitude === undefined
      ? undefined
      : { longitude: input.longitude, latitude: input.latitude },
})

const briefOf = (record: StationRecord, near: Point | undefined) => {
  const { stationId, name, kind, placeId, point, address, services } = record
  const metres = near === undefined ? null : Math.round(distanceMetres(near, point))
  return { stationId, name, kind, placeId, point, address, services, metres }
}
