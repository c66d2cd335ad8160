import { Field } from '#platform/web/parts/field.tsx'
import { Select, TextArea, TextInput } from '#platform/web/parts/inputs.tsx'
import type { Form } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { type Subject, subjects } from '../words.ts'
import { mediationWords } from './mediation-words.ts'
import { sideWords } from './side-words.ts'

export type Telling = {
  readonly subject: Subject | ''
  readonly text: string
  readonly aside: string
  readonly name: string
  readonly phone: string
  readonly otherName: string
  readonly otherPhone: string
}

export const emptyTelling: Telling = {
  subject: '',
  text: '',
  aside: '',
  name: '',
  phone: '',
  otherName: '',
  otherPhone: '',
}

type Props = {
  readonly form: Form<Telling>
  readonly errorOf: (field: string) => string | undefined
  readonly names: { readonly own: string; readonly other: string }
  readonly allowed: readonly Subject[]
}

const orNull = (text: string) => (text.trim() === '' ? null : text)

/** What a dispute begins with, as the contract wants it. */
export const toldFrom = ({ text, name, phone, otherName, otherPhone }: Telling) => ({
  text,
  partyA: { name, phone: orNull(phone) },
  partyB: { name: otherName, phone: orNull(otherPhone) },
})

/** What it is about, and who the two sides are. */
export function TellingFields({ form, errorOf, names, allowed }: Props) {
  const words = useWords(sideWords)
  const shared = useWords(mediationWords)
  return (
    <>
      <Field label={words.about} error={errorOf('subject')}>
        <Select
          {...form.control('subject')}
          options={subjects
            .filter((subject) => allowed.includes(subject))
            .map((subject) => ({ value: subject, label: shared.subject(subject) }))}
        />
      </Field>
      <Field label={words.text} hint={words.textHint} error={errorOf('text')}>
        <TextArea {...form.control('text')} most={1000} />
      </Field>
      <Field label={names.own} error={errorOf('partyA.name')}>
        <TextInput {...form.control('name')} autoComplete="name" />
      </Field>
      <Field label={words.yourPhone} hint={words.phoneHint} optional error={errorOf('partyA.phone')}>
        <TextInput {...form.control('phone')} type="tel" />
      </Field>
      <Field label={names.other} error={errorOf('partyB.name')}>
        <TextInput {...form.control('otherName')} />
      </Field>
      <Field label={words.otherPhone} hint={words.phoneHint} optional error={errorOf('partyB.phone')}>
        <TextInput {...form.control('otherPhone')} type="tel" />
      </Field>
    </>
  )
}
