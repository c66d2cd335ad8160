import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { TextInput } from '#platform/web/parts/inputs.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { PhotoPicker } from '#platform/web/parts/photo-picker.tsx'
import { useWords } from '#platform/web/words.ts'
import type { ListName } from '../words.ts'
import { photoWords } from './photo-words.ts'
import type { ItemPhotos } from './use-item-photos.ts'

type Props = {
  readonly list: ListName
  readonly own: ItemPhotos
  readonly error?: string | undefined
}

/** Photos, and for each what is on it in words. */
export function PhotosField({ list, own, error }: Props) {
  const words = useWords(photoWords)
  return (
    <FieldGroup
      label={words.photos}
      hint={list === 'offer' ? words.lentHint : words.brokenHint}
      error={error}
      optional
    >
      <Stack gap="tight">
        <PhotoPicker photos={own.photos} />
        {own.usable.map(({ photoId }, at) => (
          <Field key={photoId} label={words.alt(at + 1)} hint={at === 0 ? words.altHint : undefined} optional>
            <TextInput value={own.altOf(photoId)} onChange={(alt) => own.say(photoId, alt)} />
          </Field>
        ))}
        {own.isBusy ? <p className="soft small">{words.busy}</p> : null}
      </Stack>
    </FieldGroup>
  )
}
