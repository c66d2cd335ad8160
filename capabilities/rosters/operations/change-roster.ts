import { rostersAccess } from '../access.ts'
import { rostersContract } from '../contract.ts'
import { changeRoster as change, running } from '../rules/keeping.ts'
import { rosterCommand } from './roster-steps.ts'

export const changeRoster = rosterCommand(rostersContract.changeRoster, {
  access: rostersAccess.keep,
  decide: ({ input, roster }) => {
    const { rosterId: _rosterId, ...pattern } = input
    return change(running(roster), pattern)
  },
})
