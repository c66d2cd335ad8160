import { bookletOf } from '#platform/access/booklet.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import type { Call } from '#platform/operations/house.ts'
import { query } from '#platform/operations/query.ts'
import { volunteersAccess } from '../access.ts'
import { volunteersContract } from '../contract.ts'
import type { Project } from '../shapes.ts'
import { projectById, signupOf } from '../views/read-projects.ts'

/** What the caller may do here: join or step back as a volunteer, organise as staff. */
async function abilitiesOf(tx: Transaction, project: Project, { actor, house }: Call): Promise<string[]> {
  const participantId = bookletOf(actor)
  if (participantId === null) {
    return volunteersAccess.organise(actor, project, house.trees) ? organising(project) : []
  }
  const signup = await signupOf(tx, project.projectId, participantId)
  const mayRate = signup === undefined || signup.hasRated ? [] : ['rateProject']
  if (signup?.hasLeft === false) return ['leaveProject', ...mayRate]
  const mayJoin = project.status !== 'ended' && project.joined < project.needed
  return mayJoin ? ['joinProject', ...mayRate] : mayRate
}

const organising = ({ status }: Project): string[] => {
  if (status === 'ended') return ['getRoster', 'settleHours', 'recordSession', 'addNote']
  const begin = status === 'recruiting' ? ['startProject'] : ['recordSession']
  return ['getRoster', 'noteInsurance', ...begin, 'endProject', 'settleHours', 'addNote']
}

export const getProject = query(volunteersContract.getProject, {
  subject: (tx, { projectId }) => projectById(tx, projectId),
  access: volunteersAccess.everyone,
  isOpenToHouse: true,
  reply: async (tx, { subject, call }) => ({
    ...subject,
    abilities: await abilitiesOf(tx, subject, call),
  }),
})
