import { query } from '#platform/operations/query.ts'
import { dayOf } from '#platform/time/instant.ts'
import { houseReadTransaction } from '#platform/database/transaction.ts'
import { plansAccess } from '../access.ts'
import { plansContract } from '../contract.ts'
import { assertInYears } from '../rules/plan-steps.ts'
import { organisationsOf } from '../views/organisation-names.ts'
import { readPublicPlan } from '../views/public-plan.ts'
import { countLights, measureLight, yearShown } from './measure-light.ts'
import { readTies } from './read-ties.ts'

/** Lights and the document's words only; the numbers behind them are of single units and stay inside. */
export const getPublicPlan = query(plansContract.getPublicPlan, {
  subject: (tx, { planId }) => readPublicPlan(tx, planId),
  access: plansAccess.everyone,
  reply: async (tx, { input, call, subject: plan }) => {
    if (input.year !== undefined) assertInYears(plan, input.year)
    const today = dayOf(call.now)
    const year = yearShown(plan, input.year, today)
    const names = await organisationsOf(tx, [
      plan.organisationId,
      ...plan.measures.map(({ ownerId }) => ownerId),
    ])
    // The figures of a plan are read by the house: an anonymous reader reaches no node.
    const readTie = await houseReadTransaction(call.house.pool, (house) =>
      readTies(house, call, { ...plan, year }),
    )
    const areas = plan.areas.map(({ areaId, number, title }) => ({
      number,
      title,
      measures: plan.measures
        .filter((measure) => measure.areaId === areaId)
        .map((measure) => ({
          number: measure.number,
          title: measure.title,
          ownerName: names.get(measure.ownerId)?.name ?? '',
          target: measure.yearTexts.findLast((text) => text.year === year)?.text ?? null,
          light: measureLight(measure, { year, today, readTie }),
        })),
    }))
    const { planId, name, fromYear, toYear } = plan
    return {
      ...{ planId, name, fromYear, toYear, year, areas },
      organisationName: names.get(plan.organisationId)?.name ?? '',
      asOf: call.now,
      lights: countLights(areas.flatMap(({ measures }) => measures.map(({ light }) => light))),
    }
  },
})
