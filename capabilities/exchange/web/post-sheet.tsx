import { useState } from 'react'
import { newId } from '#platform/web/new-id.ts'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { givingContract } from '#capabilities/exchange/contract/giving.ts'
import type { ListName } from '../words.ts'
import { deskWords } from './desk-words.ts'
import { emptyItem, itemFrom } from './item-draft.ts'
import { ItemFields } from './item-fields.tsx'
import { FormSheet } from './step-sheets.tsx'
import { useItemPhotos } from './use-item-photos.ts'

const none: readonly never[] = []

type Props = {
  readonly list: ListName
  readonly placeId: string
  /** The unit that offers; without one it is written for a resident. */
  readonly organisationId?: string
  readonly onClose: () => void
}

/** Staff put something on a list: for a resident without a phone, or for their unit. */
export function PostSheet({ list, placeId, organisationId, onClose }: Props) {
  const words = useWords(deskWords)
  const [itemId] = useState(newId)
  const [initial] = useState(() => emptyItem(list, list === 'offer' ? 'room' : null))
  const form = useForm(initial)
  const photos = useItemPhotos(none, 'now')
  const action = useAction(givingContract.postItem, {
    onDone: () => {
      showToast(words.opened)
      onClose()
    },
  })
  const forUnit = organisationId === undefined ? {} : { organisationId }
  return (
    <FormSheet
      title={organisationId === undefined ? words.post : words.offerTitle}
      lead={organisationId === undefined ? words.postLead : words.offerLead}
      {...{ action, onClose }}
      onSubmit={() => {
        if (!photos.photos.ready) return
        void action.run({ itemId, list, placeId, ...itemFrom(form.values, [...photos.given]), ...forUnit })
      }}
    >
      <ItemFields list={list} form={form} placeId={placeId} errorOf={action.errorOf} photos={photos} />
    </FormSheet>
  )
}
