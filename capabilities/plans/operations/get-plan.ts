import { query } from '#platform/operations/query.ts'
import { plansAccess } from '../access.ts'
import { plansContract } from '../contract.ts'
import { readPlan } from '../views/read-plans.ts'
import { planShape } from './plan-shape.ts'

export const getPlan = query(plansContract.getPlan, {
  subject: (tx, { planId }) => readPlan(tx, planId),
  access: plansAccess.staff,
  isOpenToHouse: true,
  reply: (tx, { input, call, subject }) =>
    planShape(tx, call, { plan: subject, year: input.year, ownerId: input.ownerId }),
})
