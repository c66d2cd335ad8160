import { actorName } from '#platform/access/actor.ts'
import { query } from '#platform/operations/query.ts'
import { pointsAccess } from '../access.ts'
import { pointsContract } from '../contract.ts'
import { claimBySlip } from '../views/read-accounts.ts'
import { placed, presentClaims, readFacts } from './points-steps.ts'

/** Whoever was helped brings the slip along; what it stands for is told without the name of who did it. */
export const getSlip = query(pointsContract.getSlip, {
  subject: async (_tx, { slip }, call) => {
    const found = await readFacts(call, (tx) => claimBySlip(tx, slip))
    return found && { found, ...placed(found.placeId) }
  },
  access: pointsAccess.takeDown,
  reply: async (_tx, { subject: { found }, call }) =>
    readFacts(call, async (tx) => {
      const { takenBy, ...row } = found
      const [claim] = await presentClaims(tx, call, [row])
      return { ...claim, isOwnHand: takenBy === actorName(call.actor) }
    }),
})
