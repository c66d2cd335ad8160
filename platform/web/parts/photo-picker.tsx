import type { Photo, PhotoState, Photos } from '../photos/use-photos.ts'
import { useSay } from '../language.ts'
import { useWords } from '../words.ts'
import { FieldError } from './field.tsx'
import { Icon } from './icon.tsx'
import { partWords } from './part-words.ts'

/** Up to six photos from the camera or the album; shows how each is doing. */
export function PhotoPicker({ photos }: { readonly photos: Photos }) {
  const words = useWords(partWords)
  const say = useSay()
  const left = photos.most - photos.photos.length
  return (
    <div className="stack stack-tight">
      <div className="photos">
        {photos.photos.map((photo, index) => (
          <OnePhoto key={photo.photoId} photo={photo} number={index + 1} photos={photos} />
        ))}
        {left > 0 ? (
          <label className="photo-add">
            <Icon name="camera" />
            {words.addPhoto}
            <input
              className="hidden-text"
              type="file"
              accept="image/*"
              multiple
              onChange={(event) => {
                photos.add([...(event.target.files ?? [])])
                event.target.value = ''
              }}
            />
          </label>
        ) : null}
      </div>
      {photos.photos
        .filter((photo) => photo.state === 'refused')
        .map((photo) => (
          <FieldError
            key={photo.photoId}
            id={`${photo.photoId}-why`}
            error={photo.why ? say(photo.why) : words.photoTooLarge}
          />
        ))}
      <p className="field-hint" role="status">
        {words.photosLeft(left)}
      </p>
    </div>
  )
}

function OnePhoto({
  photo,
  number,
  photos,
}: {
  readonly photo: Photo
  readonly number: number
  readonly photos: Photos
}) {
  const words = useWords(partWords)
  const said: Readonly<Record<PhotoState, string>> = {
    shrinking: words.uploading,
    sending: words.uploading,
    sent: words.sent,
    kept: words.waitingForNetwork,
    failed: words.uploadFailed,
    refused: words.photoRefused,
  }
  return (
    <div className="photo">
      {photo.state === 'refused' ? null : <img src={photo.preview} alt={words.photoOf(number)} />}
      {photo.state === 'failed' ? (
        <button type="button" className="photo-state" onClick={() => photos.retry(photo.photoId)}>
          {said.failed}
        </button>
      ) : (
        <span className="photo-state">{said[photo.state]}</span>
      )}
      <button
        type="button"
        className="photo-remove"
        aria-label={words.removePhoto(number)}
        onClick={() => photos.remove(photo.photoId)}
      >
        <Icon name="close" />
      </button>
    </div>
  )
}
