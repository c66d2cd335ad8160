import { rostersAccess } from '../access.ts'
import { rostersContract } from '../contract.ts'
import { running, setAway as set } from '../rules/keeping.ts'
import { rosterCommand } from './roster-steps.ts'

export const setAway = rosterCommand(rostersContract.setAway, {
  access: rostersAccess.join,
  member: ({ memberId }) => memberId,
  decide: ({ input, roster }) => set(running(roster), input.memberId, input.away),
})
