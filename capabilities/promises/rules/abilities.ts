import type { Actor } from '#platform/access/actor.ts'
import type { Trees } from '#platform/access/rule.ts'
import { ownUnit, promisesAccess } from '../access.ts'
import type { PromiseStatus } from '../words.ts'
import type { BoardState } from './gathering.ts'
import type { PromiseState } from './promise-state.ts'

type Verb = Exclude<
  keyof typeof promisesAccess,
  'everyone' | 'staff' | 'run' | 'runHere' | 'linkHolder' | 'settleAcceptance' | 'recordMissed'
>

const when: Readonly<Record<Verb, readonly PromiseStatus[]>> = {
  answerOnSpot: ['raised'],
  makePromise: ['raised'],
  reportProgress: ['underWay'],
  reportDone: ['underWay'],
  giveUpPromise: ['underWay'],
  movePromise: ['underWay'],
  supervisePromise: ['underWay'],
  nameAcceptors: ['raised', 'underWay'],
  voiceAcceptance: ['done'],
}

const verbs = Object.keys(when) as Verb[]

/** What is closed to this reader though the promise stands where it could be done. */
function closedTo(promise: PromiseState, { isOwnUnit, hasSpoken }: Standing): readonly Verb[] {
  return [
    ...(hasSpoken ? (['voiceAcceptance'] as const) : []),
    ...(promise.isLate ? (['movePromise'] as const) : []),
    ...(isOwnUnit ? (['nameAcceptors', 'voiceAcceptance'] as const) : []),
  ]
}

type Standing = { readonly isOwnUnit: boolean; readonly hasSpoken: boolean }

/** What this reader may do with this promise now; a link that has spoken has nothing left to say. */
export function abilitiesOf(
  state: BoardState,
  actor: Actor,
  given: { trees: Trees; voter?: string },
): string[] {
  const { promise } = state
  if (promise === null) return []
  const isOwnUnit = ownUnit(actor, state, given.trees)
  const hasSpoken = promise.voices.some((voice) => voice.voter === given.voter)
  const closed = closedTo(promise, { isOwnUnit, hasSpoken })
  return verbs.filter(
    (verb) =>
      when[verb].includes(promise.status) &&
      !closed.includes(verb) &&
      promisesAccess[verb](actor, state, given.trees),
  )
}

/** Who speaks: a link by its hash, the asking unit as such. */
export const voterOf = (actor: Actor, receiptHash: string | undefined): string | undefined =>
  actor.kind === 'resident' ? receiptHash : askerVoice

const askerVoice = 'asker'
