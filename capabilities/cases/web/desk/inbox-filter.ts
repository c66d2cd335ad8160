import type { InputOf } from '#platform/operations/contract.ts'
import type { casesContract } from '#capabilities/cases/contract.ts'
import { type CaseKind, type Channel, caseKinds, channels } from '#capabilities/cases/words.ts'

export const savedFilters = [
  'needsMe',
  'overdue',
  'disputed',
  'waiting',
  'answered',
  'supervised',
  'open',
  'all',
] as const
export type SavedFilter = (typeof savedFilters)[number]

/** What the list shows; it lives in the address, so that a reload or a bookmark brings it back. */
export type InboxFilter = {
  readonly saved: SavedFilter
  readonly kind: CaseKind | null
  readonly channel: Channel | null
  readonly place: { readonly placeId: string; readonly name: string } | null
  readonly search: string
}

export type InboxInput = InputOf<typeof casesContract.listInbox>

const oneOf = <Name extends string>(names: readonly Name[], value: string | null): Name | null =>
  names.find((name) => name === value) ?? null

/** Reads the filter from the address. */
export function readFilter(params: URLSearchParams): InboxFilter {
  const placeId = params.get('place')
  return {
    saved: oneOf(savedFilters, params.get('show')) ?? 'needsMe',
    kind: oneOf(caseKinds, params.get('kind')),
    channel: oneOf(channels, params.get('from')),
    place: placeId === null ? null : { placeId, name: params.get('in') ?? '' },
    search: params.get('q') ?? '',
  }
}

/** Writes the filter, and the case that is open, as the query of an address. */
export function filterQuery(filter: InboxFilter, caseId: string | null): URLSearchParams {
  const entries: readonly (readonly [string, string | null])[] = [
    ['show', filter.saved === 'needsMe' ? null : filter.saved],
    ['kind', filter.kind],
    ['from', filter.channel],
    ['place', filter.place?.placeId ?? null],
    ['in', filter.place?.name ?? null],
    ['q', filter.search === '' ? null : filter.search],
    ['case', caseId],
  ]
  const params = new URLSearchParams()
  for (const [name, value] of entries) if (value !== null && value !== '') params.set(name, value)
  return params
}

const wishes: Readonly<Record<SavedFilter, InboxInput>> = {
  needsMe: { group: 'needsMe', order: 'dueFirst' },
  overdue: { group: 'open', isOverdue: true, order: 'dueFirst' },
  disputed: { group: 'open', status: ['dispatchDisputed'] },
  waiting: { group: 'waiting' },
  answered: { group: 'answered' },
  supervised: { group: 'open', isSupervised: true },
  open: { group: 'open' },
  all: { group: 'all' },
}

/** What is asked of the server. */
export const wishOf = ({ saved, kind, channel, place, search }: InboxFilter): InboxInput => ({
  ...wishes[saved],
  ...(kind === null ? {} : { kind: [kind] }),
  ...(channel === null ? {} : { channel: [channel] }),
  ...(place === null ? {} : { placeId: place.placeId }),
  ...(search === '' ? {} : { search }),
})

/** How many filters stand beside the saved one. */
export const extraFilters = ({ kind, channel, place }: InboxFilter): number =>
  [kind, channel, place].filter((one) => one !== null).length
