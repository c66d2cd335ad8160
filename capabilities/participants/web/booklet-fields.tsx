import { useState } from 'react'
import { Checkbox } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { TextInput } from '#platform/web/parts/inputs.tsx'
import { Columns, Stack } from '#platform/web/parts/layout.tsx'
import type { Form } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { skills } from '../shapes.ts'
import type { BookletDraft } from './booklet-draft.ts'
import { bookletWords } from './booklet-words.ts'
import { HomeField } from './home-field.tsx'

type Props = {
  readonly form: Form<BookletDraft>
  readonly errorOf: (field: string) => string | undefined
}

/** What somebody says of themselves: a name and a community, the rest if they like. */
export function BookletFields({ form, errorOf }: Props) {
  const words = useWords(bookletWords)
  const { place } = form.values
  return (
    <Stack>
      <Field label={words.name} hint={words.nameHint} error={errorOf('name')}>
        <TextInput {...form.control('name')} autoComplete="nickname" />
      </Field>
      <HomeField
        label={words.home}
        hint={words.homeHint}
        place={place}
        isMissing={errorOf('placeId') !== undefined}
        onChange={(value) => form.set('place', value)}
      />
      <Field label={words.phone} hint={words.phoneHint} error={errorOf('phone')} optional>
        <TextInput {...form.control('phone')} type="tel" inputMode="tel" autoComplete="tel" />
      </Field>
      <Skills form={form} />
    </Stack>
  )
}

function Skills({ form }: Pick<Props, 'form'>) {
  const words = useWords(bookletWords)
  const chosen = form.values.skills
  const [isOpen] = useState(chosen.length > 0)
  return (
    <details open={isOpen}>
      <summary>{words.skillsAsk}</summary>
      <FieldGroup label={words.skills} hint={words.skillsHint}>
        <Columns least="9rem">
          {skills.map((skill) => (
            <Checkbox
              key={skill}
              title={words.skillNames(skill)}
              checked={chosen.includes(skill)}
              onChange={(isOn) =>
                form.set('skills', isOn ? [...chosen, skill] : chosen.filter((one) => one !== skill))
              }
            />
          ))}
        </Columns>
      </FieldGroup>
    </details>
  )
}
