import { everything, query } from '#platform/operations/query.ts'
import { plansAccess } from '../access.ts'
import { plansContract } from '../contract.ts'
import { examples } from '../examples.ts'

export const listExamples = query(plansContract.listExamples, {
  subject: everything,
  access: plansAccess.prepare,
  isOpenToHouse: true,
  reply: async () => ({
    examples: examples.map(({ documents, ...example }) => ({
      ...example,
      documents: documents.map(({ name, areas }, document) => ({
        document,
        name,
        areas: areas.length,
        measures: areas.reduce((sum, { measures }) => sum + measures.length, 0),
      })),
    })),
  }),
})
