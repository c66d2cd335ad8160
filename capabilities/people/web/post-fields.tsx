import type { OutputOf } from '#platform/operations/contract.ts'
import { dayOf, instantOf } from '#platform/time/instant.ts'
import { useSay } from '#platform/web/language.ts'
import { newId } from '#platform/web/new-id.ts'
import { Field } from '#platform/web/parts/field.tsx'
import { DateInput, Select } from '#platform/web/parts/inputs.tsx'
import { Columns } from '#platform/web/parts/layout.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import { type Form, useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import type { peopleContract } from '../contract.ts'
import { directoryWords } from './directory-words.ts'
import { OrganisationPicker, type PickedNode, PlacePicker } from './node-picker.tsx'

export type GivableRole = OutputOf<typeof peopleContract.listPeople>['givable'][number]

export type PostValues = {
  readonly postId: string
  readonly role: GivableRole['role'] | ''
  readonly organisation: PickedNode | null
  readonly place: PickedNode | null
  readonly from: string
  readonly to: string
}

const today = () => dayOf(instantOf(Date.now()))

/** The values of a post that is being given. */
export const usePostForm = (): Form<PostValues> =>
  useForm<PostValues>({ postId: newId(), role: '', organisation: null, place: null, from: today(), to: '' })

/** A filled-in post as the operations take it; null while no role is chosen. */
export function postOf({ postId, role, organisation, place, from, to }: PostValues) {
  if (role === '') return null
  const nodes = { organisationId: organisation?.id ?? null, placeId: place?.id ?? null }
  return { postId, role, ...nodes, from, to: to === '' ? null : to }
}

type PostFieldsProps = {
  readonly form: Form<PostValues>
  readonly givable: readonly GivableRole[]
  readonly errorOf: (field: string) => string | undefined
}

/** Which role, at which organisation or place, from when to when. */
export function PostFields({ form, givable, errorOf }: PostFieldsProps) {
  const words = useWords(directoryWords)
  const say = useSay()
  const role = givable.find((known) => known.role === form.values.role)
  return (
    <>
      <Field label={words.role} error={errorOf('role')}>
        <Select
          {...form.control('role')}
          placeholder={words.rolePick}
          options={givable.map((known) => ({ value: known.role, label: say(known) }))}
        />
      </Field>
      {role?.demandsSecondFactor ? <Notice tone="info">{words.needsFactor}</Notice> : null}
      {role?.at === 'organisation' || role?.at === 'both' ? (
        <OrganisationPicker
          label={words.organisation}
          picked={form.values.organisation}
          onPick={(node) => form.set('organisation', node)}
          error={errorOf('organisationId')}
        />
      ) : null}
      {role?.at === 'place' || role?.at === 'both' ? (
        <PlacePicker
          label={words.place}
          picked={form.values.place}
          onPick={(node) => form.set('place', node)}
          error={errorOf('placeId')}
        />
      ) : null}
      <Columns least="10rem">
        <Field label={words.start} error={errorOf('from')}>
          <DateInput {...form.control('from')} />
        </Field>
        <Field label={words.until} optional error={errorOf('to')}>
          <DateInput {...form.control('to')} min={form.values.from} />
        </Field>
      </Columns>
    </>
  )
}
