import type { Transaction } from '#platform/database/transaction.ts'
import type { Call } from '#platform/operations/house.ts'
import { everything, query } from '#platform/operations/query.ts'
import { dayOf } from '#platform/time/instant.ts'
import { ownOrganisations, plansAccess } from '../access.ts'
import { plansContract } from '../contract.ts'
import { openSupervision, type Measure } from '../rules/plan-state.ts'
import { worstLight } from '../rules/light.ts'
import { lights } from '../words.ts'
import { plansOfParties, readPlan } from '../views/read-plans.ts'
import { measureShape, readTelling } from './plan-shape.ts'

/** The measures that one's own organisations lead or help with this year, the most urgent first. */
export const listMyMeasures = query(plansContract.listMyMeasures, {
  subject: everything,
  access: plansAccess.staff,
  isOpenToHouse: true,
  reply: async (tx, { call }) => {
    const own = ownOrganisations(call.actor)
    const year = Number(dayOf(call.now).slice(0, 4))
    const measures = []
    for (const planId of await plansOfParties(tx, own, year)) {
      measures.push(...(await measuresIn(tx, call, { planId, year, own })))
    }
    return { measures: measures.toSorted((one, other) => urgency(one) - urgency(other)) }
  },
})

type Wanted = { readonly planId: string; readonly year: number; readonly own: readonly string[] }

async function measuresIn(tx: Transaction, call: Call, { planId, year, own }: Wanted) {
  const whole = await readPlan(tx, planId)
  if (!whole) return []
  const isOwn = ({ ownerId, helperIds }: Measure) => [ownerId, ...helperIds].some((id) => own.includes(id))
  const plan = { ...whole, measures: whole.measures.filter(isOwn) }
  const telling = await readTelling(tx, call, { plan, year })
  return plan.measures.map((measure) => ({
    planId,
    planName: plan.name,
    year,
    isOwner: own.includes(measure.ownerId),
    isSupervised: openSupervision(measure) !== undefined,
    measure: measureShape(telling, measure),
  }))
}

type Listed = Awaited<ReturnType<typeof measuresIn>>[number]

// Supervised before everything, then by light from behind to done; what one only helps with comes last.
function urgency({ measure, isOwner, isSupervised }: Listed): number {
  const light = lights.length - lights.indexOf(worstLight([measure.light]))
  return (isOwner ? 0 : 100) + (isSupervised ? 0 : 50) - light
}
