import { volunteersAccess } from '../access.ts'
import { volunteersContract } from '../contract.ts'
import { going, startProject as start } from '../rules/project.ts'
import { projectCommand } from './volunteer-steps.ts'

export const startProject = projectCommand(volunteersContract.startProject, {
  access: volunteersAccess.organise,
  decide: (project) => start(going(project)),
})
