import { rostersAccess } from '../access.ts'
import { rostersContract } from '../contract.ts'
import { closeRoster as close, running } from '../rules/keeping.ts'
import { rosterCommand } from './roster-steps.ts'

export const closeRoster = rosterCommand(rostersContract.closeRoster, {
  access: rostersAccess.keep,
  decide: ({ input, roster, clock }) => close(running(roster), { on: clock.today, reason: input.reason }),
})
