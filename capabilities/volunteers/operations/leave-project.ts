import { volunteersAccess } from '../access.ts'
import { volunteersContract } from '../contract.ts'
import { leaveProject as leave } from '../rules/project.ts'
import { participantOf, projectCommand } from './volunteer-steps.ts'

export const leaveProject = projectCommand(volunteersContract.leaveProject, {
  access: volunteersAccess.volunteer,
  decide: (project, { actor }) => leave(project, participantOf(actor)),
})
