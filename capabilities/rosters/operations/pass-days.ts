import { Problem } from '#platform/errors.ts'
import { rostersAccess } from '../access.ts'
import { rostersContract } from '../contract.ts'
import { rostersProblems } from '../problems.ts'
import { existing } from '../rules/keeping.ts'
import { passDays as pass } from '../rules/serving.ts'
import { rosterCommand } from './roster-steps.ts'

export const passDays = rosterCommand(rostersContract.passDays, {
  access: rostersAccess.job,
  decide: ({ input, roster, clock }) => {
    if (input.until >= clock.today) throw new Problem('rule-broken', rostersProblems.notYetTime)
    return pass(existing(roster), input.until)
  },
})
