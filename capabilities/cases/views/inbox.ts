import type { Transaction } from '#platform/database/transaction.ts'
import {
  type Asker,
  type Conditions,
  conditionsOf,
  type Half,
  halvesOf,
  type InboxWish,
  mostToSort,
  type Reach,
  reachesOf,
  reachText,
  type SizedReach,
  waysOf,
} from './inbox-filter.ts'

/** One more than is ever counted: a count of 1,001 reads "more than 1,000". */
export const countCap = 1_001

export type Page = { readonly after: readonly [at: string, caseId: string] | null; readonly limit: number }

type Found = { readonly case_id: string; readonly sorted_at: string }

/** Adds conditions that do not come from the wish. */
function and(
  base: Pick<Conditions, 'texts' | 'values'>,
  text: string,
  values: readonly unknown[],
): Conditions {
  let at = base.values.length
  const numbered = text.replace(/\$\?/g, () => {
    at += 1
    return `$${at}`
  })
  return { texts: [...base.texts, numbered], values: [...base.values, ...values] }
}

const timeIndexOf: Readonly<Record<Half, string>> = {
  is_live: 'case_live_time',
  'not is_live': 'case_done_time',
}

/** How many rows there are, as the planner knows it: enough to choose the way. */
async function rowsIn(tx: Transaction, half: Half): Promise<number> {
  const { rows } = await tx.query<{ count: number }>(
    `select greatest(reltuples, 0)::float8 as count from pg_class where oid = ('cases.' || $1)::regclass`,
    [timeIndexOf[half]],
  )
  return rows[0]?.count ?? 0
}

type Plan = { readonly 'Plan Rows': number; readonly Plans?: readonly Plan[] }
type Explained = { readonly 'QUERY PLAN': readonly { readonly Plan: Plan }[] }

/** How many cases lie in each reach, as the planner's samples tell: half of all may lie in a hundredth of the places. */
async function estimate(tx: Transaction, half: Half, reaches: readonly Reach[]): Promise<number[]> {
  let all: Conditions = { texts: [], values: [] }
  for (const { text, values } of reaches.map(reachText)) all = and(all, text, values)
  const parts = all.texts.map((text) => `(select from cases.case_list where ${half} and ${text} offset 0)`)
  const { rows } = await tx.query<Explained>(`explain (format json) ${parts.join(' union all ')}`, all.values)
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan
  return (reaches.length === 1 ? [plan] : (plan?.Plans ?? [])).map((part) => part?.['Plan Rows'] ?? 0)
}

/** Which reaches are small enough to be read whole and sorted. A large part of a tree is not looked at any closer. */
async function sized(tx: Transaction, half: Half, reaches: readonly Reach[]): Promise<SizedReach[]> {
  if (reaches.length === 0) return []
  const rowCount = await rowsIn(tx, half)
  const most = mostToSort(rowCount)
  const looksSmall = ({ share }: Reach): boolean => share * rowCount < most
  const candidates = reaches.filter(looksSmall)
  const estimates = candidates.length === 0 ? [] : await estimate(tx, half, candidates)
  const small = new Set(candidates.filter((_, at) => (estimates[at] ?? 0) < most))
  return reaches.map((reach) => ({ ...reach, isSmall: small.has(reach) }))
}

type Sought = { readonly wish: InboxWish; readonly words: Conditions }

/** A way to some of the reader's cases, and where they lie. */
type Branch = {
  readonly base: Conditions
  readonly half: Half
  readonly way: { readonly text: string; readonly values: readonly unknown[]; readonly isShort: boolean }
  /** What other branches of this half have found already. */
  readonly before: readonly { readonly text: string; readonly values: readonly unknown[] }[]
}

async function branchesOf(tx: Transaction, asker: Asker, { wish, words }: Sought): Promise<Branch[]> {
  const base = joined(conditionsOf(wish, asker), words)
  const branches: Branch[] = []
  const reaches = reachesOf(wish, asker)
  for (const half of halvesOf(wish)) {
    const ways = waysOf(wish, asker, await sized(tx, half, reaches))
    branches.push(...ways.map((way, at) => ({ base, half, way, before: ways.slice(0, at) })))
  }
  return branches
}

type Statement = {
  readonly from: string
  readonly texts: readonly string[]
  readonly values: readonly unknown[]
}

