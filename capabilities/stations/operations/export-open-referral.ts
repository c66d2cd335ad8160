import type { Transaction } from '#platform/database/transaction.ts'
import type { Call } from '#platform/operations/house.ts'
import { everything, query } from '#platform/operations/query.ts'
import { dayOf } from '#platform/time/instant.ts'
import { stationsAccess } from '../access.ts'
import { stationsContract } from '../contract.ts'
import { type Around, openReferralService } from '../open-referral-service.ts'
import { findStations, mostExported, type StationRecord } from '../views/find-stations.ts'
import { readLabels } from '../views/read-labels.ts'
import { calendar } from './station-steps.ts'

export const exportOpenReferral = query(stationsContract.exportOpenReferral, {
  subject: everything,
  access: stationsAccess.everyone,
  isOpenToHouse: true,
  reply: async (tx, { input, call }) => {
    const { within, page, per_page: size } = input
    const span = call.house.trees.index('place').positionOf(within) ?? { low: 0, high: 0 }
    const all = await findStations(tx, { span, most: mostExported })
    const shown = all.slice((page - 1) * size, page * size)
    const aroundOf = await readSurroundings(tx, shown, call)
    const pages = Math.max(1, Math.ceil(all.length / size))
    return {
      total_items: all.length,
      total_pages: pages,
      page_number: page,
      size: shown.length,
      first_page: page === 1,
      last_page: page >= pages,
      empty: shown.length === 0,
      contents: shown.map((station) => openReferralService(station, aroundOf(station))),
    }
  },
})

/** Who runs each station and in which province, city and county it lies. */
async function readSurroundings(
  tx: Transaction,
  stations: readonly StationRecord[],
  { house: { trees }, now, browser }: Call,
): Promise<(station: StationRecord) => Around> {
  const places = trees.index('place')
  const above = ({ placeId }: StationRecord) => [placeId, ...places.ancestors(placeId)]
  const labels = await readLabels(
    tx,
    stations.flatMap((station) => [station.organisationId, ...above(station)]),
  )
  return (station) => {
    const kinds = above(station).flatMap((id) => labels.get(id) ?? [])
    const nameOf = (kind: string) => kinds.find((label) => label.kind === kind)?.name ?? ''
    const province = nameOf('province')
    return {
      organisationName: labels.get(station.organisationId)?.name ?? station.name,
      province,
      // A city that is a province of its own (直辖市) stands there once.
      city: nameOf('city') || province,
      region: nameOf('county'),
      ...{ today: dayOf(now), calendar, origin: browser?.origin ?? null },
    }
  }
}
