import { useEffect, useRef } from 'react'
import { dropPhotos, findPhoto, keepPhoto } from '#platform/web/outbox/device-store.ts'
import { useOnline } from '#platform/web/online.ts'
import { type Photo, type Photos, usePhotos } from '#platform/web/photos/use-photos.ts'

const isUsable = (photo: Photo): boolean => photo.state !== 'refused'
const isReady = (photo: Photo): boolean => isUsable(photo) && photo.state !== 'shrinking'

const asFile = ({ photoId, bytes }: { readonly photoId: string; readonly bytes: Blob }): File =>
  new File([bytes], photoId, { type: bytes.type })

async function bringBack(photoIds: readonly string[], add: Photos['add']): Promise<void> {
  const kept = await Promise.all(photoIds.map((photoId) => findPhoto(photoId)))
  add(kept.flatMap((photo) => (photo ? [asFile(photo)] : [])))
  await dropPhotos(photoIds)
}

/** Photos of a draft: sent while one writes, and kept on the device so that a reload brings them back. */
export function useKeptPhotos(draftIds: readonly string[], onKept: (ids: readonly string[]) => void) {
  const online = useOnline()
  const photos = usePhotos({ send: online ? 'now' : 'later' })
  const start = useRef({ ids: draftIds, isDone: false })
  const kept = useRef(new Set<string>())
  const { add } = photos

  useEffect(() => {
    if (start.current.isDone) return
    start.current.isDone = true
    if (start.current.ids.length > 0) void bringBack(start.current.ids, add).catch(() => undefined)
  }, [add])

  const ready = photos.photos.filter(isReady)
  const names = ready.map((photo) => photo.photoId).join(' ')
  const latest = useRef({ ready, onKept })
  latest.current = { ready, onKept }
  useEffect(() => {
    const fresh = latest.current.ready.filter((photo) => !kept.current.has(photo.photoId))
    for (const { photoId, bytes } of fresh) {
      kept.current.add(photoId)
      void keepPhoto({ photoId, bytes, isSent: false }).catch(() => undefined)
    }
    if (kept.current.size > 0) latest.current.onKept(names === '' ? [] : names.split(' '))
  }, [names])

  return {
    photos,
    ids: ready.map((photo) => photo.photoId),
    isBusy: photos.photos.some((photo) => photo.state === 'shrinking'),
    count: photos.photos.filter(isUsable).length,
    /** Those the outbox sends before the words: what has not arrived yet, and without network all, to be mended later. */
    unsent: ready
      .filter((photo) => !online || photo.state !== 'sent')
      .map(({ photoId, bytes }) => ({ photoId, bytes })),
    forget: (except: readonly string[]) =>
      void dropPhotos([...kept.current].filter((photoId) => !except.includes(photoId))).catch(
        () => undefined,
      ),
  }
}
