import { useEffect, useRef, useState } from 'react'
import { useOnline } from '#platform/web/online.ts'
import { findPhoto } from '#platform/web/outbox/device-store.ts'
import { type Photo, type Photos, usePhotos } from '#platform/web/photos/use-photos.ts'

/** What is on each photo, in words, by the photo's id. */
export type ItemPhotos = {
  readonly photos: Photos
  readonly usable: readonly Photo[]
  readonly altOf: (photoId: string) => string
  readonly say: (photoId: string, alt: string) => void
  readonly given: readonly { readonly photoId: string; readonly alt: string }[]
  readonly bytes: readonly { readonly photoId: string; readonly bytes: Blob }[]
  readonly isBusy: boolean
}

const isUsable = ({ state }: Photo): boolean => state !== 'refused'

/**
 * Photos of a need or an offer: sent while one writes, and without network left to the outbox, which sends `bytes` first.
 * `before` are those of a post that is being mended.
 */
export function useItemPhotos(
  before: readonly { readonly photoId: string; readonly alt: string }[],
  send: 'now' | 'asNetworkAllows' = 'asNetworkAllows',
) {
  const online = useOnline()
  const photos = usePhotos({ send: send === 'now' || online ? 'now' : 'later' })
  const [alts, setAlts] = useState<Readonly<Record<string, string>>>({})
  useBroughtBack(before, photos.add)
  const usable = photos.photos.filter(isUsable)
  // A photo that is brought back has a new id and its old place.
  const altOf = (photoId: string) =>
    alts[photoId] ?? before[photos.photos.findIndex((one) => one.photoId === photoId)]?.alt ?? ''
  const found: ItemPhotos = {
    photos,
    usable,
    altOf,
    say: (photoId, alt) => setAlts((known) => ({ ...known, [photoId]: alt })),
    given: usable.map(({ photoId }) => ({ photoId, alt: altOf(photoId).trim() })),
    bytes: usable
      .filter(({ state }) => !online || state !== 'sent')
      .map(({ photoId, bytes }) => ({ photoId, bytes })),
    isBusy: usable.some(({ state }) => state === 'shrinking'),
  }
  return found
}

/** Adds the photos of a refused post again, from the phone. */
function useBroughtBack(before: readonly { readonly photoId: string }[], add: Photos['add']) {
  const start = useRef({ before, isDone: false })
  useEffect(() => {
    if (start.current.isDone || start.current.before.length === 0) return
    start.current.isDone = true
    void Promise.all(start.current.before.map(({ photoId }) => findPhoto(photoId)))
      .then((kept) =>
        add(
          kept.flatMap((one) => (one ? [new File([one.bytes], one.photoId, { type: one.bytes.type })] : [])),
        ),
      )
      .catch(() => undefined)
  }, [add])
}
