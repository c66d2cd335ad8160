import { Problem } from '#platform/errors.ts'
import { command } from '#platform/operations/command.ts'
import { pointsAccess } from '../access.ts'
import { pointsContract } from '../contract.ts'
import { type PointsEvent, villageStream } from '../events.ts'
import { pointsProblems } from '../problems.ts'
import { replayPoints } from '../rules/replay.ts'
import { changeCommittee as change } from '../rules/village.ts'
import { codeShape } from '../shapes.ts'
import { accountFor, placed } from './points-steps.ts'

/** A seat is given by the code of an account, to whoever opened it, and ended by the participant's id. */
export const changeCommittee = command(pointsContract.changeCommittee, {
  stream: ({ placeId }) => villageStream(placeId),
  prepare: async ({ who, placeId }, call) => {
    if (!codeShape.test(who)) return { participantId: who, isOfHere: true }
    const account = await accountFor(who, call)
    return { participantId: account?.holderId ?? null, isOfHere: account?.placeId === placeId }
  },
  replay: replayPoints,
  subject: ({ input }) => placed(input.placeId),
  access: pointsAccess.keep,
  see: pointsAccess.staff,
  decide: ({ input: { placeId: place, isSeated }, state, facts }): PointsEvent[] => {
    const { participantId, isOfHere } = facts
    if (participantId === null) throw new Problem('rule-broken', pointsProblems.unknownCode)
    if (!isOfHere) throw new Problem('rule-broken', pointsProblems.notOfThisVillage)
    return change(state.village, { participantId, isSeated }).map((event) => ({ ...event, place }))
  },
  reply: ({ input: { placeId } }) => ({ placeId }),
})
