import type { Transaction } from '#platform/database/transaction.ts'

type FoundPhoto = { readonly photoId: string; readonly altId: string | null }

/** The photos of an item that this reader may see, as they were added. */
export async function readPhotos(tx: Transaction, itemId: string): Promise<FoundPhoto[]> {
  const { rows } = await tx.query<FoundPhoto>(
    'select photo_id as "photoId", alt_id as "altId" from exchange.photo where item_id = $1 order by version, photo_id',
    [itemId],
  )
  return rows
}

/** Whether another item shows any of these photos. */
export async function areElsewhere(
  tx: Transaction,
  itemId: string,
  photoIds: readonly string[],
): Promise<boolean> {
  const { rows } = await tx.query(
    'select from exchange.photo where photo_id = any ($1::uuid[]) and item_id <> $2 limit 1',
    [photoIds, itemId],
  )
  return rows.length > 0
}

/** Photos whose files are still to go. */
export async function toForget(tx: Transaction): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(
    'select photo_id as id from exchange.photo_to_forget order by photo_id limit 500',
  )
  return rows.map(({ id }) => id)
}

/** Notes that a photo's file is gone. */
export const dropForgotten = (tx: Transaction, photoId: string) =>
  tx.query('delete from exchange.photo_to_forget where photo_id = $1', [photoId])
