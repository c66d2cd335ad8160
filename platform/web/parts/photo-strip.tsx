import { photoAddress } from '../photos/send-photo.ts'
import { useWords } from '../words.ts'
import { partWords } from './part-words.ts'

/** Photos that belong to something, small; each opens in full. */
export function PhotoStrip({ photoIds }: { readonly photoIds: readonly string[] }) {
  const words = useWords(partWords)
  if (photoIds.length === 0) return null
  return (
    <div className="photos">
      {photoIds.map((photoId, index) => (
        <a key={photoId} className="photo" href={photoAddress(photoId)} target="_blank" rel="noreferrer">
          <img src={photoAddress(photoId, 'thumbnail')} alt={words.photoOf(index + 1)} loading="lazy" />
        </a>
      ))}
    </div>
  )
}
