import { actorName, type StaffActor } from '#platform/access/actor.ts'
import { command, type Decided, type Given } from '#platform/operations/command.ts'
import type { InputOf, OperationContract } from '#platform/operations/contract.ts'
import type { Call } from '#platform/operations/house.ts'
import type { Operation } from '#platform/operations/operation.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import type { SecretRow } from '#platform/vault/vault.ts'
import { type CaseVerb, caseAccess, ownOrganisations, reader } from '../access.ts'
import { caseNumber } from '../case-number.ts'
import { type CaseEvent, caseStream, type Sealed } from '../events.ts'
import { caseCalendar, caseTimesOn } from '../house-times.ts'
import { abilitiesOf } from '../rules/abilities.ts'
import type { Case, CaseState } from '../rules/case-state.ts'
import type { At } from '../rules/clocks.ts'
import type { OnStream } from '../rules/merging.ts'
import { replayCase } from '../rules/replay-case.ts'
import { promisedAt } from '../views/case-rows.ts'

type OnCase = { readonly caseId: string }

type OnPart = { readonly state: CaseState; readonly part: CaseState }

/** What was sealed and learnt before the transaction. */
type Prepared<Learnt> = {
  readonly content: Sealed | null
  readonly rows: readonly SecretRow[]
  readonly learnt: Learnt
}

type Deciding<Input, Learnt> = {
  readonly input: Input
  readonly state: Case
  readonly at: At
  /** The words of the step, sealed; `null` when there were none. */
  readonly content: Sealed | null
  readonly learnt: Learnt
  readonly others: (stream: string) => CaseState
}

type Steps<Input, Learnt> = {
  readonly verb: CaseVerb
  /** The words that go with the step, to be sealed in the vault. */
  readonly words?: (input: Input) => string
  readonly learn: (input: Input, call: Call) => Promise<Learnt>
  readonly also?: (input: Input, learnt: Learnt) => readonly string[]
  /** The part of the case that the step is about, where one may act on some parts only. */
  readonly part?: (state: CaseState, input: Input) => CaseState
  /** Why staff may take this step outside their own reach. */
  readonly anywhere?: string
  /** Secrets that were sealed while learning. */
  readonly secrets?: (learnt: Learnt) => readonly SecretRow[]
  readonly decide: (deciding: Deciding<Input, Learnt>) => readonly OnStream[]
}

export const nothingToLearn = async (): Promise<null> => null

/** Seals words that belong to one case, under the key that is destroyed with it. */
export function sealWords(
  call: Call,
  caseId: string,
  text: string,
): Pick<Prepared<null>, 'content' | 'rows'> {
  if (text === '') return { content: null, rows: [] }
  const sealing = call.house.vault.sealFor(caseStream(caseId))
  const content = sealing.seal({
    id: call.house.newId(),
    field: 'cases.words',
    class: 'content',
    value: text,
  })
  return { content, rows: sealing.rows }
}

/** What decisions may look at, besides the case: the time, the calendar, the rules, and who decides. */
export const momentOf = ({ now, actor }: Pick<Given<never, never, never>, 'now' | 'actor'>): At => ({
  now,
  time: caseCalendar,
  timesOf: caseTimesOn,
  decider: { name: actorName(actor), organisations: ownOrganisations(actor) },
})

export function existing(state: CaseState): Case {
  if (state.status === 'absent') throw new Problem('not-found', houseProblems.notFound)
  return state
}

/** A step that always carries words; without them it is our bug. */
export function requireContent(content: Sealed | null): Sealed {
  if (content === null) throw new Error('a step that needs words was decided without them')
  return content
}

/** Where the case stands after a step, and what this person may do next. */
export function standingOf({
  state,
  actor,
  trees,
}: Pick<Given<never, CaseState, never>, 'state' | 'actor' | 'trees'>) {
  const { caseId, status, responsible, ...rest } = existing(state)
  return {
    caseId,
    number: caseNumber(caseId),
    status,
    responsibleId: responsible.organisationId,
    promisedAt: promisedAt({ caseId, status, responsible, ...rest }),
    abilities: abilitiesOf(state, actor, trees),
  }
}

/** One step of a case: load its history, ask who may, decide purely, append, tell where it stands. */
export function caseCommand<Declared extends OperationContract, Learnt>(
  declared: Declared,
  steps: Steps<InputOf<Declared> & OnCase, Learnt>,
): Operation<Declared> {
  type Input = InputOf<Declared>
  return command<Declared, CaseEvent, CaseState, Prepared<Learnt>, OnPart>(declared, {
    stream: (input) => caseStream(onCase(input).caseId),
    prepare: async (input, call) => ({
      ...sealWords(call, onCase(input).caseId, steps.words?.(onCase(input)) ?? ''),
      learnt: await steps.learn(onCase(input), call),
    }),
    also: (input, { learnt }) => steps.also?.(onCase(input), learnt) ?? [],
    replay: replayCase,
    subject: ({ state, input }) => ({ state, part: steps.part?.(state, onCase(input)) ?? state }),
    access: (actor, { part }, trees) => caseAccess[steps.verb](actor, part, trees),
    see: (actor, { state }, trees) => reader(actor, state, trees),
    ...(steps.anywhere !== undefined && { anywhere: steps.anywhere }),
    decide: (given): readonly Decided<CaseEvent>[] =>
      steps
        .decide({
          input: onCase(given.input),
          state: existing(given.state),
          at: momentOf(given),
          content: given.facts.content,
          learnt: given.facts.learnt,
          others: given.others,
        })
        .map((event) => ({
          ...event,
          ...(given.occurredAt < given.now && { occurredAt: given.occurredAt }),
        })),
    secrets: ({ rows, learnt }) => [...rows, ...(steps.secrets?.(learnt) ?? [])],
    reply: (given) => standingOf(given),
  })
  // Guarantee: every contract that a step of a case is bound to has `caseId` among its fields.
  function onCase(input: Input) {
    return input as Input & OnCase
  }
}

/** The place a member of staff is posted to: where a report without a place was made. */
export const postedPlace = (actor: StaffActor): string | null =>
  actor.posts.find((post) => post.placeId !== null)?.placeId ?? null
