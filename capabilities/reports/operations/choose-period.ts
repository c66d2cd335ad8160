import { command, nothing } from '#platform/operations/command.ts'
import { reportsAccess } from '../access.ts'
import { reportsContract } from '../contract.ts'
import { type FillingEvent, fillingStream } from '../events.ts'
import { choosePeriod as decide, locationOf, replayFilling } from '../rules/filling.ts'

export const choosePeriod = command(reportsContract.choosePeriod, {
  stream: ({ fillingId }) => fillingStream(fillingId),
  prepare: nothing,
  replay: replayFilling,
  subject: ({ state }) => locationOf(state),
  access: reportsAccess.fill,
  decide: ({ input, state }): FillingEvent[] => decide(state, input.from, input.to),
  reply: ({ input }) => ({ from: input.from, to: input.to }),
})
