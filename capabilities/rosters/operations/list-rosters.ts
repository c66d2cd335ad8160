import { everything, query } from '#platform/operations/query.ts'
import { dayOf } from '#platform/time/instant.ts'
import { rostersAccess } from '../access.ts'
import { rostersContract } from '../contract.ts'
import { rostersIn } from '../views/read-rosters.ts'
import { briefOf } from './present-roster.ts'

const nowhere = { low: 0, high: 0 }

export const listRosters = query(rostersContract.listRosters, {
  subject: everything,
  access: rostersAccess.everyone,
  isOpenToHouse: true,
  reply: async (tx, { input, call }) => {
    const { within, stationId, skip, limit } = input
    const span =
      within === undefined ? undefined : (call.house.trees.index('place').positionOf(within) ?? nowhere)
    const found = await rostersIn(tx, { today: dayOf(call.now), span, stationId })
    return { rosters: found.slice(skip, skip + limit).map(briefOf), total: found.length }
  },
})
