import { useState } from 'react'
import { addDays, dayOf } from '#platform/time/instant.ts'
import { newId } from '#platform/web/new-id.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Choice } from '#platform/web/parts/choice.tsx'
import { Sheet } from '#platform/web/parts/dialog.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { DateInput, TextInput } from '#platform/web/parts/inputs.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { newReceipt } from '#platform/web/receipt.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { counterContract } from '../contract/counters.ts'
import { type CounterKind, counterKinds } from '../shapes.ts'
import { deskCounterWords } from './desk-counter-words.ts'

const [usualDays, mostDays] = [90, 366]

type Props = {
  readonly placeId: string
  readonly onClose: () => void
  readonly onGiven: (given: { readonly name: string; readonly ticket: string }) => void
}

/** Who keeps the counter, and until which day. */
export function NameCounterSheet({ placeId, onClose, onGiven }: Props) {
  const words = useWords(deskCounterWords)
  const today = dayOf(useNow())
  const [ids] = useState(() => ({ counterId: newId(), ticket: newReceipt() }))
  const form = useForm({ kind: 'person' as CounterKind, name: '', until: addDays(today, usualDays) })
  const { name } = form.values
  const give = useAction(counterContract.nameCounter, {
    onDone: () => onGiven({ name: name.trim(), ticket: ids.ticket }),
  })
  return (
    <Sheet
      open
      title={words.add}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button submit form="points-counter" tone="main" busy={give.busy}>
            {words.give}
          </Button>
        </>
      }
    >
      <Form id="points-counter" onSubmit={() => void give.run({ placeId, ...ids, ...form.values })}>
        <FieldGroup label={words.kind}>
          <Choice
            columns
            {...form.control('kind')}
            options={counterKinds.map((value) => ({ value, title: words.kinds(value) }))}
          />
        </FieldGroup>
        <Field label={words.name} hint={words.nameHint} error={give.errorOf('name')}>
          <TextInput {...form.control('name')} autoComplete="off" />
        </Field>
        <Field label={words.until} error={give.errorOf('until')}>
          <DateInput {...form.control('until')} min={today} max={addDays(today, mostDays)} />
        </Field>
        <ProblemNotice problem={give.problem} />
      </Form>
    </Sheet>
  )
}
