import { useEffect, useState } from 'react'
import { photoAddress } from '#platform/web/photos/send-photo.ts'

const store = 'groundwork-lessons'

/** The picture from the phone, or from the server, kept on the phone then. */
async function pictureOf(photoId: string): Promise<Blob> {
  const address = photoAddress(photoId)
  const cache = await caches.open(store)
  const kept = await cache.match(address)
  if (kept) return kept.blob()
  const answer = await fetch(address, { credentials: 'same-origin' })
  if (!answer.ok) throw new Error(`the picture answered ${answer.status}`)
  await cache.put(address, answer.clone())
  return answer.blob()
}

/** A lesson's picture that is still there without network; null while it is not. */
export function useKeptPicture(photoId: string | null): string | null {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    setAddress(null)
    if (photoId === null) return
    let made: string | null = null
    let isGone = false
    void pictureOf(photoId).then(
      (bytes) => {
        if (isGone) return
        made = URL.createObjectURL(bytes)
        setAddress(made)
      },
      () => undefined,
    )
    return () => {
      isGone = true
      if (made !== null) URL.revokeObjectURL(made)
    }
  }, [photoId])
  return address
}

/** Brings all pictures of a lesson to the phone while there is network. */
export function useKeptPictures(photoIds: readonly (string | null)[]): void {
  const wanted = photoIds.filter((id) => id !== null).join(' ')
  useEffect(() => {
    for (const photoId of wanted.split(' ').filter((id) => id !== ''))
      void pictureOf(photoId).catch(() => undefined)
  }, [wanted])
}
