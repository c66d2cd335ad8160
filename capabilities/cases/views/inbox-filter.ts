import type { StaffActor } from '#platform/access/actor.ts'
import type { Instant } from '#platform/time/instant.ts'
import type { LiveTrees } from '#platform/trees/live-trees.ts'
import { ownOrganisations, ownPlaces } from '../access.ts'

/** What the inbox is asked for; every value is one of a closed list or a parameter. */
export type InboxWish = {
  readonly group: 'open' | 'needsMe' | 'waiting' | 'answered' | 'closed' | 'all'
  readonly status?: readonly string[] | undefined
  readonly kind?: readonly string[] | undefined
  readonly channel?: readonly string[] | undefined
  readonly level?: readonly string[] | undefined
  readonly placeId?: string | undefined
  readonly organisationId?: string | undefined
  readonly isOverdue?: boolean | undefined
  readonly isSupervised?: boolean | undefined
  readonly order: 'newest' | 'dueFirst'
}

/** Conditions with their parameters, ready to stand in a `where`. */
export type Conditions = { readonly texts: readonly string[]; readonly values: readonly unknown[] }

export type Asker = { readonly actor: StaffActor; readonly trees: LiveTrees; readonly now: Instant }

const groups: Readonly<Record<InboxWish['group'], string>> = {
  open: `status <> 'answered' and merged_into is null`,
  needsMe: `status <> 'answered' and merged_into is null and not is_stopped`,
  waiting: 'is_stopped and merged_into is null',
  answered: `status = 'answered'`,
  closed: 'true',
  all: 'true',
}

const isDone = (status: string): boolean => status === 'closed' || status === 'withdrawn'

/** Cases that are in work, and those that are done: written out, so that the indexes of each serve it. */
export type Half = 'is_live' | 'not is_live'

/** Which halves of the cases a wish is about. */
export function halvesOf(wish: InboxWish): readonly Half[] {
  if (wish.group === 'closed') return ['not is_live']
  const isAboutLive =
    wish.isOverdue || wish.order === 'dueFirst' || (wish.status && !wish.status.some(isDone))
  return wish.group !== 'all' || isAboutLive ? ['is_live'] : ['is_live', 'not is_live']
}

/** Where this person works and everything above it: a case that reports any of it is kept from this person (CASE-13). */
function lineageOf({ actor, trees }: Asker) {
  const withAbove = (tree: 'place' | 'organisation', own: readonly string[]) => [
    ...new Set([...own, ...own.flatMap((id) => trees.index(tree).ancestors(id))]),
  ]
  return {
    organisations: withAbove('organisation', ownOrganisations(actor)),
    places: withAbove('place', ownPlaces(actor)),
  }
}

/** Collects conditions; `$?` in a text becomes the number of its parameter. */
function collector() {
  const texts: string[] = []
  const values: unknown[] = []
  return {
    conditions: (): Conditions => ({ texts, values }),
    add(text: string, ...given: readonly unknown[]) {
      let at = values.length
      values.push(...given)
      texts.push(
        text.replace(/\$\?/g, () => {
          at += 1
          return `$${at}`
        }),
      )
    },
  }
}

/** What a wish means in SQL, besides scope. */
export function conditionsOf(wish: InboxWish, asker: Asker): Conditions {
  const { add, conditions } = collector()
  add(groups[wish.group])
  const { organisations, places } = lineageOf(asker)
  add(
    '(reported_id is null or (reported_id <> all ($?::text[]) and not reported_places && $?::text[]))',
    organisations,
    places,
  )
  for (const column of ['status', 'kind', 'channel', 'level'] as const) {
    const [first, ...others] = wish[column] ?? []
    // One value alone keeps the order of an index that begins with it.
    if (first !== undefined && others.length === 0) add(`${column} = $?`, first)
    else if (wish[column] !== undefined) add(`${column} = any ($?::text[])`, wish[column])
  }
  if (wish.isOverdue) add('due_at < $?', asker.now)
  if (wish.isSupervised) add('is_supervised')
  if (wish.order === 'dueFirst') add('due_at is not null')
  within(wish, asker).forEach(([text, ...range]) => {
    add(text, ...range)
  })
  return conditions()
}

type Range = readonly [text: string, low: number, high: number]

function within({ placeId, organisationId }: InboxWish, { trees }: Asker): Range[] {
  const ranges: Range[] = []
  if (placeId !== undefined) ranges.push(rangeOf('place_at', trees.index('place').positionOf(placeId)))
  if (organisationId !== undefined) {
    ranges.push(rangeOf('organisation_at', trees.index('organisation').positionOf(organisationId)))
  }
  return ranges
}

const rangeOf = (
  column: 'place_at' | 'organisation_at',
  span: { readonly low: number; readonly high: number } = { low: 0, high: 0 },
): Range => [`${column} >= $? and ${column} < $?`, span.low, span.high]

