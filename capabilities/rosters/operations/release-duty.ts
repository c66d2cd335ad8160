import { rostersAccess } from '../access.ts'
import { rostersContract } from '../contract.ts'
import { running } from '../rules/keeping.ts'
import { release } from '../rules/serving.ts'
import { rosterCommand } from './roster-steps.ts'

export const releaseDuty = rosterCommand(rostersContract.releaseDuty, {
  access: rostersAccess.keep,
  decide: ({ input, roster, clock }) => release(running(roster), input.dutyId, clock),
})
