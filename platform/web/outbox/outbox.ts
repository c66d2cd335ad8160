import { type Instant, instantOf } from '#platform/time/instant.ts'
import { requestOf, send } from '../client.ts'
import { problemOf } from '../client-problem.ts'
import { newId } from '../new-id.ts'
import { sendPhoto } from '../photos/send-photo.ts'
import { createStore } from '../store.ts'
import { changeItems, dropPhotos, findPhoto, keepPhoto, keepStorage, readItems } from './device-store.ts'
import {
  discard,
  enqueue,
  markReported,
  mend,
  nextToSend,
  type OutboxItem,
  settle,
  type Verdict,
  verdictOf,
} from './queue.ts'

/** What the page knows of the outbox. */
export type OutboxState = {
  readonly items: readonly OutboxItem[]
  readonly sending: boolean
  /** Grows by one with every write that arrived, so that readers know to ask again. */
  readonly arrived: number
}

/** The outbox of this page; every tab reads the same device store. */
export const outboxState = createStore<OutboxState>({ items: [], sending: false, arrived: 0 })

const between = (change: Partial<OutboxState>) => outboxState.set({ ...outboxState.get(), ...change })
// Only in a browser: elsewhere, where the first page is drawn ahead, an open channel would keep the process alive.
const channel = 'document' in globalThis ? new BroadcastChannel('groundwork-outbox') : null

/** Reads the queue from the device. */
export const reloadOutbox = async (): Promise<void> => between({ items: await readItems() })

async function change(how: (items: readonly OutboxItem[]) => readonly OutboxItem[]): Promise<void> {
  between({ items: await changeItems(how) })
  channel?.postMessage('changed')
}

/** A write to be kept on the device. */
export type NewWrite = Omit<
  OutboxItem,
  'key' | 'sequence' | 'refusal' | 'capturedAt' | 'method' | 'photos'
> & {
  readonly photos: readonly { readonly photoId: string; readonly bytes: Blob }[]
  readonly key?: string
}

const now = (): Instant => instantOf(Date.now())

/** Keeps a write on the device; when this resolves, it survives a reload, a kill and an empty battery. */
export async function putInOutbox({ photos, key = newId(), ...write }: NewWrite): Promise<void> {
  await keepStorage()
  for (const photo of photos) await keepPhoto({ ...photo, isSent: false })
  const item = {
    ...write,
    key,
    method: 'POST' as const,
    photos: photos.map((photo) => photo.photoId),
    capturedAt: now(),
  }
  await change((items) => (items.some((one) => one.key === key) ? items : [...items, enqueue(items, item)]))
}

/** Sends a refused write again after mending it. */
export const resendFromOutbox = (key: string, input: OutboxItem['input']): Promise<void> =>
  change((items) => mend(items, { key, newKey: newId(), input }))

/** Gives a write up, with its photos. */
export async function discardFromOutbox(key: string): Promise<void> {
  const item = outboxState.get().items.find((one) => one.key === key)
  await change((items) => discard(items, key))
  if (item) await dropPhotos(item.photos)
}

/** Notes on the device that the house knows of a refusal. */
export const noteReported = (key: string): Promise<void> => change((items) => markReported(items, key))

async function sendPhotos(photoIds: readonly string[]): Promise<void> {
  for (const photoId of photoIds) {
    const photo = await findPhoto(photoId)
    if (!photo || photo.isSent) continue
    await sendPhoto({ photoId, bytes: photo.bytes })
    await keepPhoto({ ...photo, isSent: true })
  }
}

async function sendItem(item: OutboxItem): Promise<void> {
  await sendPhotos(item.photos)
  const { url, body = '{}' } = requestOf(item, item.input)
  const headers = {
    'content-type': 'application/json',
    'idempotency-key': item.key,
    'x-occurred-at': item.capturedAt,
    'x-client-now': now(),
  }
  const { receipt } = item
  await send(url, { method: 'POST', headers, body }, receipt === undefined ? {} : { receipt })
}

async function attempt(item: OutboxItem): Promise<Verdict> {
  try {
    await sendItem(item)
    return { kind: 'accepted' }
  } catch (failure) {
    const { code, rule, say, fields } = problemOf(failure)
    return verdictOf({ code, rule, zh: say.zh, en: say.en, fields, at: now(), isReported: false })
  }
}

async function sendInOrder(owner: string | null): Promise<void> {
  for (let item = nextToSend(await readItems(), owner); item; item = nextToSend(await readItems(), owner)) {
    const { key, photos } = item
    const verdict = await attempt(item)
    await change((items) => settle(items, key, verdict))
    if (verdict.kind === 'unreachable') return
    if (verdict.kind !== 'accepted') continue
    await dropPhotos(photos)
    between({ arrived: outboxState.get().arrived + 1 })
  }
}

/** Whose turn to send was asked for and has not begun, and how many turns have not ended. */
const turns = { waiting: new Set<string | null>(), open: 0 }

/**
 * Sends what waits, in order, until it is empty or the network fails. One tab at a time does this; the others stand in
 * line, so that what a page had begun to send when it was left is taken up by the next page at once.
 */
export async function flushOutbox(owner: string | null): Promise<void> {
  if (!navigator.onLine || turns.waiting.has(owner)) return
  turns.waiting.add(owner)
  turns.open += 1
  between({ sending: true })
  const begin = () => {
    turns.waiting.delete(owner)
    return sendInOrder(owner)
  }
  await navigator.locks.request('groundwork-outbox', begin).finally(() => {
    turns.waiting.delete(owner)
    turns.open -= 1
    between({ sending: turns.open > 0 })
  })
}

/** Follows changes that another tab made. */
export function followOtherTabs(): () => void {
  const reload = () => void reloadOutbox()
  channel?.addEventListener('message', reload)
  return () => channel?.removeEventListener('message', reload)
}
