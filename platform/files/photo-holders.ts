import type { Sql } from '../ledger/sql.ts'

/** What an entry says, and where. */
type Said = { readonly stream: string; readonly data: unknown }

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** The photos an entry names: everything under `photos`, however deep, and its `photoId`. */
export function photosIn(data: unknown): string[] {
  if (Array.isArray(data)) return isObject(data[0]) ? data.flatMap(photosIn) : []
  if (!isObject(data)) return []
  return Object.entries(data).flatMap(([name, value]) => {
    if (name === 'photoId') return typeof value === 'string' ? [value] : []
    if (name !== 'photos' || !Array.isArray(value)) return photosIn(value)
    return value.filter((one): one is string => typeof one === 'string')
  })
}

/** Remembers of each photo which stream named it first; that one alone may have it destroyed. */
export async function holdPhotos(sql: Sql, entries: readonly Said[]): Promise<void> {
  const held = entries.flatMap(({ stream, data }) => photosIn(data).map((photoId) => ({ photoId, stream })))
  if (held.length === 0) return
  await sql.query(
    'insert into photo.holder (photo_id, stream) select * from unnest($1::uuid[], $2::text[]) on conflict do nothing',
    [held.map(({ photoId }) => photoId), held.map(({ stream }) => stream)],
  )
}

/** Those of the photos that are this stream's own. */
export async function ownPhotos(sql: Sql, stream: string, photoIds: readonly string[]): Promise<string[]> {
  if (photoIds.length === 0) return []
  const { rows } = await sql.query<{ id: string }>(
    'select photo_id as id from photo.holder where stream = $1 and photo_id = any($2::uuid[])',
    [stream, photoIds],
  )
  return rows.map(({ id }) => id)
}
