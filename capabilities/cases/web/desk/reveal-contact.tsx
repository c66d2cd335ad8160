import { useEffect, useState } from 'react'
import type { OutputOf } from '#platform/operations/contract.ts'
import { epochMsOf } from '#platform/time/instant.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Choice } from '#platform/web/parts/choice.tsx'
import { Dialog } from '#platform/web/parts/dialog.tsx'
import { FieldGroup } from '#platform/web/parts/field.tsx'
import { Facts, Stack } from '#platform/web/parts/layout.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { casesContract } from '#capabilities/cases/contract.ts'
import type { RevealPurpose } from '#capabilities/cases/words.ts'
import { ActionSheet } from './action-sheet.tsx'
import { actionWords } from './action-words.ts'
import type { ActionProps } from './desk-case.ts'

type Shown = OutputOf<typeof casesContract.revealContact>

/** Name and phone for a purpose; hidden again by themselves, and every look is an entry the author can read. */
export function RevealContact({ desk, onClose }: ActionProps) {
  const words = useWords(actionWords)
  const [shown, setShown] = useState<Shown | null>(null)
  const form = useForm({ purpose: 'contactAuthor' as RevealPurpose })
  const action = useAction(casesContract.revealContact, { onDone: setShown })
  if (shown) return <Revealed shown={shown} onClose={onClose} />
  return (
    <ActionSheet
      desk={desk}
      title={words.revealContact}
      lead={words.revealLead}
      submit={words.revealShow}
      action={action}
      isSmall
      onClose={onClose}
      onSubmit={() => void action.run({ caseId: desk.caseId, purpose: form.values.purpose })}
    >
      <FieldGroup label={words.revealWhy} error={action.errorOf('purpose')}>
        <Choice
          {...form.control('purpose')}
          options={[
            { value: 'contactAuthor', title: words.purposeContactAuthor },
            { value: 'visitPlace', title: words.purposeVisitPlace },
            { value: 'urgentDanger', title: words.purposeUrgentDanger },
            { value: 'complaintReview', title: words.purposeComplaintReview },
          ]}
        />
      </FieldGroup>
    </ActionSheet>
  )
}

function Revealed({ shown, onClose }: { readonly shown: Shown; readonly onClose: () => void }) {
  const words = useWords(actionWords)
  useEffect(() => {
    const left = Math.min(Math.max(epochMsOf(shown.shownUntil) - Date.now(), 5_000), 600_000)
    const timer = setTimeout(onClose, left)
    return () => clearTimeout(timer)
  }, [shown, onClose])
  return (
    <Dialog
      open
      title={words.revealContact}
      onClose={onClose}
      actions={<Button onPress={onClose}>{words.cancel}</Button>}
    >
      <Stack>
        <Facts
          facts={[
            { name: words.revealName, value: shown.name ?? words.revealNone },
            {
              name: words.revealPhone,
              value:
                shown.phone === null ? words.revealNone : <a href={`tel:${shown.phone}`}>{shown.phone}</a>,
            },
          ]}
        />
        <p className="soft small">{words.revealUntil}</p>
      </Stack>
    </Dialog>
  )
}
