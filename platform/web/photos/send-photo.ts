import { send } from '../client.ts'

/** Sends one photo's bytes under its own id, so that sending it twice is one photo. */
export async function sendPhoto(photo: { readonly photoId: string; readonly bytes: Blob }): Promise<void> {
  const headers = { 'content-type': photo.bytes.type || 'image/jpeg', 'idempotency-key': photo.photoId }
  await send(
    `/api/photos/${photo.photoId}`,
    { method: 'POST', headers, body: photo.bytes },
    { timeoutMs: 120_000 },
  )
}

/** Where a photo can be seen by whoever was given its id. */
export const photoAddress = (photoId: string, size?: 'thumbnail'): string =>
  `/api/photos/${photoId}${size ? `?size=${size}` : ''}`
