import { everything, query } from '#platform/operations/query.ts'
import { stationsAccess } from '../access.ts'
import { stationsContract } from '../contract.ts'
import { findStations, mostLookedAt } from '../views/find-stations.ts'
import { wantedBy } from './find-stations.ts'
import { opennessOf } from './station-steps.ts'

export const findStationSpots = query(stationsContract.findStationSpots, {
  subject: everything,
  access: stationsAccess.everyone,
  isOpenToHouse: true,
  reply: async (tx, { input, call }) => {
    const { openNow = false, most } = input
    const wanted = { ...wantedBy(input, call.house), most: openNow ? mostLookedAt : most }
    const spots = (await findStations(tx, wanted)).map((record) => {
      const { stationId, name, point } = record
      return { stationId, name, point, isOpen: opennessOf(record, call.now).isOpen }
    })
    return { spots: spots.filter(({ isOpen }) => isOpen || !openNow).slice(0, most) }
  },
})
