import { everything, query } from '#platform/operations/query.ts'
import { classesAccess } from '../access.ts'
import { classesContract } from '../contract.ts'
import { findClasses } from '../views/read-classes.ts'
import { spanOf, toBrief } from './class-steps.ts'

export const listClasses = query(classesContract.listClasses, {
  subject: everything,
  access: classesAccess.everyone,
  isOpenToHouse: true,
  reply: async (tx, { input, call }) => {
    const found = await findClasses(tx, {
      span: spanOf(call, input.placeId),
      year: input.year ?? null,
      onlyDemonstrations: input.only === 'demonstrations' ? 'yes' : 'no',
    })
    return { classes: found.map(toBrief) }
  },
})
