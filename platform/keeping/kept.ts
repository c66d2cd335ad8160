import type { Bilingual } from '../web/language.ts'

/** How long something is kept once what it was for is over, as a number of a rule in force on that day. */
export type Length = {
  readonly ruleId: string
  /** The name of the number among the rule's values. */
  readonly name: string
  readonly unit: 'days' | 'years'
}

/** Whose it is: somebody who lives here, somebody who works here, or a unit. */
export type KeptOf = 'resident' | 'staff' | 'unit'

/** One thing a capability keeps of people, in words that can be read before they write (PI-03). */
export type Kept = {
  readonly id: string
  readonly of: KeptOf
  /** On which occasion it is asked for: the heading of its card. */
  readonly occasion: Bilingual
  readonly what: Bilingual
  readonly why: Bilingual
  readonly readBy: Bilingual
  /** Until when; `{n}` stands for the number of `length`. */
  readonly until: Bilingual
  readonly takeBack: Bilingual
  /** What it rests on: ids of rules. */
  readonly rules: readonly string[]
  /** Under which names the vault holds it; empty where only marks are kept that name nobody. */
  readonly fields: readonly string[]
  /** Purposes of derived keys whose output stays: keyed prints that lead to nobody without the key. */
  readonly prints?: readonly string[]
  /** What no copy on request holds, and why (PI-12): names of the vault, or all of it where nobody’s key leads to it. */
  readonly withheld?: { readonly fields: readonly string[]; readonly why: Bilingual }
  /** Whether photos come with it. */
  readonly hasPhotos?: true
  /** The term after which it is destroyed by itself; null where it stays until somebody takes it back, or for good. */
  readonly length: Length | null
}

/** Keeps the names of what a capability declares while checking their shape. */
export const keeps = <const Declared extends Readonly<Record<string, Kept>>>(declared: Declared): Declared =>
  declared

/** Under which names the vault may hold anything of these. */
export const fieldsOf = (kept: readonly Kept[]): ReadonlySet<string> =>
  new Set(kept.flatMap(({ fields }) => fields))
