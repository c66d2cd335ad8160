import { rostersAccess } from '../access.ts'
import { rostersContract } from '../contract.ts'
import { leave, running } from '../rules/keeping.ts'
import { rosterCommand } from './roster-steps.ts'

export const leaveRoster = rosterCommand(rostersContract.leaveRoster, {
  access: rostersAccess.leave,
  member: ({ memberId }) => memberId,
  decide: ({ input, roster, clock }) => leave(running(roster), input.memberId, clock),
})
