import { houseReadTransaction } from '#platform/database/transaction.ts'
import { Problem } from '#platform/errors.ts'
import { command } from '#platform/operations/command.ts'
import type { InputOf } from '#platform/operations/contract.ts'
import type { Call } from '#platform/operations/house.ts'
import type { Located } from '#platform/access/rule.ts'
import { plansAccess } from '../access.ts'
import { plansContract } from '../contract.ts'
import { type PlanEvent, planStream } from '../events.ts'
import { plansProblems } from '../problems.ts'
import { abilitiesOfPlan } from '../rules/abilities.ts'
import { beginPlan as decideBeginning } from '../rules/beginning.ts'
import type { PlanState } from '../rules/plan-state.ts'
import { existing } from '../rules/plan-steps.ts'
import { replayPlan } from '../rules/replay-plan.ts'
import { hasPlan } from '../views/read-plans.ts'
import { assertOrganisations } from './known-organisations.ts'

type Beginning = InputOf<typeof plansContract.beginPlan>
type Facts = { readonly placeId: string | null }

async function learn(input: Beginning, call: Call): Promise<Facts> {
  const parties = input.measures.flatMap(({ ownerId, helperIds }) => [ownerId, ...helperIds])
  const known = await assertOrganisations(call, [input.organisationId, ...new Set(parties)])
  const { mainPlanId } = input
  if (mainPlanId !== undefined) {
    const isThere = await houseReadTransaction(call.house.pool, (tx) => hasPlan(tx, mainPlanId))
    if (!isThere) throw new Problem('rule-broken', plansProblems.unknownMain, { mainPlanId })
  }
  return { placeId: known.get(input.organisationId)?.placeId ?? null }
}

/** Take a plan over, from a document, an example or by hand. */
export const beginPlan = command<typeof plansContract.beginPlan, PlanEvent, PlanState, Facts, Located>(
  plansContract.beginPlan,
  {
    stream: ({ planId }) => planStream(planId),
    prepare: learn,
    replay: replayPlan,
    subject: ({ input }) => ({ placeId: null, organisationId: input.organisationId }),
    access: plansAccess.begin,
    see: plansAccess.staff,
    decide: ({ input, state, facts }) => {
      const { planId: _planId, mainPlanId = null, ...plan } = input
      return decideBeginning(state, { ...plan, mainPlanId, placeId: facts.placeId })
    },
    reply: ({ state, actor, trees }) => {
      const plan = existing(state)
      return { planId: plan.planId, abilities: abilitiesOfPlan(plan, actor, trees) }
    },
  },
)
