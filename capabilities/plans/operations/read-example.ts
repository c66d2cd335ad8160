import { Problem } from '#platform/errors.ts'
import { everything, query } from '#platform/operations/query.ts'
import { plansAccess } from '../access.ts'
import { plansContract } from '../contract.ts'
import { exampleDraft } from '../examples.ts'
import { plansProblems } from '../problems.ts'
import { draftShape } from './draft-shape.ts'

export const readExample = query(plansContract.readExample, {
  subject: everything,
  access: plansAccess.prepare,
  isOpenToHouse: true,
  reply: async (tx, { input, call }) => {
    const draft = exampleDraft(input.exampleId, input.document)
    if (!draft) throw new Problem('not-found', plansProblems.unknownExample)
    return draftShape(tx, call, draft)
  },
})
