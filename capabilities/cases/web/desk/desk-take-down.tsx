import { useState } from 'react'
import { PlaceFinder } from '#capabilities/places/web/place-finder.tsx'
import type { InputOf, OutputOf } from '#platform/operations/contract.ts'
import { newId } from '#platform/web/new-id.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Choice } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { TextArea, TextInput } from '#platform/web/parts/inputs.tsx'
import { Columns, Inline } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { PhotoPicker } from '#platform/web/parts/photo-picker.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { usePhotos } from '#platform/web/photos/use-photos.ts'
import { useAction } from '#platform/web/use-action.ts'
import { type Form as FormState, useForm } from '#platform/web/use-form.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { casesContract } from '#capabilities/cases/contract.ts'
import { type CaseKind, caseKinds } from '#capabilities/cases/words.ts'
import { KindForm } from '../resident/kind-form.tsx'
import { newReceipt } from '#platform/web/receipt.ts'
import { useSayCase } from '../say-case.ts'
import { draftName } from './draft-name.ts'
import { TakenDown } from './taken-down.tsx'
import { takeDownWords } from './take-down-words.ts'
import './case.css'
import './action.css'

type Draft = {
  readonly caseId: string
  readonly receipt: string
  readonly channel: 'phone' | 'paper'
  readonly kind: CaseKind
  readonly text: string
  readonly answers: Readonly<Record<string, string>>
  readonly reported: { readonly organisationId: string; readonly name: string } | null
  readonly place: { readonly placeId: string; readonly name: string } | null
  readonly address: string
  readonly name: string
  readonly phone: string
}

const blank = (): Draft => ({
  caseId: newId(),
  receipt: newReceipt(),
  channel: 'phone',
  kind: 'letter',
  text: '',
  answers: {},
  reported: null,
  place: null,
  address: '',
  name: '',
  phone: '',
})

const isFilled = ([, value]: readonly [string, string]): boolean => value.trim() !== ''

/** What is sent: only what was said, nothing empty. */
function inputOf(draft: Draft, photos: readonly string[]): InputOf<typeof casesContract.takeDownCase> {
  const { caseId, receipt, channel, kind, text, place, reported } = draft
  const answers = Object.fromEntries(Object.entries(draft.answers).filter(isFilled))
  const contact = Object.fromEntries(
    Object.entries({ name: draft.name, phone: draft.phone }).filter(isFilled),
  )
  const address = draft.address.trim()
  return {
    caseId,
    receipt,
    channel,
    kind,
    text,
    photos: [...photos],
    where: { ...(place ? { placeId: place.placeId } : {}), ...(address === '' ? {} : { address }) },
    ...(Object.keys(answers).length > 0 ? { answers } : {}),
    ...(Object.keys(contact).length > 0 ? { contact } : {}),
    ...(reported ? { reportedId: reported.organisationId } : {}),
  }
}

type Taken = {
  readonly standing: OutputOf<typeof casesContract.takeDownCase>
  readonly receipt: string
}

/** Takes a case down from the phone or from paper; what was typed survives a reload. */
export function DeskTakeDown() {
  const words = useWords(takeDownWords)
  const [taken, setTaken] = useState<Taken | null>(null)
  const [round, setRound] = useState(0)
  return (
    <Page title={taken ? words.sent : words.title} lead={taken ? words.receiptLead : words.lead}>
      {taken ? (
        <TakenDown
          {...taken}
          onAnother={() => {
            setTaken(null)
            setRound(round + 1)
          }}
        />
      ) : (
        <TakeDownForm key={round} onTaken={setTaken} />
      )}
    </Page>
  )
}

function TakeDownForm({ onTaken }: { readonly onTaken: (taken: Taken) => void }) {
  const words = useWords(takeDownWords)
  const [initial] = useState(blank)
  const form = useForm(initial, draftName('take-down', 'new'))
  const photos = usePhotos({ send: 'now' })
  const [isChecked, setChecked] = useState(false)
  const kinds = useOperation(casesContract.getCaseKinds, {})
  const { values } = form
  const action = useAction(casesContract.takeDownCase, {
    onDone: (standing) => {
      form.reset()
      onTaken({ standing, receipt: values.receipt })
    },
  })
  const fields = kinds.data?.kinds.find((one) => one.kind === values.kind)?.fields ?? []
  const send = () => {
    setChecked(true)
    if (photos.ready) void action.run(inputOf(values, photos.ids))
  }
  return (
    <Form onSubmit={send}>
      <ProblemNotice problem={action.problem} />
      <WhatItIs form={form} />
      <Field label={words.text} hint={words.textHint} error={action.errorOf('text')}>
        <TextArea {...form.control('text')} most={2000} />
      </Field>
      <KindForm
        fields={fields}
        draft={values}
        set={({ answers, reported }) => {
          if (answers) form.set('answers', answers)
          if (reported !== undefined) form.set('reported', reported)
        }}
      />
      <Where form={form} errorOf={action.errorOf} />
      <Columns>
        <Field label={words.name} optional error={action.errorOf('contact.name')}>
          <TextInput {...form.control('name')} />
        </Field>
        <Field
          label={words.contactPhone}
          optional
          hint={words.contactHint}
          error={action.errorOf('contact.phone')}
        >
          <TextInput {...form.control('phone')} type="tel" inputMode="tel" />
        </Field>
      </Columns>
      <FieldGroup
        label={words.photos}
        optional
        error={isChecked && !photos.ready ? words.waitPhotos : undefined}
      >
        <PhotoPicker photos={photos} />
      </FieldGroup>
      <Button submit tone="main" icon="send" busy={action.busy}>
        {words.send}
      </Button>
    </Form>
  )
}

function WhatItIs({ form }: { readonly form: FormState<Draft> }) {
  const words = useWords(takeDownWords)
  const say = useSayCase()
  return (
    <>
      <FieldGroup label={words.channel}>
        <Choice
          {...form.control('channel')}
          columns
          options={[
            { value: 'phone', title: words.phone },
            { value: 'paper', title: words.paper },
          ]}
        />
      </FieldGroup>
      <FieldGroup label={words.kind}>
        <Choice
          {...form.control('kind')}
          columns
          options={caseKinds.map((kind) => ({ value: kind, title: say.kind(kind) }))}
        />
      </FieldGroup>
    </>
  )
}

function Where({
  form,
  errorOf,
}: {
  readonly form: FormState<Draft>
  readonly errorOf: (field: string) => string | undefined
}) {
  const words = useWords(takeDownWords)
  const { place } = form.values
  return (
    <>
      <FieldGroup label={words.place} optional hint={words.placeHint} error={errorOf('where.placeId')}>
        {place === null ? (
          <PlaceFinder label={words.place} onPick={(placeId, name) => form.set('place', { placeId, name })} />
        ) : (
          <Inline place="spread">
            <strong>{words.placeChosen(place.name)}</strong>
            <Button tone="quiet" onPress={() => form.set('place', null)}>
              {words.placeClear}
            </Button>
          </Inline>
        )}
      </FieldGroup>
      <Field label={words.address} optional error={errorOf('where.address')}>
        <TextInput {...form.control('address')} />
      </Field>
    </>
  )
}