/** A statement's `from` and `where`; `isApart` leaves out what branches before it have found. */
function statementOf({ base, half, way, before }: Branch, isApart: boolean): Statement {
  const apart = isApart ? before : []
  const rest = apart.reduce((so, { text, values }) => and(so, `(${text}) is not true`, values), base)
  const all = and(rest, way.text, way.values)
  if (!way.isShort) return { from: 'cases.case_list', texts: [half, ...all.texts], values: all.values }
  const [own = 'true'] = all.texts.slice(-1)
  // Fenced: seeing the other conditions and the limit, PostgreSQL would leave the short way for a long one.
  const from = `(select * from cases.case_list where ${half} and ${own} offset 0) as near`
  return { from, texts: ['true', ...rest.texts], values: all.values }
}

type Order = { readonly by: 'received_at' | 'due_at'; readonly direction: 'asc' | 'desc' }

const orderOf = ({ order }: InboxWish): Order =>
  order === 'dueFirst' ? { by: 'due_at', direction: 'asc' } : { by: 'received_at', direction: 'desc' }

/** The ids of one page, in order, and how many there are; the rows are fetched afterwards and only for the page. */
export async function findInbox(tx: Transaction, asker: Asker, sought: Sought & { readonly page: Page }) {
  if (sought.page.after !== null)
    return { found: await findInboxIds(tx, asker, sought), count: await countInbox(tx, asker, sought) }
  return firstPage(tx, asker, sought)
}

/** The first page and the count walk the same way: once is enough. */
async function firstPage(tx: Transaction, asker: Asker, sought: Sought & { readonly page: Page }) {
  const order = orderOf(sought.wish)
  const shown = sought.page.limit + 1
  const found: Found[] = []
  let count = 0
  for (const branch of await branchesOf(tx, asker, sought)) {
    const { from, texts, values } = statementOf(branch, count < countCap)
    const most = Math.max(countCap - count, shown)
    const { rows } = await tx.query<Found & { count: number }>(
      `with found as materialized (${listText({ from, texts, order, most })})
       select *, (select count(*)::int from found) as count from found ${orderedBy('sorted_at', order)} limit ${shown}`,
      values,
    )
    found.push(...rows)
    count = Math.min(countCap, count + (rows[0]?.count ?? 0))
  }
  return { found: merged(found, order).slice(0, shown), count }
}

/** Ids first, in order, and one more than asked for. */
export async function findInboxIds(
  tx: Transaction,
  asker: Asker,
  { page, ...sought }: Sought & { readonly page: Page },
): Promise<Found[]> {
  const order = orderOf(sought.wish)
  const beyond = `(${order.by}, case_id) ${order.direction === 'asc' ? '>' : '<'} ($?::timestamptz, $?::uuid)`
  const most = page.limit + 1
  const found: Found[] = []
  for (const branch of await branchesOf(tx, asker, sought)) {
    const base = page.after ? and(branch.base, beyond, page.after) : branch.base
    const { from, texts, values } = statementOf({ ...branch, base }, false)
    const { rows } = await tx.query<Found>(listText({ from, texts, order, most }), values)
    found.push(...rows)
  }
  return merged(found, order).slice(0, most)
}

const orderedBy = (column: string, { direction }: Order): string =>
  `order by ${column} ${direction}, case_id ${direction}`

type Listing = Pick<Statement, 'from' | 'texts'> & { readonly order: Order; readonly most: number }

const listText = ({ from, texts, order, most }: Listing): string =>
  `select case_id, ${order.by} as sorted_at from ${from} where ${texts.join(' and ')}
   ${orderedBy(order.by, order)} limit ${most}`

function merged(found: readonly Found[], { direction }: Order): Found[] {
  const unique = new Map(found.map((row) => [`${row.sorted_at} ${row.case_id}`, row]))
  const sign = direction === 'asc' ? 1 : -1
  return [...unique].sort(([one], [other]) => (one < other ? -sign : sign)).map(([, row]) => row)
}

/** How many there are, counted honestly up to the cap. */
export async function countInbox(tx: Transaction, asker: Asker, sought: Sought): Promise<number> {
  let count = 0
  for (const branch of await branchesOf(tx, asker, sought)) {
    const { from, texts, values } = statementOf(branch, true)
    const { rows } = await tx.query<{ count: number }>(
      `select count(*)::int as count from (
         select from ${from} where ${texts.join(' and ')} limit ${countCap - count}
       ) as counted`,
      values,
    )
    count += rows[0]?.count ?? 0
    if (count >= countCap) break
  }
  return count
}

function joined(one: Conditions, other: Conditions): Conditions {
  return other.texts.reduce((base, text) => and(base, text, other.values), one)
}
