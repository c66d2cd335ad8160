import type { FieldProblem } from '#platform/errors.ts'
import type { Instant } from '#platform/time/instant.ts'

/** Why the server would not take something, kept for the person who wrote it. */
export type Refusal = {
  readonly code: string
  readonly rule: string
  readonly zh: string
  readonly en: string
  readonly fields: readonly FieldProblem[]
  readonly at: Instant
  /** Whether the house has been told, so that the supervisor sees it too. */
  readonly isReported: boolean
}

/** One write that waits on the device. */
export type OutboxItem = {
  /** The idempotency key: sending twice is one effect. */
  readonly key: string
  readonly sequence: number
  readonly method: 'POST'
  readonly path: `/api/${string}`
  readonly input: Readonly<Record<string, unknown>>
  /** Photos on this device that must arrive before the write that names them. */
  readonly photos: readonly string[]
  /** What it is about: after a refusal, later writes about the same thing wait. */
  readonly about: string
  /** What the worker reads in the list. */
  readonly label: string
  readonly capturedAt: Instant
  /** Who wrote it; on a shared phone nobody sends for somebody else. */
  readonly owner: string | null
  /** The receipt of whoever takes part without an account. */
  readonly receipt?: string
  readonly refusal: Refusal | null
}

/** What came of one attempt. */
export type Verdict =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'unreachable' }

const inOrder = (items: readonly OutboxItem[]): readonly OutboxItem[] =>
  items.toSorted((left, right) => left.sequence - right.sequence)

/** The next thing to send: the oldest that is not refused and does not follow a refusal about the same thing. */
export function nextToSend(items: readonly OutboxItem[], owner: string | null): OutboxItem | undefined {
  const mine = inOrder(items).filter((item) => item.owner === owner)
  const held = new Set(mine.filter((item) => item.refusal).map((item) => item.about))
  return mine.find((item) => !item.refusal && !held.has(item.about))
}

/** Adds a write at the end. */
export function enqueue(
  items: readonly OutboxItem[],
  item: Omit<OutboxItem, 'sequence' | 'refusal'>,
): OutboxItem {
  const last = items.reduce((most, one) => Math.max(most, one.sequence), 0)
  return { ...item, sequence: last + 1, refusal: null }
}

/** The queue after an attempt: accepted leaves, refused stays with its reason, unreachable changes nothing. */
export function settle(items: readonly OutboxItem[], key: string, verdict: Verdict): readonly OutboxItem[] {
  if (verdict.kind === 'unreachable') return items
  if (verdict.kind === 'accepted') return items.filter((item) => item.key !== key)
  return items.map((item) => (item.key === key ? { ...item, refusal: verdict.refusal } : item))
}

/** What the worker changed in a refused write. */
export type Mending = {
  readonly key: string
  readonly newKey: string
  readonly input: Readonly<Record<string, unknown>>
}

/** Sends a refused write again, mended: a new key (it is a new content) in the old place of the line. */
export const mend = (items: readonly OutboxItem[], { key, newKey, input }: Mending): readonly OutboxItem[] =>
  items.map((item) =>
    item.key === key && item.refusal ? { ...item, key: newKey, input, refusal: null } : item,
  )

/** Gives a write up; what follows it about the same thing may go on. */
export const discard = (items: readonly OutboxItem[], key: string): readonly OutboxItem[] =>
  items.filter((item) => item.key !== key)

/** Notes that the house knows of a refusal. */
export const markReported = (items: readonly OutboxItem[], key: string): readonly OutboxItem[] =>
  items.map((item) =>
    item.key === key && item.refusal ? { ...item, refusal: { ...item.refusal, isReported: true } } : item,
  )

/** How many wait, and how many were refused. */
export const countOf = (
  items: readonly OutboxItem[],
): { readonly waiting: number; readonly refused: number } => {
  const refused = items.filter((item) => item.refusal).length
  return { waiting: items.length - refused, refused }
}

/** The codes after which the same write, sent later, may well succeed. */
const passing: ReadonlySet<string> = new Set([
  'offline',
  'fault',
  'unavailable',
  'too-many',
  'storage-full',
  'not-signed-in',
])

/** Reads a failed attempt: a passing trouble keeps the write waiting, anything else is a refusal. */
export const verdictOf = (failure: Refusal): Verdict =>
  passing.has(failure.code) ? { kind: 'unreachable' } : { kind: 'refused', refusal: failure }
