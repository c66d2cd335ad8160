import { volunteersAccess } from '../access.ts'
import { volunteersContract } from '../contract.ts'
import { rateProject as rate } from '../rules/project.ts'
import { participantOf, projectCommand } from './volunteer-steps.ts'

export const rateProject = projectCommand(volunteersContract.rateProject, {
  access: volunteersAccess.volunteer,
  decide: (project, { input: { stars }, actor }) =>
    rate(project, { participantId: participantOf(actor), stars }),
})
