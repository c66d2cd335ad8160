import { dayOf } from '#platform/time/instant.ts'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { Choice } from '#platform/web/parts/choice.tsx'
import { FormSheet } from '#platform/web/parts/form-sheet.tsx'
import { DateInput, NumberInput } from '#platform/web/parts/inputs.tsx'
import { Columns } from '#platform/web/parts/layout.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { villageContract } from '../contract/village.ts'
import { bodies, type Body } from '../shapes.ts'
import { deskWords } from './desk-words.ts'
import { pointNames } from './point-names.ts'

type Props = { readonly placeId: string; readonly draftId: string; readonly onClose: () => void }

const counts = ['entitled', 'present', 'inFavour'] as const

/** The village's vote, as the minutes tell it. */
export function DecideSheet({ placeId, draftId, onClose }: Props) {
  const words = useWords(deskWords)
  const names = useWords(pointNames)
  const today = dayOf(useNow())
  const form = useForm({
    body: 'representatives' as Body,
    heldOn: today,
    from: today,
    entitled: null as number | null,
    present: null as number | null,
    inFavour: null as number | null,
  })
  const decide = useAction(villageContract.decideList, {
    onDone: ({ version }) => {
      showToast(words.decided(version))
      onClose()
    },
  })
  const { entitled, present, inFavour, ...given } = form.values
  const numbers = { entitled: entitled ?? 0, present: present ?? 0, inFavour: inFavour ?? 0 }
  return (
    <FormSheet
      title={words.decide}
      lead={words.decideLead}
      action={decide}
      submit={words.decide}
      cancel={words.cancel}
      onClose={onClose}
      onSubmit={() => void decide.run({ placeId, draftId, ...given, ...numbers })}
    >
      <FieldGroup label={words.body}>
        <Choice
          {...form.control('body')}
          options={bodies.map((body) => ({ value: body, title: names.bodies(body) }))}
        />
      </FieldGroup>
      <Field label={words.heldOn} error={decide.errorOf('heldOn')}>
        <DateInput {...form.control('heldOn')} max={today} />
      </Field>
      <Columns least="6rem">
        {counts.map((name) => (
          <Field key={name} label={words[name]} error={decide.errorOf(name)}>
            <NumberInput {...form.control(name)} min={0} />
          </Field>
        ))}
      </Columns>
      <Field label={words.from} error={decide.errorOf('from')}>
        <DateInput {...form.control('from')} min={today} />
      </Field>
    </FormSheet>
  )
}
