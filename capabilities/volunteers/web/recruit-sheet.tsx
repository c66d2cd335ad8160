import { useState } from 'react'
import { useLocation } from 'wouter'
import { OrganisationPicker, PlacePicker } from '#capabilities/people/web/node-picker.tsx'
import { addDays, dayOf } from '#platform/time/instant.ts'
import { newId } from '#platform/web/new-id.ts'
import { Checkbox } from '#platform/web/parts/choice.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { FormSheet } from '#platform/web/parts/form-sheet.tsx'
import { DateInput, NumberInput, Select, TextArea, TextInput } from '#platform/web/parts/inputs.tsx'
import { Columns } from '#platform/web/parts/layout.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { type Form as FormValues, useForm } from '#platform/web/use-form.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { deskContract } from '../contract/desk.ts'
import { projectKinds } from '../words.ts'
import { deskWords } from './desk-words.ts'
import { kindWords } from './kind-words.ts'
import { emptyRecruit, offerIn, type RecruitDraft } from './recruit-draft.ts'

/** Asks for volunteers: what, when, how many, and what could happen. */
export function RecruitSheet({
  begin,
  onClose,
}: {
  /** The place and organisation it begins with. */
  readonly begin: Pick<RecruitDraft, 'place' | 'organisation'>
  readonly onClose: () => void
}) {
  const words = useWords(deskWords)
  const [, go] = useLocation()
  const [projectId] = useState(newId)
  const today = dayOf(useNow())
  const [initial] = useState(() => ({ ...emptyRecruit, ...begin, from: today, to: addDays(today, 30) }))
  const form = useForm(initial, 'recruit')
  const [isAsking, setAsking] = useState(false)
  const recruit = useAction(deskContract.recruit, {
    onDone: () => {
      form.reset()
      showToast(words.published)
      go(`/desk/volunteers/${projectId}`)
    },
  })
  const send = () => {
    const offer = offerIn(form.values)
    setAsking(offer === null)
    if (offer !== null) void recruit.run({ projectId, ...offer })
  }
  return (
    <FormSheet
      title={words.recruit}
      action={recruit}
      submit={words.publish}
      onClose={onClose}
      onSubmit={send}
    >
      <What form={form} errorOf={recruit.errorOf} />
      <WhenAndWho form={form} errorOf={recruit.errorOf} />
      <Risk form={form} errorOf={recruit.errorOf} />
      {isAsking ? <Notice tone="warn">{words.chooseNode}</Notice> : null}
    </FormSheet>
  )
}

type Part = {
  readonly form: FormValues<RecruitDraft>
  readonly errorOf: (field: string) => string | undefined
}

function What({ form, errorOf }: Part) {
  const words = useWords(deskWords)
  const kinds = useWords(kindWords)
  return (
    <>
      <Field label={words.name} error={errorOf('title')}>
        <TextInput {...form.control('title')} />
      </Field>
      <Field label={words.kind}>
        <Select
          {...form.control('kind')}
          options={projectKinds.map((kind) => ({ value: kind, label: kinds.kinds(kind) }))}
        />
      </Field>
      <Field label={words.about} error={errorOf('about')} optional>
        <TextArea {...form.control('about')} most={1_000} />
      </Field>
      <PlacePicker
        label={words.place}
        picked={form.values.place}
        onPick={(place) => form.set('place', place)}
        error={errorOf('placeId')}
      />
      <OrganisationPicker
        label={words.organisation}
        picked={form.values.organisation}
        onPick={(organisation) => form.set('organisation', organisation)}
        error={errorOf('organisationId')}
      />
    </>
  )
}

function WhenAndWho({ form, errorOf }: Part) {
  const words = useWords(deskWords)
  return (
    <>
      <Columns least="9rem">
        <Field label={words.from} error={errorOf('from')}>
          <DateInput {...form.control('from')} />
        </Field>
        <Field label={words.to} error={errorOf('to')}>
          <DateInput {...form.control('to')} />
        </Field>
      </Columns>
      <Field label={words.when} hint={words.whenHint} error={errorOf('when')}>
        <TextInput {...form.control('when')} />
      </Field>
      <Columns least="9rem">
        <Field label={words.needed} error={errorOf('needed')}>
          <NumberInput {...form.control('needed')} min={1} max={10_000} />
        </Field>
        <Field label={words.leastAge} hint={words.leastAgeHint} error={errorOf('leastAge')}>
          <NumberInput {...form.control('leastAge')} min={0} max={70} />
        </Field>
      </Columns>
    </>
  )
}

function Risk({ form, errorOf }: Part) {
  const words = useWords(deskWords)
  return (
    <>
      <Field label={words.risk} hint={words.riskHint} error={errorOf('risk')}>
        <TextArea {...form.control('risk')} most={500} />
      </Field>
      <Checkbox
        checked={form.values.isDangerous}
        onChange={(isDangerous) => form.set('isDangerous', isDangerous)}
        title={words.isDangerous}
        hint={words.isDangerousHint}
      />
    </>
  )
}