/** One way to the reader's cases: conditions to be added to those of the wish. */
export type Way = {
  readonly text: string
  readonly values: readonly unknown[]
  /** All of it is read and then sorted; a long way walks along the order instead, past everybody else's cases. */
  readonly isShort: boolean
}

/** The latest cases that an organisation had before or was asked in to; older ones are found by their number. */
const mostAsParty = 1_000

/** The ways by which this reader reaches cases: the own ranges of both trees, as party, and as teller. */
export function waysOf(wish: InboxWish, asker: Asker, reaches: readonly SizedReach[]): readonly Way[] {
  const own = ownOrganisations(asker.actor)
  if (isOwnAlone(wish, asker)) return [owned(own), called(own)]
  return [
    ...waysIn(reaches),
    ...asParty(asker),
    { text: 'told_by = $?', values: [asker.actor.personId], isShort: true },
  ]
}

/** Whether the wish is about what one's own organisations have in hand, wherever it is. */
const isOwnAlone = (wish: InboxWish, { actor }: Asker): boolean =>
  wish.group === 'needsMe' && ownOrganisations(actor).length > 0

const owned = (own: readonly string[]): Way => ({
  text: 'organisation_id = any ($?::text[])',
  values: [own],
  isShort: true,
})

const called = (own: readonly string[]): Way => ({
  text: `case_id = any (array(select p.case_id from cases.case_party p
    where p.role = 'called' and p.is_open and p.organisation_id = any ($?::text[])))`,
  values: [own],
  isShort: true,
})

function asParty({ actor, trees }: Asker): Way[] {
  const spans = actor.see.organisations.flatMap((root) => trees.index('organisation').positionOf(root) ?? [])
  return spans.map(({ low, high }) => ({
    text: `case_id = any (array(select p.case_id from cases.case_party p
      where p.organisation_at >= $? and p.organisation_at < $? order by p.case_id desc limit ${mostAsParty}))`,
    values: [low, high],
    isShort: true,
  }))
}

/** What a reader reaches of one tree. */
export type Reach = {
  readonly ranges: readonly Range[]
  readonly hull: Range
  /** Which part of all nodes. */
  readonly share: number
}
export type SizedReach = Reach & { readonly isSmall: boolean }

/** What a reader reaches of each tree, where the wish goes by that. */
export const reachesOf = (wish: InboxWish, asker: Asker): Reach[] =>
  isOwnAlone(wish, asker)
    ? []
    : [
        ...reachIn(asker.trees.index('place'), 'place_at', asker.actor.see.places),
        ...reachIn(asker.trees.index('organisation'), 'organisation_at', asker.actor.see.organisations),
      ]

/** Small reaches in one way, so that no case is read twice; a way for each large one. */
const waysIn = (reaches: readonly SizedReach[]): Way[] => {
  const small = reaches.filter(({ isSmall }) => isSmall).flatMap(({ ranges }) => ranges)
  const large = reaches.filter(({ isSmall }) => !isSmall)
  return [...(small.length > 0 ? [wayOf(small, true)] : []), ...large.map(longWay)]
}

/**
 * Up to so many cases, reading them by position and sorting beats walking along the order past everybody else's cases,
 * though a step of the walk looks at an entry of the index alone and reading looks at the case.
 */
export const mostToSort = (rowCount: number): number => Math.sqrt(100 * Math.max(rowCount, 100))

/** What a reach means in SQL, every row of it. */
export const reachText = ({ ranges }: Reach): Pick<Way, 'text' | 'values'> => wayOf(ranges, true)

const wayOf = (ranges: readonly Range[], isShort: boolean): Way => ({
  text: `(${ranges.map(([text]) => `(${text})`).join(' or ')})`,
  values: ranges.flatMap(([, low, high]) => [low, high]),
  isShort,
})

/** The index can be asked for one range: the one around all of them. */
function longWay({ ranges, hull: [text, low, high] }: Reach): Way {
  if (ranges.length === 1) return { text, values: [low, high], isShort: false }
  const exact = wayOf(ranges, false)
  return { ...exact, text: `${text} and ${exact.text}`, values: [low, high, ...exact.values] }
}

function reachIn(
  index: ReturnType<LiveTrees['index']>,
  column: 'place_at' | 'organisation_at',
  roots: readonly string[],
): Reach[] {
  const spans = roots.flatMap((root) => index.positionOf(root) ?? [])
  if (spans.length === 0) return []
  const nodes = roots.reduce((sum, root) => sum + index.descendants(root) + 1, 0)
  const hull = {
    low: Math.min(...spans.map(({ low }) => low)),
    high: Math.max(...spans.map(({ high }) => high)),
  }
  return [
    {
      ranges: spans.map((span) => rangeOf(column, span)),
      hull: rangeOf(column, hull),
      share: index.size === 0 ? 0 : nodes / index.size,
    },
  ]
}
