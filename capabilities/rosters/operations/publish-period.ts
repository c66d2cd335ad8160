import { rostersAccess } from '../access.ts'
import { rostersContract } from '../contract.ts'
import { publish, running } from '../rules/keeping.ts'
import { rosterCommand } from './roster-steps.ts'

export const publishPeriod = rosterCommand(rostersContract.publishPeriod, {
  access: rostersAccess.keep,
  decide: ({ input: { from, to }, roster, clock, elsewhere, calendar, newId }) =>
    publish(running(roster), { period: { from, to }, today: clock.today, calendar, elsewhere }, newId),
})
