import { volunteersAccess } from '../access.ts'
import { volunteersContract } from '../contract.ts'
import { going, noteInsurance as note } from '../rules/project.ts'
import { projectCommand } from './volunteer-steps.ts'

export const noteInsurance = projectCommand(volunteersContract.noteInsurance, {
  access: volunteersAccess.organise,
  decide: (project, { input: { projectId: _projectId, ...insurance } }) => note(going(project), insurance),
})
