import { useState } from 'react'
import { OrganisationPicker, type PickedNode } from '#capabilities/people/web/node-picker.tsx'
import { dayOf } from '#platform/time/instant.ts'
import { Checkbox } from '#platform/web/parts/choice.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { DateInput, TextArea } from '#platform/web/parts/inputs.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { gatheringContract } from '#capabilities/promises/contract/gathering.ts'
import { deskWords } from './desk-words.ts'
import { milestonesIn } from './milestones-in.ts'
import { PromiseSheet } from './promise-sheet.tsx'
import type { StepProps } from './step-props.ts'
import { useSaved } from './use-saved.ts'

/** Decides in the meeting who owns it and by when. */
export function MakePromiseSheet({ promise, onClose }: StepProps) {
  const words = useWords(deskWords)
  const today = dayOf(useNow())
  const [owner, setOwner] = useState<PickedNode | null>(null)
  const form = useForm({ dueOn: '', steps: '', needsEvidence: false })
  const action = useAction(gatheringContract.makePromise, { onDone: useSaved(onClose) })
  const { promiseId } = promise
  const send = () => {
    const { dueOn, steps, needsEvidence } = form.values
    const ownerId = owner?.id ?? ''
    void action.run({ promiseId, ownerId, dueOn, milestones: milestonesIn(steps), needsEvidence })
  }
  const { value, onChange } = form.control('needsEvidence')
  return (
    <PromiseSheet
      title={words.promise}
      lead={promise.title}
      action={action}
      onClose={onClose}
      onSubmit={send}
    >
      <OrganisationPicker
        label={words.owner}
        picked={owner}
        onPick={setOwner}
        error={action.errorOf('ownerId')}
      />
      <Field label={words.due} error={action.errorOf('dueOn')}>
        <DateInput {...form.control('dueOn')} min={today} />
      </Field>
      <Field label={words.steps} hint={words.stepsHint} error={action.errorOf('milestones')} optional>
        <TextArea {...form.control('steps')} most={900} />
      </Field>
      <Checkbox
        checked={value}
        onChange={onChange}
        title={words.needsEvidence}
        hint={words.needsEvidenceHint}
      />
    </PromiseSheet>
  )
}
