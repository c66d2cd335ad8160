import type { Actor } from './actor.ts'
import type { AccessRule } from './rule.ts'

const prefix = 'booklet-'

/** The stream of a participant's booklet, which its receipt opens. */
export const bookletStream = (participantId: string): string => `${prefix}${participantId}`

/** The participant whose booklet the caller's receipt opens; null for anybody else. */
export const bookletOf = (actor: Actor): string | null =>
  actor.kind === 'resident' && actor.stream.startsWith(prefix) ? actor.stream.slice(prefix.length) : null

/** Somebody who takes part and shows the receipt of their own booklet. */
export const holdsBooklet: AccessRule<unknown> = (actor) => bookletOf(actor) !== null
