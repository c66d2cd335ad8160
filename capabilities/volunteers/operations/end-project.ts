import { volunteersAccess } from '../access.ts'
import { volunteersContract } from '../contract.ts'
import { endProject as end, going } from '../rules/project.ts'
import { projectCommand } from './volunteer-steps.ts'

export const endProject = projectCommand(volunteersContract.endProject, {
  access: volunteersAccess.organise,
  decide: (project) => end(going(project)),
})
