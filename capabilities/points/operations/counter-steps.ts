import type { Actor } from '#platform/access/actor.ts'
import { secretHash } from '#platform/access/secret.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import type { AtCounter } from '../access.ts'
import { counterIn, counterStream } from '../events.ts'
import { postingNumber } from '../posting-number.ts'
import { type GoodState, requireGood } from '../rules/good.ts'
import type { PointsState } from '../rules/replay.ts'
import { placed } from './points-steps.ts'

/** An exchange as the counter shows it: by number, and never what is left on the account. */
export function toRedemption(
  { goodId, redemptionId }: { readonly goodId: string; readonly redemptionId: string },
  state: GoodState | null,
) {
  const good = requireGood(state)
  const taken = good.redemptions.find((one) => one.redemptionId === redemptionId)
  if (taken === undefined) throw new Error('an exchange that was just made is there')
  const number = postingNumber(redemptionId)
  return { ...taken, number, goodId, goodName: good.name }
}

/** The counter whose receipt the caller shows; null for staff and everybody else. */
export const counterOf = (actor: Actor): string | null =>
  actor.kind === 'resident' ? counterIn(actor.stream) : null

/** The stream of the caller's counter, where there is one: what it says holds in the same transaction. */
export const counterStreams = (counterId: string | null): readonly string[] =>
  counterId === null ? [] : [counterStream(counterId)]

type AtGood = {
  readonly state: PointsState
  readonly others: (stream: string) => PointsState
  readonly facts: { readonly counterId: string | null }
}

/** Where a good lies, and the counter at which something is done with it. */
export const atCounter = ({ state, others, facts: { counterId } }: AtGood): AtCounter => ({
  ...placed(state.good?.placeId),
  counter: counterId === null ? null : others(counterStream(counterId)).counter,
})

/** A counter's link opens something for three days. */
export const minutesToOpen = 3 * 24 * 60

/** What the ledger keeps of a link or a receipt. */
export function hashOf(secret: string): string {
  const hash = secretHash(secret)
  if (hash === undefined) throw new Problem('invalid-input', houseProblems.invalidInput)
  return hash.toString('hex')
}
