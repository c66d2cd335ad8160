import { useState } from 'react'
import { placesContract } from '#capabilities/places/contract.ts'
import { dayOf } from '#platform/time/instant.ts'
import { newId } from '#platform/web/new-id.ts'
import { Field } from '#platform/web/parts/field.tsx'
import { FormDialog } from '#platform/web/parts/form-sheet.tsx'
import { DateInput, Select, TextInput } from '#platform/web/parts/inputs.tsx'
import { SearchBox } from '#platform/web/parts/search-box.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { type Form as Values, useForm } from '#platform/web/use-form.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { organisationsContract } from '../contract.ts'
import {
  allianceKinds,
  creditCodeKinds,
  type DepartmentField,
  departmentFields,
  type OrganisationKind,
} from '../kinds.ts'
import type { OrganisationDetail } from './change.ts'
import { useKindNames } from './kind-name.ts'
import { organisationWords } from './organisation-words.ts'

type Props = {
  readonly parent: OrganisationDetail | null
  readonly onClose: () => void
  readonly onOpen: (organisationId: string) => void
}

const blank = {
  name: '',
  kind: '' as OrganisationKind | '',
  field: '' as DepartmentField | '',
  endsOn: '',
  creditCode: '',
}

/** Registers an organisation below another, or at the top. */
export function RegisterDialog({ parent, onClose, onOpen }: Props) {
  const words = useWords(organisationWords)
  const { kindOptions } = useKindNames()
  const today = dayOf(useNow())
  const [organisationId] = useState(newId)
  const [placeId, setPlaceId] = useState<string | null>(parent?.placeId ?? null)
  const form = useForm({ ...blank, on: today })
  const register = useAction(organisationsContract.registerOrganisation, {
    onDone: (made) => {
      showToast(words.registered(made.name))
      onClose()
      onOpen(made.organisationId)
    },
  })
  const { name, kind, field, on, endsOn, creditCode } = form.values
  const hasCode = kind !== '' && creditCodeKinds.includes(kind)
  const submit = () =>
    kind !== '' &&
    register.run({
      organisationId,
      name,
      kind,
      field: kind === 'department' && field !== '' ? field : null,
      parentId: parent?.organisationId ?? null,
      placeId,
      on,
      endsOn: endsOn === '' ? null : endsOn,
      ...(hasCode && creditCode.trim() !== '' && { creditCode }),
    })
  return (
    <FormDialog
      title={parent === null ? words.newTop : `${words.newBelow} · ${parent.name}`}
      action={register}
      submit={words.register}
      disabled={kind === ''}
      onClose={onClose}
      onSubmit={submit}
    >
      <Field label={words.name} error={register.errorOf('name')}>
        <TextInput {...form.control('name')} />
      </Field>
      <Field label={words.kind} error={register.errorOf('kind')}>
        <Select {...form.control('kind')} options={kindOptions} />
      </Field>
      <OfKind kind={kind} form={form} errorOf={register.errorOf} />
      <div className="field">
        <span className="field-label" aria-hidden="true">
          {words.seat}
        </span>
        {parent?.placeId ? <p className="field-hint">{words.seatHint}</p> : null}
        <SeatFinder onPick={setPlaceId} />
      </div>
      <Field label={words.on} hint={words.onHint} error={register.errorOf('on')}>
        <DateInput {...form.control('on')} max={today} />
      </Field>
      {kind !== '' && allianceKinds.includes(kind) ? (
        <Field label={words.endsOn} error={register.errorOf('endsOn')} optional>
          <DateInput {...form.control('endsOn')} min={on} />
        </Field>
      ) : null}
    </FormDialog>
  )
}

type OfKindProps = {
  readonly kind: OrganisationKind | ''
  readonly form: Values<typeof blank & { on: string }>
  readonly errorOf: (field: string) => string | undefined
}

/** What only some kinds have: a department its field, a firm or body its credit code. */
function OfKind({ kind, form, errorOf }: OfKindProps) {
  const words = useWords(organisationWords)
  const { fieldName } = useKindNames()
  if (kind === 'department')
    return (
      <Field label={words.field} error={errorOf('field')}>
        <Select
          {...form.control('field')}
          options={departmentFields.map((value) => ({ value, label: fieldName(value) }))}
        />
      </Field>
    )
  if (kind === '' || !creditCodeKinds.includes(kind)) return null
  return (
    <Field label={words.creditCode} hint={words.creditCodeHint} error={errorOf('creditCode')} optional>
      <TextInput {...form.control('creditCode')} />
    </Field>
  )
}

function SeatFinder({ onPick }: { readonly onPick: (placeId: string) => void }) {
  const words = useWords(organisationWords)
  const [text, setText] = useState('')
  const found = useOperation(
    placesContract.findPlaces,
    { text, limit: 10 },
    { enabled: text !== '', keep: true },
  )
  const places = text === '' ? undefined : found.data?.places
  return (
    <SearchBox
      label={words.seat}
      placeholder={words.findPlace}
      onSearch={setText}
      results={places?.map((place) => ({
        id: place.placeId,
        title: place.name,
        note: place.above.join(' · '),
      }))}
      busy={found.fetching}
      onPick={onPick}
      keepText={(id) => places?.find((place) => place.placeId === id)?.name ?? ''}
    />
  )
}
