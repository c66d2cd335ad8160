import { volunteersAccess } from '../access.ts'
import { volunteersContract } from '../contract.ts'
import { going, joinProject as join } from '../rules/project.ts'
import { participantOf, projectCommand } from './volunteer-steps.ts'

export const joinProject = projectCommand(volunteersContract.joinProject, {
  access: volunteersAccess.volunteer,
  decide: (project, { input: { riskRead, suitsMe }, actor }) =>
    join(going(project), { participantId: participantOf(actor), riskRead, suitsMe }),
})
