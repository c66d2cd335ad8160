import { useOnline } from '#platform/web/online.ts'
import { type Photo, usePhotos } from '#platform/web/photos/use-photos.ts'

/** Photos of a worker's step: sent while one writes, or left to the outbox where there is no network. */
export function useFieldPhotos() {
  const online = useOnline()
  const photos = usePhotos({ send: online ? 'now' : 'later' })
  const isUsable = (photo: Photo): boolean => photo.state !== 'refused'
  const usable = photos.photos.filter(isUsable)
  return {
    photos,
    ids: usable.map((photo) => photo.photoId),
    isShrinking: usable.some((photo) => photo.state === 'shrinking'),
    unsent: usable
      .filter((photo) => photo.state !== 'sent')
      .map(({ photoId, bytes }) => ({ photoId, bytes })),
    clear: () => {
      for (const { photoId } of photos.photos) photos.remove(photoId)
    },
  }
}
