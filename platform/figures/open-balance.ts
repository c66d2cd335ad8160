import type { Transaction } from '../database/transaction.ts'
import type { FollowedEntry } from '../ledger/read.ts'
import { bornOf } from '../ledger/stream.ts'
import {
  entryColumns,
  type ListPlace,
  type OpenedEntry,
  type OpenedPage,
  type OpenQuestion,
  openEntry,
  pageOf,
  parsePlace,
  walkCandidates,
} from './opened-entries.ts'
import { readFigures } from './read-figures.ts'

const chunkSize = 500
const streamsAtOnce = 200

const historyText = `
select ${entryColumns} from ledger.entry
where born = any($1::date[]) and stream = any($2) and type = any($3) and occurred_on <= $4::date
  and (xid, seq) <= (select c.xid, c.seq from figure.cursor c where c.name = 'projector')
order by entry.occurred_on, entry.seq`

type Standing = { readonly amount: number; readonly raised: OpenedEntry | undefined }

/** What each of these streams adds to the level, and the newest entry that raised it. */
async function standingOf(
  tx: Transaction,
  question: OpenQuestion,
  streams: readonly string[],
): Promise<Map<string, Standing>> {
  const born = [...new Set(streams.map(bornOf))]
  const { rows } = await tx.query<FollowedEntry>(historyText, [
    born,
    streams,
    question.figure.of,
    question.to,
  ])
  const standing = new Map<string, Standing>()
  for (const entry of rows) {
    const opened = openEntry(question, entry)
    if (!opened) continue
    const known = standing.get(entry.stream)
    standing.set(entry.stream, {
      amount: (known?.amount ?? 0) + opened.amount,
      raised: opened.amount > 0 ? opened : known?.raised,
    })
  }
  return standing
}

/** Streams that may have raised the level, newest first, each once, a few at a time. */
async function* raisedStreams(tx: Transaction, question: OpenQuestion): AsyncGenerator<readonly string[]> {
  const { figure } = question
  const walk = {
    types: figure.raisedBy ?? figure.of,
    chunksOfDays: [null],
    before: undefined,
    size: chunkSize,
  }
  const met = new Set<string>()
  let waiting: string[] = []
  for await (const entry of walkCandidates(tx, question, walk)) {
    if (met.has(entry.stream) || (openEntry(question, entry)?.amount ?? 0) <= 0) continue
    met.add(entry.stream)
    waiting.push(entry.stream)
    if (waiting.length < streamsAtOnce) continue
    yield waiting
    waiting = []
  }
  if (waiting.length > 0) yield waiting
}

async function levelOf(tx: Transaction, question: OpenQuestion): Promise<number> {
  const pieces = question.under.piecesOf(question.node)
  const { values } = await readFigures(tx, { ...question, figures: [question.figure], pieces })
  return values[0]?.value ?? 0
}

const isBefore = (one: ListPlace, other: ListPlace): boolean =>
  one.occurredOn === other.occurredOn
    ? BigInt(one.seq) < BigInt(other.seq)
    : one.occurredOn < other.occurredOn

/** Whether a stream belongs to the list, from a place in it on. */
const listed = ({ amount, raised }: Standing, after: ListPlace | undefined): OpenedEntry[] =>
  raised && amount !== 0 && (!after || isBefore(raised.entry, after)) ? [{ ...raised, amount }] : []

/**
 * Opens a level: one item for each stream that still stands, shown by the entry that last raised it, newest first.
 * The search ends as soon as the page is full or the streams found make up the level.
 */
export async function openBalance(tx: Transaction, question: OpenQuestion): Promise<OpenedPage> {
  const after = parsePlace(question.after)
  const items: OpenedEntry[] = []
  let missing = await levelOf(tx, question)
  if (missing === 0) return pageOf([], question.limit)
  for await (const streams of raisedStreams(tx, question)) {
    const standing = [...(await standingOf(tx, question, streams)).values()]
    missing -= standing.reduce((sum, { amount }) => sum + amount, 0)
    items.push(...standing.flatMap((each) => listed(each, after)))
    if (missing === 0 || items.length > question.limit) break
  }
  items.sort((one, other) => (isBefore(one.entry, other.entry) ? 1 : -1))
  return pageOf(items, question.limit)
}
