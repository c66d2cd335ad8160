import { rostersAccess } from '../access.ts'
import { rostersContract } from '../contract.ts'
import { existing } from '../rules/keeping.ts'
import { sayMissed as say } from '../rules/serving.ts'
import { rosterCommand } from './roster-steps.ts'

export const sayMissed = rosterCommand(rostersContract.sayMissed, {
  access: rostersAccess.keep,
  decide: ({ input, roster, clock }) => say(existing(roster), input.dutyId, clock),
})
