import { useState } from 'react'
import { Button } from '#platform/web/parts/button.tsx'
import { FieldGroup } from '#platform/web/parts/field.tsx'
import { Icon } from '#platform/web/parts/icon.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { photoAddress } from '#platform/web/photos/send-photo.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { picturingContract } from '#capabilities/exchange/contract/picturing.ts'
import { PhotosField } from './photos-field.tsx'
import { photoWords } from './photo-words.ts'
import type { SheetProps, StepsProps } from './sheet-props.ts'
import { FormSheet } from './step-sheets.tsx'
import { useItemPhotos } from './use-item-photos.ts'

/** The photos of an item, each opening in full; its author and the community add some and take them down. */
export function ItemPhotosPart(props: StepsProps) {
  const words = useWords(photoWords)
  const { item } = props
  const [isAdding, setAdding] = useState(false)
  const mayAdd = item.abilities.includes('addItemPhotos')
  if (item.photos.length === 0 && !mayAdd) return null
  return (
    <Stack gap="tight">
      {item.photos.length === 0 ? null : (
        <FieldGroup label={words.photos}>
          <PhotoGrid {...props} />
        </FieldGroup>
      )}
      {mayAdd ? (
        <Button icon="camera" onPress={() => setAdding(true)}>
          {words.add}
        </Button>
      ) : null}
      {isAdding ? <AddSheet {...props} onClose={() => setAdding(false)} /> : null}
    </Stack>
  )
}

function PhotoGrid({ item, receipt }: StepsProps) {
  const words = useWords(photoWords)
  const remove = useAction(picturingContract.removeItemPhoto, {
    ...(receipt === undefined ? {} : { receipt }),
    onDone: () => showToast(words.removed),
  })
  const mayRemove = item.abilities.includes('removeItemPhoto')
  return (
    <>
      <div className="photos">
        {item.photos.map(({ photoId, alt }, at) => (
          <div key={photoId} className="photo">
            <a href={photoAddress(photoId)} target="_blank" rel="noreferrer">
              <img
                src={photoAddress(photoId, 'thumbnail')}
                alt={alt ?? words.photoOf(at + 1)}
                title={alt ?? undefined}
                loading="lazy"
              />
            </a>
            {mayRemove ? (
              <button
                type="button"
                className="photo-remove"
                aria-label={words.remove(at + 1)}
                onClick={() => void remove.run({ itemId: item.itemId, photoId })}
              >
                <Icon name="close" />
              </button>
            ) : null}
          </div>
        ))}
      </div>
      <ProblemNotice problem={remove.problem} />
    </>
  )
}

function AddSheet({ item, receipt, onClose, onRefresh }: SheetProps) {
  const words = useWords(photoWords)
  const own = useItemPhotos(none, 'now')
  const action = useAction(picturingContract.addItemPhotos, {
    ...(receipt === undefined ? {} : { receipt }),
    onDone: () => {
      showToast(words.added)
      onClose()
    },
  })
  const send = () => {
    if (own.given.length > 0 && own.photos.ready)
      void action.run({ itemId: item.itemId, photos: [...own.given] })
  }
  return (
    <FormSheet title={words.add} {...{ action, onClose, onRefresh }} onSubmit={send}>
      <PhotosField list={item.list} own={own} error={action.errorOf('photos')} />
    </FormSheet>
  )
}

const none: readonly never[] = []
