import { useState } from 'react'
import { dayOf } from '#platform/time/instant.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Dialog } from '#platform/web/parts/dialog.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { DateInput } from '#platform/web/parts/inputs.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { organisationsContract } from '../contract.ts'
import type { ChangeProps } from './change.ts'
import { OrganisationFinder } from './organisation-finder.tsx'
import { organisationWords } from './organisation-words.ts'

/** Lets another organisation join this joint body. */
export function MemberDialog({ organisation, onClose }: ChangeProps) {
  const words = useWords(organisationWords)
  const today = dayOf(useNow())
  const [on, setOn] = useState(today)
  const [memberId, setMemberId] = useState<string | null>(null)
  const add = useAction(organisationsContract.addMember, {
    onDone: () => {
      showToast(words.done)
      onClose()
    },
  })
  const { organisationId } = organisation
  const submit = () => memberId !== null && add.run({ organisationId, memberId, on })
  return (
    <Dialog
      open
      title={words.addMember}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button tone="main" busy={add.busy} disabled={memberId === null} onPress={submit}>
            {words.addMember}
          </Button>
        </>
      }
    >
      <Stack>
        <OrganisationFinder keep onPick={setMemberId} />
        <Field label={words.on} error={add.errorOf('on')}>
          <DateInput value={on} onChange={setOn} max={today} />
        </Field>
        <ProblemNotice problem={add.problem} />
      </Stack>
    </Dialog>
  )
}
