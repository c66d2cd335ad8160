import type { Actor } from '#platform/access/actor.ts'
import { bookletOf } from '#platform/access/booklet.ts'
import type { Trees } from '#platform/access/rule.ts'
import { command, type Decided, type Given } from '#platform/operations/command.ts'
import type { InputOf, OperationContract } from '#platform/operations/contract.ts'
import type { Call } from '#platform/operations/house.ts'
import type { Operation } from '#platform/operations/operation.ts'
import { dayOf, type Instant } from '#platform/time/instant.ts'
import type { SealedSecret, SecretRow } from '#platform/vault/vault.ts'
import { type Matter, mediationAccess, type Verb } from '../access.ts'
import { disputeStream, groupStream, type MediationEvent, sideStream } from '../events.ts'
import { abilitiesOf } from '../rules/abilities.ts'
import { type BoardState, existing, replayBoard } from '../rules/board.ts'
import type { DisputeState } from '../rules/dispute-state.ts'
import { standingGroup } from '../rules/group.ts'
import type { GroupState } from '../rules/group.ts'
import type { Audience, Manner, Side } from '../words.ts'

/** Words to be sealed for one side, or for both together; empty ones are not kept. */
export type Wording = { readonly of: Audience; readonly text: string }

export type Sealed = readonly (SealedSecret | null)[]
export type Prepared = { readonly sealed: Sealed; readonly rows: readonly SecretRow[] }

/** Seals each text under the keys of whoever it belongs to. */
export function sealWords(call: Call, mediationId: string, wordings: readonly Wording[]): Prepared {
  const { newId, vault } = call.house
  const rows: SecretRow[] = []
  const sealed = wordings.map(({ of, text }) => {
    if (text === '') return null
    const sealing = vault.sealFor(sideStream(mediationId, of))
    const secret = sealing.seal({ id: newId(), field: 'mediation.words', class: 'content', value: text })
    rows.push(...sealing.rows)
    return secret
  })
  return { sealed, rows }
}

/** Words that a contract lets nobody leave out; without them it is our bug. */
export function requireWords(sealed: SealedSecret | null | undefined): SealedSecret {
  if (!sealed) throw new Error('a step that needs words was decided without them')
  return sealed
}

/** By one’s own receipt, told to the mediator, or on paper that staff noted. */
export function mannerOf(actor: Actor): Manner {
  if (actor.kind !== 'resident') return 'paper'
  return bookletOf(actor) === null ? 'receipt' : 'told'
}

type OnDispute = {
  readonly mediationId: string
  readonly side?: Side | undefined
  readonly groupId?: string
}

type Deciding<Input> = {
  readonly input: Input
  readonly state: DisputeState
  readonly sealed: Sealed
  readonly how: Manner
  readonly group: () => GroupState
  readonly now: Instant
  readonly trees: Trees
}

type Steps<Input> = {
  readonly verb: Verb
  readonly words?: (input: Input) => readonly Wording[]
  readonly decide: (deciding: Deciding<Input>) => readonly Decided<MediationEvent>[]
}

export const matterOf = (state: DisputeState | null, side?: Side): Matter => ({
  mediationId: state?.mediationId ?? '',
  mediatorId: state?.mediatorId ?? null,
  placeId: state?.placeId ?? null,
  organisationId: state?.organisationId ?? null,
  excluded: state?.excluded ?? [],
  side,
})

type Standing = Pick<Given<unknown, BoardState, unknown>, 'state' | 'actor' | 'trees' | 'now'>

/** Where a dispute stands after a step, and what this caller may do next. */
export function standingOf({ state, actor, trees, now }: Standing) {
  const dispute = existing(state)
  const hasMet = dispute.sessions.some((one) => one.isHeld)
  const abilities = abilitiesOf({ ...dispute, hasMet }, actor, { trees, today: dayOf(now) })
  return { mediationId: dispute.mediationId, status: dispute.status, abilities }
}

/** One step in a dispute: load its history, ask who may, decide purely, append, tell where it stands. */
export function disputeCommand<Declared extends OperationContract>(
  declared: Declared,
  steps: Steps<InputOf<Declared> & OnDispute>,
): Operation<Declared> {
  type Input = InputOf<Declared>
  return command<Declared, MediationEvent, BoardState, Prepared, Matter>(declared, {
    stream: (input) => disputeStream(onDispute(input).mediationId),
    prepare: async (rawInput, call) => {
      const input = onDispute(rawInput)
      return sealWords(call, input.mediationId, steps.words?.(input) ?? [])
    },
    also: (input) => streamsOf(onDispute(input)),
    replay: replayBoard,
    subject: ({ state, input }) => matterOf(state.dispute, onDispute(input).side),
    access: mediationAccess[steps.verb],
    see: mediationAccess.see,
    decide: (given) => {
      const { facts, now, trees, actor } = given
      const input = onDispute(given.input)
      const group = () => standingGroup(given.others(groupStream(input.groupId ?? '')).group)
      const known = { input, group, sealed: facts.sealed, how: mannerOf(actor), now, trees }
      return steps.decide({ ...known, state: existing(given.state) })
    },
    secrets: ({ rows }) => rows,
    reply: standingOf,
  })
  // Guarantee: every contract that a step in a dispute is bound to has `mediationId`, and these others if at all.
  function onDispute(input: Input) {
    return input as Input & OnDispute
  }
}

const streamsOf = ({ groupId }: OnDispute): string[] => (groupId === undefined ? [] : [groupStream(groupId)])
