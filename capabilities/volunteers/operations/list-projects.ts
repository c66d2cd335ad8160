import { query } from '#platform/operations/query.ts'
import { mayRecruit, volunteersAccess } from '../access.ts'
import { volunteersContract } from '../contract.ts'
import { projectsIn } from '../views/read-projects.ts'

const page = 50

export const listProjects = query(volunteersContract.listProjects, {
  subject: async (_tx, { within }, { house: { trees } }) => {
    if (within === undefined) return { span: null }
    return { span: trees.index('place').positionOf(within) ?? { low: 0, high: 0 } }
  },
  access: volunteersAccess.everyone,
  isOpenToHouse: true,
  reply: async (tx, { input, subject, call }) => {
    const found = await projectsIn(tx, { ...subject, after: input.after ?? null, most: page + 1 })
    const projects = found.slice(0, page)
    return {
      projects,
      next: found.length > page ? (projects.at(-1)?.projectId ?? null) : null,
      abilities: mayRecruit(call.actor, null, call.house.trees) ? ['recruit'] : [],
    }
  },
})
