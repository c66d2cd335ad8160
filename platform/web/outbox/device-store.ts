import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Instant } from '#platform/time/instant.ts'
import type { OutboxItem } from './queue.ts'

/** An answer of the server that can be read again without network. */
export type KeptAnswer = {
  readonly name: string
  readonly owner: string | null
  readonly at: Instant
  readonly answer: unknown
}

/** A photo on the device until it has arrived. */
export type KeptPhoto = { readonly photoId: string; readonly bytes: Blob; readonly isSent: boolean }

interface DeviceShape extends DBSchema {
  items: { key: string; value: OutboxItem }
  photos: { key: string; value: KeptPhoto }
  answers: { key: string; value: KeptAnswer }
}

type DeviceDatabase = IDBPDatabase<DeviceShape>

const opened: { database: Promise<DeviceDatabase> | null } = { database: null }

/** The device's own database; asks the browser once not to clear it by itself. */
function openDevice(): Promise<DeviceDatabase> {
  opened.database ??= openDB<DeviceShape>('groundwork', 1, {
    upgrade(database) {
      database.createObjectStore('items', { keyPath: 'key' })
      database.createObjectStore('photos', { keyPath: 'photoId' })
      database.createObjectStore('answers', { keyPath: 'name' })
    },
    terminated: () => {
      opened.database = null
    },
  })
  return opened.database
}

/** Asks the browser to keep this site's storage; worth asking when there is something to lose. */
export async function keepStorage(): Promise<void> {
  if (navigator.storage?.persist && !(await navigator.storage.persisted())) await navigator.storage.persist()
}

/** Every write of the outbox is on the disk before it counts as kept. */
const strict = { durability: 'strict' } as const

/** All waiting and refused writes. */
export const readItems = async (): Promise<readonly OutboxItem[]> => (await openDevice()).getAll('items')

/** Changes the queue in one transaction, so that two tabs never overwrite each other. */
export async function changeItems(
  change: (items: readonly OutboxItem[]) => readonly OutboxItem[],
): Promise<readonly OutboxItem[]> {
  const transaction = (await openDevice()).transaction('items', 'readwrite', strict)
  const before = await transaction.store.getAll()
  const after = change(before)
  const kept = new Set(after.map((item) => item.key))
  for (const item of before) if (!kept.has(item.key)) await transaction.store.delete(item.key)
  for (const item of after) if (!before.includes(item)) await transaction.store.put(item)
  await transaction.done
  return after
}

/** Keeps a photo on the device. */
export async function keepPhoto(photo: KeptPhoto): Promise<void> {
  const transaction = (await openDevice()).transaction('photos', 'readwrite', strict)
  await transaction.store.put(photo)
  await transaction.done
}

export const findPhoto = async (photoId: string): Promise<KeptPhoto | undefined> =>
  (await openDevice()).get('photos', photoId)

/** Drops photos that no waiting write names any more. */
export async function dropPhotos(photoIds: readonly string[]): Promise<void> {
  const transaction = (await openDevice()).transaction('photos', 'readwrite')
  for (const photoId of photoIds) await transaction.store.delete(photoId)
  await transaction.done
}

export const findAnswer = async (name: string): Promise<KeptAnswer | undefined> =>
  (await openDevice()).get('answers', name)

export const keepAnswer = async (kept: KeptAnswer): Promise<void> => {
  await (await openDevice()).put('answers', kept)
}

/** Forgets what was read; when somebody signs out, nothing they saw stays on the phone. */
export const forgetAnswers = async (): Promise<void> => (await openDevice()).clear('answers')

/** Forgets what a receipt opened; whoever takes it off the phone leaves nothing of it behind. */
export async function forgetAnswersOf(receipt: string): Promise<void> {
  const transaction = (await openDevice()).transaction('answers', 'readwrite')
  for (const name of await transaction.store.getAllKeys())
    if (name.includes(receipt)) await transaction.store.delete(name)
  await transaction.done
}
