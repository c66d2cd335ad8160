import type { Transaction } from '../database/transaction.ts'
import type { Day } from '../time/instant.ts'
import { openBalance } from './open-balance.ts'
import {
  type OpenedEntry,
  type OpenedPage,
  type OpenQuestion,
  openEntry,
  pageOf,
  parsePlace,
  walkCandidates,
} from './opened-entries.ts'
import { readSeries } from './read-figures.ts'

/** Days on which the number counts something, newest first, from a place in the list on. */
async function countedDays(tx: Transaction, question: OpenQuestion): Promise<Day[]> {
  const { figure, node, under } = question
  const { steps } = await readSeries(tx, {
    ...question,
    figures: [figure],
    pieces: under.piecesOf(node),
    step: 'day',
  })
  const before = parsePlace(question.after)?.occurredOn ?? question.to
  return steps
    .filter(({ from: day, values }) => day <= before && values[0]?.n !== 0)
    .map(({ from: day }) => day)
    .toReversed()
}

const chunkSize = 500
const daysPerChunk = 31

/** Chunks of days to look at; a figure that counts elsewhere than its entries says nothing about their days. */
async function daysToOpen(tx: Transaction, question: OpenQuestion): Promise<(Day[] | null)[]> {
  if (question.figure.isElsewhere === true) return [null]
  const days = await countedDays(tx, question)
  return Array.from({ length: Math.ceil(days.length / daysPerChunk) }, (_, at) =>
    days.slice(at * daysPerChunk, (at + 1) * daysPerChunk),
  )
}

/**
 * Opens a number: the entries it counts, newest first, as far as the reader may see them. All pages together are the
 * number, unless some of its entries lie outside the reader's scope by now (after a move).
 */
export async function openFigure(tx: Transaction, question: OpenQuestion): Promise<OpenedPage> {
  if (question.figure.measure === 'balance') return openBalance(tx, question)
  const items: OpenedEntry[] = []
  const walk = {
    types: question.figure.of,
    chunksOfDays: await daysToOpen(tx, question),
    before: parsePlace(question.after),
    size: chunkSize,
  }
  for await (const entry of walkCandidates(tx, question, walk)) {
    const opened = openEntry(question, entry)
    if (opened) items.push(opened)
    if (items.length > question.limit) break
  }
  return pageOf(items, question.limit)
}
