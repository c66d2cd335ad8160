import { volunteersAccess } from '../access.ts'
import { volunteersContract } from '../contract.ts'
import { leaveProject } from '../rules/project.ts'
import { projectCommand } from './volunteer-steps.ts'

export const releaseVolunteer = projectCommand(volunteersContract.releaseVolunteer, {
  access: volunteersAccess.organise,
  decide: (project, { input: { participantId } }) => leaveProject(project, participantId),
})
