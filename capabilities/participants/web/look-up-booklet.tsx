import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { TextInput } from '#platform/web/parts/inputs.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { participantsContract } from '../contract.ts'
import { type BookletDraft, emptyBooklet } from './booklet-draft.ts'
import type { FoundBooklets, SaidOfBooklet } from './found-booklets.ts'
import { HomeField } from './home-field.tsx'
import { renewWords } from './renew-words.ts'

type Props = {
  /** Something else is being said: what was found is no longer meant. */
  readonly onChange: () => void
  readonly onFound: (said: SaidOfBooklet, booklets: FoundBooklets) => void
}

/** What the person says of the booklet they opened: a name, a community, a phone if one was written. */
export function LookUpBooklet({ onChange, onFound }: Props) {
  const words = useWords(renewWords)
  const form = useForm<BookletDraft>(emptyBooklet)
  const { name, phone, place } = form.values
  const find = useAction(participantsContract.findBooklets, {
    quiet: true,
    onDone: ({ booklets }) => onFound({ name: name.trim(), placeName: place?.name ?? '' }, booklets),
  })
  const set = <Key extends 'name' | 'phone' | 'place'>(key: Key, value: BookletDraft[Key]) => {
    form.set(key, value)
    onChange()
  }
  const send = () => {
    const written = phone.trim() === '' ? null : phone.trim()
    void find.run({ placeId: place?.placeId ?? '', name, phone: written })
  }
  return (
    <Form onSubmit={send}>
      <Stack>
        <Field label={words.name} hint={words.nameHint} error={find.errorOf('name')}>
          <TextInput value={name} onChange={(value) => set('name', value)} autoComplete="off" />
        </Field>
        <HomeField
          label={words.home}
          place={place}
          isMissing={find.errorOf('placeId') !== undefined}
          onChange={(value) => set('place', value)}
        />
        <Field label={words.phone} hint={words.phoneHint} error={find.errorOf('phone')} optional>
          <TextInput value={phone} onChange={(value) => set('phone', value)} type="tel" inputMode="tel" />
        </Field>
        <ProblemNotice problem={find.problem} />
        <Button submit icon="search" busy={find.busy}>
          {words.find}
        </Button>
      </Stack>
    </Form>
  )
}
