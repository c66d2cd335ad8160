import { useState } from 'react'
import { keepBooklet, useBooklets } from '#platform/web/booklet.ts'
import { FormSheet } from '#platform/web/parts/form-sheet.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { participantsContract } from '../contract.ts'
import type { Booklet } from '../shapes.ts'
import { type BookletDraft, saidIn } from './booklet-draft.ts'
import { BookletFields } from './booklet-fields.tsx'
import { bookletWords } from './booklet-words.ts'

type Props = { readonly booklet: Booklet; readonly receipt: string; readonly onClose: () => void }

/** Changes what the booklet says of its owner. */
export function ChangeBooklet({ booklet, receipt, onClose }: Props) {
  const words = useWords(bookletWords)
  const { participantId, name, placeId, placeName, phone, skills, kind } = booklet
  const [initial] = useState(
    (): BookletDraft => ({
      ...{ name, skills, kind },
      place: { placeId, name: placeName },
      phone: phone ?? '',
    }),
  )
  const form = useForm(initial)
  const isKept = useBooklets().some((one) => one.receipt === receipt)
  const change = useAction(participantsContract.changeMyBooklet, {
    receipt,
    onDone: () => {
      if (isKept) keepBooklet({ participantId, receipt, name: form.values.name.trim() })
      showToast(words.saved)
      onClose()
    },
  })
  return (
    <FormSheet
      title={words.change}
      action={change}
      onClose={onClose}
      onSubmit={() => void change.run({ participantId, ...saidIn(form.values) })}
    >
      <BookletFields form={form} errorOf={change.errorOf} />
    </FormSheet>
  )
}
