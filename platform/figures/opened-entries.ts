import type { TreeName } from '../access/rule.ts'
import type { Transaction } from '../database/transaction.ts'
import type { FollowedEntry } from '../ledger/read.ts'
import type { Day } from '../time/instant.ts'
import type { PastTree } from '../trees/past-tree.ts'
import type { Figure } from './figure.ts'
import { countedBy, type Counted } from './fold.ts'
import type { Period } from './periods.ts'

/** Which number to open, and from where on. */
export type OpenQuestion = Period & {
  readonly figure: Figure
  readonly tree: TreeName
  readonly node: string
  /** The tree under which the number was read (`LiveTrees.at`). */
  readonly under: PastTree
  readonly slice?: string
  readonly today: Day
  /** `next` of the page before. */
  readonly after?: string
  readonly limit: number
  /** As in `FigureQuestion`. */
  readonly as?: 'reader' | 'house'
}

/** An entry that a number counts, and what it adds: an amount, part of whole, or one length of time. */
export type OpenedEntry = {
  readonly entry: FollowedEntry
  readonly amount: number
  readonly whole: number | null
}

export type OpenedPage = { readonly items: readonly OpenedEntry[]; readonly next: string | null }

/** Whether a contribution counts in the number that is opened. */
function countsIn(question: OpenQuestion, counted: Counted): boolean {
  const node = counted.nodes[question.tree]
  if (node === null || !question.under.within(node, question.node)) return false
  if (question.slice !== undefined && !counted.slices.includes(question.slice)) return false
  return counted.day <= question.to && (question.figure.measure === 'balance' || counted.day >= question.from)
}

/** What an entry adds to the number; undefined when nothing. */
export function openEntry(question: OpenQuestion, entry: FollowedEntry): OpenedEntry | undefined {
  const counters = countedBy(question.figure, entry)
    .filter((counted) => countsIn(question, counted))
    .flatMap((counted) => counted.counters)
    .filter(({ amount }) => amount !== 0)
  if (counters.length === 0) return undefined
  const { measure } = question.figure
  const sum = (isIncluded: (bucket: number) => boolean) =>
    counters.reduce((total, { bucket, amount }) => total + (isIncluded(bucket) ? amount : 0), 0)
  if (measure === 'share')
    return { entry, amount: sum((bucket) => bucket === 0), whole: sum((bucket) => bucket === 1) }
  return { entry, amount: sum(() => true), whole: null }
}

/** A place in the list, newest first. */
export type ListPlace = { readonly occurredOn: Day; readonly seq: string }

const placeOf = ({ occurredOn, seq }: ListPlace): string => `${occurredOn}/${seq}`

export function parsePlace(after: string | undefined): ListPlace | undefined {
  const [, occurredOn, seq] = /^(\d{4}-\d\d-\d\d)\/(\d{1,19})$/.exec(after ?? '') ?? []
  return occurredOn === undefined || seq === undefined ? undefined : { occurredOn, seq }
}

export const entryColumns = `xid::text as xid, seq::text as seq, stream, version, type, at, occurred_on as "occurredOn", place,
  organisation, actor, acting_as as "actingAs", subject, data, key, digest`

/** Below this many nodes the entries are looked up by node, above it by day. */
const fewNodes = 20_000

type Chunk = {
  readonly types: readonly string[]
  readonly days: readonly Day[] | null
  readonly before: ListPlace | undefined
  readonly size: number
}

/** Folded entries of the figure's types that may lie in the subtree, newest first; `days` null means up to the last one. */
async function readCandidates(
  tx: Transaction,
  question: OpenQuestion,
  chunk: Chunk,
): Promise<FollowedEntry[]> {
  const { figure, tree, node, under, to } = question
  const nodes = under.subtreeOf(node)
  const isElsewhere = figure.isElsewhere === true || figure.isElsewhere === tree
  const isByNode = nodes.length <= fewNodes && !isElsewhere
  const { rows } = await tx.query<FollowedEntry>(
    `select ${entryColumns} from ledger.entry
     where type = any($1) and (xid, seq) <= (select c.xid, c.seq from figure.cursor c where c.name = 'projector')
       and ${chunk.days ? 'occurred_on = any($2::date[])' : 'occurred_on <= $2::date'}
       and ($3::date is null or (occurred_on, seq) < ($3::date, $4::bigint))
       and ${isByNode ? `${tree} = any($5)` : '$5::text[] is null'}
     order by entry.occurred_on desc, entry.seq desc limit $6`,
    [
      chunk.types,
      chunk.days ?? to,
      chunk.before?.occurredOn ?? null,
      chunk.before?.seq ?? null,
      isByNode ? nodes : null,
      chunk.size,
    ],
  )
  return rows
}

/** How to walk: by these chunks of days (null: all up to the last one), from a place in the list on. */
export type Walk = {
  readonly types: readonly string[]
  readonly chunksOfDays: readonly (readonly Day[] | null)[]
  readonly before: ListPlace | undefined
  readonly size: number
}

/** Walks folded entries that may count, newest first. */
export async function* walkCandidates(
  tx: Transaction,
  question: OpenQuestion,
  walk: Walk,
): AsyncGenerator<FollowedEntry> {
  let before = walk.before
  for (const days of walk.chunksOfDays) {
    for (let count = walk.size; count === walk.size; ) {
      const entries = await readCandidates(tx, question, { types: walk.types, days, before, size: walk.size })
      yield* entries
      before = entries.at(-1) ?? before
      count = entries.length
    }
  }
}

/** Cuts a list to a page; an item more than the page tells that there is a next one. */
export function pageOf(items: readonly OpenedEntry[], limit: number): OpenedPage {
  const page = items.slice(0, limit)
  const last = page.at(-1)
  return { items: page, next: items.length > limit && last ? placeOf(last.entry) : null }
}
