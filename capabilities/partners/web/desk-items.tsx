import { useState } from 'react'
import { dayOf } from '#platform/time/instant.ts'
import { newId } from '#platform/web/new-id.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { FormSheet } from '#platform/web/parts/form-sheet.tsx'
import { DateInput, TextArea, TextInput } from '#platform/web/parts/inputs.tsx'
import { Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { ReasonDialog } from '#platform/web/parts/reason-dialog.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { claimingContract } from '../contract/claiming.ts'
import { readingContract } from '../contract/reading.ts'
import { deskWords } from './desk-words.ts'
import { type ItemOf, Items } from './partner-parts.tsx'

/** Service items of a place: published, claimed, done. */
export function DeskItems({ placeId }: { readonly placeId: string }) {
  const words = useWords(deskWords)
  const today = dayOf(useNow())
  const [isNew, setNew] = useState(false)
  const [withdrawing, setWithdrawing] = useState<string | null>(null)
  const reading = useOperation(readingContract.listItems, { within: placeId, skip: 0, limit: 200 })
  const finish = useAction(claimingContract.finishItem, { onDone: () => showToast(words.finished) })
  const steps = ({ itemId, status }: ItemOf) => (
    <Inline>
      {status === 'claimed' ? (
        <Button onPress={() => void finish.run({ itemId, on: today })}>{words.finish}</Button>
      ) : null}
      {status === 'open' || status === 'claimed' ? (
        <Button tone="quiet" onPress={() => setWithdrawing(itemId)}>
          {words.withdraw}
        </Button>
      ) : null}
    </Inline>
  )
  return (
    <Show reading={reading}>
      {({ items, abilities }) => (
        <Stack>
          {abilities.includes('publishItem') ? (
            <Inline place="end">
              <Button icon="add" onPress={() => setNew(true)}>
                {words.publishItem}
              </Button>
            </Inline>
          ) : null}
          <ProblemNotice problem={finish.problem} />
          <Items
            items={items}
            empty={words.itemsEmpty}
            label={words.items}
            showsPartner
            {...(abilities.includes('finishItem') && { steps })}
          />
          {isNew ? <ItemSheet placeId={placeId} onClose={() => setNew(false)} /> : null}
          {withdrawing === null ? null : (
            <WithdrawDialog itemId={withdrawing} onClose={() => setWithdrawing(null)} />
          )}
        </Stack>
      )}
    </Show>
  )
}

function ItemSheet({ placeId, onClose }: { readonly placeId: string; readonly onClose: () => void }) {
  const words = useWords(deskWords)
  const [itemId] = useState(newId)
  const form = useForm({ title: '', about: '', dueOn: '' })
  const publish = useAction(claimingContract.publishItem, {
    onDone: () => {
      showToast(words.itemPublished)
      onClose()
    },
  })
  const { title, about, dueOn } = form.values
  return (
    <FormSheet
      title={words.publishItem}
      action={publish}
      submit={words.publishItem}
      onClose={onClose}
      onSubmit={() => publish.run({ itemId, placeId, title, about, dueOn: dueOn === '' ? null : dueOn })}
    >
      <Field label={words.itemTitle} error={publish.errorOf('title')}>
        <TextInput {...form.control('title')} />
      </Field>
      <Field label={words.itemAbout} error={publish.errorOf('about')} optional>
        <TextArea {...form.control('about')} most={300} />
      </Field>
      <Field label={words.dueOn} error={publish.errorOf('dueOn')} optional>
        <DateInput {...form.control('dueOn')} />
      </Field>
    </FormSheet>
  )
}

function WithdrawDialog({ itemId, onClose }: { readonly itemId: string; readonly onClose: () => void }) {
  const words = useWords(deskWords)
  return (
    <ReasonDialog
      operation={claimingContract.withdrawItem}
      inputOf={(reason) => ({ itemId, reason })}
      title={words.withdraw}
      label={words.withdrawReason}
      most={200}
      submit={words.withdraw}
      danger
      done={words.withdrawn}
      onClose={onClose}
    />
  )
}
