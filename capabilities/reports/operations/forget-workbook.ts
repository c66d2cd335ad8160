import { command, nothing } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { reportsAccess } from '../access.ts'
import { reportsContract } from '../contract.ts'
import { type FillingEvent, fillingStream } from '../events.ts'
import { forget, replayFilling } from '../rules/filling.ts'

export const forgetWorkbook = command(reportsContract.forgetWorkbook, {
  stream: ({ fillingId }) => fillingStream(fillingId),
  prepare: nothing,
  replay: replayFilling,
  subject: () => null,
  access: reportsAccess.clock,
  decide: ({ state, now }): FillingEvent[] => forget(state, dayOf(now)),
  reply: ({ state }) => ({ isForgotten: state?.isForgotten ?? false }),
})
