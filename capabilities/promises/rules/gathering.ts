import { houseProblems, Problem } from '#platform/errors.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { findPersonalPatterns } from '#platform/text/personal-patterns.ts'
import type { Day } from '#platform/time/instant.ts'
import type {
  GatheringEvent,
  GatheringOpened,
  ListOpened,
  Milestone,
  PromiseEvent,
  Sealed,
} from '../events.ts'
import { promiseProblems } from '../problems.ts'
import type { PromiseKind } from '../words.ts'
import { broken, requireStatus, step } from './keeping.ts'
import { type PromiseEntry, type PromiseState, replayPromise } from './promise-state.ts'

type Opened<Data> = Data & { readonly place: string; readonly convenerId: string }
export type Gathering = Opened<GatheringOpened['data']>
export type List = Opened<ListOpened['data']> & { readonly keys: ReadonlySet<string> }

/** What one stream of this capability amounts to; a stream fills only the part that is its own. */
export type BoardState = {
  readonly gathering: Gathering | null
  readonly list: List | null
  readonly promise: PromiseState | null
}

export const nothingYet: BoardState = { gathering: null, list: null, promise: null }

/** Total: an event that does not fit changes nothing. */
export function replayBoard(entries: readonly Entry<GatheringEvent>[]): BoardState {
  const [first] = entries
  if (first?.type === 'promises.gathering-opened.v1') {
    return { ...nothingYet, gathering: { ...first.data, ...whereOf(first) } }
  }
  if (first?.type === 'promises.list-opened.v1') {
    const keys = entries.flatMap((entry) =>
      entry.type === 'promises.item-listed.v1' ? [entry.data.key] : [],
    )
    return { ...nothingYet, list: { ...first.data, ...whereOf(first), keys: new Set(keys) } }
  }
  return { ...nothingYet, promise: replayPromise(promiseEntries(entries)) }
}

const whereOf = ({ place, organisation }: Entry<GatheringEvent>) => ({
  place: place ?? '',
  convenerId: organisation ?? '',
})

const others: readonly string[] = [
  'promises.gathering-opened.v1',
  'promises.list-opened.v1',
  'promises.item-listed.v1',
]
// Guarantee: what is not one of the others is an event of a promise.
const promiseEntries = (entries: readonly Entry<GatheringEvent>[]): PromiseEntry[] =>
  entries.filter((entry) => !others.includes(entry.type)) as PromiseEntry[]

/** What stands on a public page names nobody by number. */
export function assertPublic(text: string): void {
  if (findPersonalPatterns(text).length > 0) throw broken(promiseProblems.personalNumber)
}

export function existing(state: BoardState): PromiseState {
  if (state.promise === null) throw new Problem('not-found', houseProblems.notFound)
  return state.promise
}

/** Items that read the same are one: width, case, spaces and punctuation do not matter. */
export const keyOf = (title: string, placeId: string): string =>
  `${placeId}|${title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '')}`

export type Raising = {
  readonly kind: PromiseKind
  readonly title: string
  readonly gatheringId: string | null
  readonly listId: string | null
  readonly askerId: string | null
  readonly content: Sealed | null
  readonly acceptors: readonly string[]
}

type Where = { readonly place: string; readonly convenerId: string }

export function raise(state: BoardState, raising: Raising, where: Where): PromiseEvent[] {
  if (state.promise !== null) throw new Problem('conflict', promiseProblems.alreadyThere)
  const { kind, ...data } = raising
  return [step('promises.raised.v1', data, { ...where, kind, ownerId: null })]
}

export type Promising = {
  readonly ownerId: string
  readonly dueOn: Day
  readonly milestones: readonly Milestone[]
  readonly needsEvidence: boolean
}

/** A promise has an owner and a day that is still to come. */
export function makePromise(state: PromiseState, promising: Promising, today: Day): PromiseEvent[] {
  requireStatus(state, ['raised'])
  if (promising.dueOn < today) throw broken(promiseProblems.duePast)
  if (promising.ownerId === state.askerId) throw broken(promiseProblems.askerIsOwner)
  return [step('promises.made.v1', promising, { ...state, ownerId: promising.ownerId })]
}

export function answerOnSpot(state: PromiseState, content: Sealed): PromiseEvent[] {
  requireStatus(state, ['raised'])
  return [step('promises.answered-on-spot.v1', { content }, state)]
}

export type Listing = {
  readonly promiseId: string
  readonly listId: string
  readonly title: string
  readonly place: string
  readonly promising: Omit<Promising, 'needsEvidence'>
}

/** An item of the list is raised and promised at once. */
export function listItem(list: List, listing: Listing, today: Day): readonly PromiseEvent[] {
  const { title, place, listId, promising } = listing
  assertPublic(title)
  if (list.keys.has(keyOf(title, place))) throw broken(promiseProblems.itemTwice)
  if (promising.dueOn < today) throw broken(promiseProblems.duePast)
  const of = { kind: 'livelihood', place, convenerId: list.convenerId, ownerId: null } as const
  const told = { title, listId, gatheringId: null, askerId: null, content: null, acceptors: [] }
  const made = { ...promising, needsEvidence: list.needsEvidence }
  return [
    step('promises.raised.v1', told, of),
    step('promises.made.v1', made, { ...of, ownerId: promising.ownerId }),
  ]
}
