import { bookletOf, holdsBooklet } from '#platform/access/booklet.ts'
import { upFrom } from '#platform/access/line.ts'
import {
  type AccessRule,
  allOf,
  anyOf,
  holds,
  kinds,
  type Located,
  house,
  everyone,
  anyStaff,
  actsThereAs,
} from '#platform/access/rule.ts'
import { counterIn } from './events.ts'
import type { CounterState } from './rules/counter.ts'

/** Those who keep a village's list and shop where their posts reach. */
const keeper: AccessRule<Located> = actsThereAs(...upFrom('secretary'))

/** A grid worker of the village stands at its counter, though their own post reaches the grid only. */
const ofThisVillage: AccessRule<Located> = (actor, { placeId }, trees) =>
  actor.kind === 'staff' &&
  placeId !== null &&
  actor.act.places.some((root) => trees.within('place', root, placeId))

const onFoot: AccessRule<Located> = allOf(holds('gridWorker', 'gridLead'), ofThisVillage)

/** Something of a village's shop, and the counter the caller's receipt stands for, if any. */
export type AtCounter = Located & { readonly counter: CounterState | null }

/** A phone that holds a counter's receipt does what a counter does, in its own village and nothing else. */
const ownCounter: AccessRule<AtCounter> = (actor, { placeId, counter }) =>
  actor.kind === 'resident' &&
  counterIn(actor.stream) !== null &&
  counter !== null &&
  counter.placeId === placeId

const holdsCounter: AccessRule<unknown> = (actor) =>
  actor.kind === 'resident' && counterIn(actor.stream) !== null

/** An account, and who shares it. */
export type AccountSubject = { readonly holder: string | null; readonly members: readonly string[] }

const member: AccessRule<AccountSubject> = (actor, { members }) => {
  const own = bookletOf(actor)
  return own !== null && members.includes(own)
}

const holder: AccessRule<AccountSubject> = (actor, subject) => {
  const own = bookletOf(actor)
  return own !== null && own === subject.holder
}

export const pointsAccess = {
  everyone,
  staff: anyStaff,
  booklet: holdsBooklet,
  keep: anyOf(house, keeper),
  /** Exchanges over the counter. */
  counter: anyOf<AtCounter>(house, keeper, onFoot, ownCounter),
  /** Stock in and out. */
  stock: anyOf<AtCounter>(house, keeper, ownCounter),
  readsCounter: anyOf(kinds('staff'), holdsCounter),
  /** Takes down for somebody without a phone what they would do themselves. */
  takeDown: anyOf<Located>(keeper, onFoot),
  member,
  holder,
  house,
}
