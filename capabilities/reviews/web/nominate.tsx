import { useState } from 'react'
import { useLocation } from 'wouter'
import { OrganisationPicker, type PickedNode } from '#capabilities/people/web/node-picker.tsx'
import { newId } from '#platform/web/new-id.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Choice } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { TextArea, TextInput } from '#platform/web/parts/inputs.tsx'
import { Inline } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import type { CommendedKind } from '../closed-lists.ts'
import { reviewsContract } from '../contract.ts'
import { commendationWords } from './commendation-words.ts'
import { useOwnOrganisation } from './use-own-organisation.ts'

/** Nominates a person or a group with the deed. */
export function Nominate() {
  const words = useWords(commendationWords)
  const [, move] = useLocation()
  const [commendationId] = useState(newId)
  const own = useOwnOrganisation()
  const [picked, setPicked] = useState<PickedNode | null | undefined>(undefined)
  const organisation = picked === undefined ? own : picked
  const form = useForm({ kind: 'group' as CommendedKind, honour: '', name: '', deed: '' })
  const nominate = useAction(reviewsContract.nominate, {
    onDone: () => {
      showToast(words.nominated)
      move(`/desk/reviews/commendations/${commendationId}`)
    },
  })
  const submit = () =>
    organisation && nominate.run({ commendationId, organisationId: organisation.id, ...form.values })
  return (
    <Page title={words.title} lead={words.lead}>
      <Form onSubmit={() => void submit()}>
        <FieldGroup label={words.kind}>
          <Choice
            columns
            {...form.control('kind')}
            options={[
              { value: 'group', title: words.group },
              { value: 'person', title: words.person, hint: words.personHint },
            ]}
          />
        </FieldGroup>
        <OrganisationPicker label={words.organisation} picked={organisation} onPick={setPicked} />
        <Field label={words.honour} error={nominate.errorOf('honour')}>
          <TextInput {...form.control('honour')} />
        </Field>
        <Field label={words.name} error={nominate.errorOf('name')}>
          <TextInput {...form.control('name')} autoComplete="off" />
        </Field>
        <Field label={words.deed} hint={words.deedHint} error={nominate.errorOf('deed')}>
          <TextArea {...form.control('deed')} most={1_000} />
        </Field>
        <ProblemNotice problem={nominate.problem} />
        <Inline place="end">
          <ButtonLink href="/desk/reviews?show=commendations">{words.back}</ButtonLink>
          <Button submit tone="main" busy={nominate.busy} disabled={organisation === null}>
            {words.nominate}
          </Button>
        </Inline>
      </Form>
    </Page>
  )
}
