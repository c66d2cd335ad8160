import { command, type Given } from '#platform/operations/command.ts'
import type { InputOf, OperationContract } from '#platform/operations/contract.ts'
import type { Call } from '#platform/operations/house.ts'
import type { Operation } from '#platform/operations/operation.ts'
import type { AccessRule } from '#platform/access/rule.ts'
import type { SecretRow } from '#platform/vault/vault.ts'
import { type PlanSubject, plansAccess } from '../access.ts'
import { type PlanEvent, planStream, type Sealed } from '../events.ts'
import { abilitiesOfPlan } from '../rules/abilities.ts'
import type { Plan, PlanState } from '../rules/plan-state.ts'
import { type Decision, existing } from '../rules/plan-steps.ts'
import { replayPlan } from '../rules/replay-plan.ts'

type OnPlan = { readonly planId: string; readonly measureId?: string }
type Prepared<Learnt> = {
  readonly content: Sealed | null
  readonly rows: readonly SecretRow[]
  readonly learnt: Learnt
}

type Deciding<Input, Learnt> = Pick<Given<Input, PlanState, never>, 'input' | 'actor' | 'trees' | 'now'> & {
  readonly plan: Plan
  /** The words of the step, sealed; null when there were none. */
  readonly content: Sealed | null
  readonly learnt: Learnt
}

type Steps<Input, Learnt> = {
  readonly access: AccessRule<PlanSubject>
  /** The words that go with the step, to be sealed in the vault. */
  readonly words?: (input: Input) => string
  readonly learn: (input: Input, call: Call) => Promise<Learnt>
  readonly decide: (deciding: Deciding<Input, Learnt>) => Decision
}

export const nothingToLearn = async (): Promise<null> => null

/** A step that always carries words; without them it is our bug. */
export function requireContent(content: Sealed | null): Sealed {
  if (content === null) throw new Error('a step that needs words was decided without them')
  return content
}

function sealWords(call: Call, planId: string, text: string): Pick<Prepared<null>, 'content' | 'rows'> {
  if (text === '') return { content: null, rows: [] }
  const sealing = call.house.vault.sealFor(planStream(planId))
  const secret = { id: call.house.newId(), field: 'plans.words', class: 'content', value: text } as const
  return { content: sealing.seal(secret), rows: sealing.rows }
}

/** What is acted upon: the plan, and the owner of the measure if it is about one. */
const subjectOf = (state: PlanState, measureId: string | undefined): PlanSubject => ({
  planOrganisationId: state?.organisationId ?? '',
  ownerId: state?.measures.find((measure) => measure.measureId === measureId)?.ownerId ?? null,
})

/** One step of a plan: load its history, ask who may, decide purely, append, tell what may be done next. */
export function planCommand<Declared extends OperationContract, Learnt>(
  declared: Declared,
  steps: Steps<InputOf<Declared> & OnPlan, Learnt>,
): Operation<Declared> {
  type Input = InputOf<Declared>
  return command<Declared, PlanEvent, PlanState, Prepared<Learnt>, PlanSubject>(declared, {
    stream: (input) => planStream(onPlan(input).planId),
    prepare: async (input, call) => ({
      ...sealWords(call, onPlan(input).planId, steps.words?.(onPlan(input)) ?? ''),
      learnt: await steps.learn(onPlan(input), call),
    }),
    replay: replayPlan,
    subject: ({ input, state }) => subjectOf(state, onPlan(input).measureId),
    access: steps.access,
    see: plansAccess.sees,
    decide: ({ input, state, actor, trees, now, facts: { content, learnt } }) =>
      steps.decide({ input: onPlan(input), plan: existing(state), content, learnt, actor, trees, now }),
    secrets: ({ rows }) => rows,
    reply: ({ state, actor, trees }) => {
      const plan = existing(state)
      return { planId: plan.planId, abilities: abilitiesOfPlan(plan, actor, trees) }
    },
  })
  // Guarantee: every contract that a step of a plan is bound to has `planId`, and `measureId` where it is about one.
  function onPlan(input: Input) {
    return input as Input & OnPlan
  }
}
