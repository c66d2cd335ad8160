import { useState } from 'react'
import { newId } from '#platform/web/new-id.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Dialog } from '#platform/web/parts/dialog.tsx'
import { FormSheet } from '#platform/web/parts/form-sheet.tsx'
import { Columns, PrintArea } from '#platform/web/parts/layout.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { newReceipt } from '#platform/web/receipt.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { mediationContract } from '../contract.ts'
import type { Subject } from '../words.ts'
import { deskWords } from './desk-words.ts'
import { InviteCard } from './invite-card.tsx'
import { emptyTelling, TellingFields, toldFrom } from './party-fields.tsx'

type Props = {
  readonly groupId: string
  readonly allowed: readonly Subject[]
  readonly onClose: () => void
}

/** Takes a dispute down at the counter; afterwards only the two cards open it. */
export function TakeDownSheet({ groupId, allowed, onClose }: Props) {
  const words = useWords(deskWords)
  const form = useForm(emptyTelling)
  const [isDone, setIsDone] = useState(false)
  const [ids] = useState(() => ({
    mediationId: newId(),
    receiptA: newReceipt(),
    receiptB: newReceipt(),
  }))
  const take = useAction(mediationContract.takeDownDispute, {
    onDone: () => {
      setIsDone(true)
      showToast(words.takenDown)
    },
  })
  const send = () => {
    const { subject } = form.values
    if (subject !== '') void take.run({ ...ids, groupId, subject, ...toldFrom(form.values) })
  }
  if (isDone) return <Cards a={ids.receiptA} b={ids.receiptB} onClose={onClose} />
  return (
    <FormSheet
      title={words.takeDown}
      lead={words.takeDownLead}
      action={take}
      disabled={form.values.subject === ''}
      onClose={onClose}
      onSubmit={send}
    >
      <TellingFields
        form={form}
        errorOf={take.errorOf}
        names={{ own: words.nameA, other: words.nameB }}
        allowed={allowed}
      />
    </FormSheet>
  )
}

function Cards({ a, b, onClose }: { readonly a: string; readonly b: string; readonly onClose: () => void }) {
  const words = useWords(deskWords)
  return (
    <Dialog
      open
      title={words.cards}
      onClose={onClose}
      actions={
        <>
          <Button icon="print" onPress={() => print()}>
            {words.print}
          </Button>
          <Button tone="main" onPress={onClose}>
            {words.close}
          </Button>
        </>
      }
    >
      <p className="soft no-print">{words.cardsLead}</p>
      <PrintArea whole>
        <Columns least="12rem">
          <InviteCard title={words.cardA} receipt={a} />
          <InviteCard title={words.cardB} receipt={b} />
        </Columns>
      </PrintArea>
    </Dialog>
  )
}
