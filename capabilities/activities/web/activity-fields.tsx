import { useSay } from '#platform/web/language.ts'
import { Checkbox } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { DateInput, NumberInput, Select, TextArea, TextInput } from '#platform/web/parts/inputs.tsx'
import { Columns, Stack } from '#platform/web/parts/layout.tsx'
import type { Form } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { activityKindNames, activityKinds, groupNames, groups } from '../words.ts'
import type { Draft } from './activity-draft.ts'
import { deskWords } from './desk-words.ts'

type Props = {
  readonly form: Form<Draft>
  readonly errorOf: (field: string) => string | undefined
  /** The kind stays what it was planned as. */
  readonly fixedKind?: true
}

/** What an activity is, when, where and for whom. */
export function ActivityFields({ form, errorOf, fixedKind }: Props) {
  const words = useWords(deskWords)
  const say = useSay()
  const kinds = activityKinds.filter((kind) => kind !== 'courtyardClass')
  return (
    <Stack>
      <Field label={words.name} error={errorOf('title')}>
        <TextInput {...form.control('title')} />
      </Field>
      {fixedKind ? null : (
        <Field label={words.kind}>
          <Select
            {...form.control('kind')}
            options={kinds.map((value) => ({ value, label: say(activityKindNames[value]) }))}
          />
        </Field>
      )}
      <Columns least="9rem">
        <Field label={words.day} error={errorOf('startsAt')}>
          <DateInput {...form.control('day')} />
        </Field>
        <Field label={words.from}>
          <TextInput type="time" {...form.control('from')} />
        </Field>
        <Field label={words.to} error={errorOf('endsAt')}>
          <TextInput type="time" {...form.control('to')} />
        </Field>
        <Field label={words.capacity} error={errorOf('capacity')}>
          <NumberInput {...form.control('capacity')} min={1} max={5000} />
        </Field>
      </Columns>
      <Field label={words.spot} hint={words.spotHint} error={errorOf('spot')}>
        <TextInput {...form.control('spot')} />
      </Field>
      <FieldGroup label={words.groups} error={errorOf('groups')}>
        {groups.map((group) => (
          <Checkbox
            key={group}
            title={say(groupNames[group])}
            checked={form.values.groups.includes(group)}
            onChange={(isIn) =>
              form.set(
                'groups',
                groups.filter((one) => (one === group ? isIn : form.values.groups.includes(one))),
              )
            }
          />
        ))}
      </FieldGroup>
      <Field label={words.about} error={errorOf('about')} optional>
        <TextArea {...form.control('about')} most={500} />
      </Field>
    </Stack>
  )
}
