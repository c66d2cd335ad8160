import { type ReactNode, useState } from 'react'
import type { ClientProblem } from '#platform/web/client-problem.ts'
import { Field } from '#platform/web/parts/field.tsx'
import { FormSheet } from '#platform/web/parts/form-sheet.tsx'
import { TextInput } from '#platform/web/parts/inputs.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { learningContract } from '../contract.ts'
import { deskWords } from './desk-words.ts'

type Doing = {
  readonly busy: boolean
  readonly problem: ClientProblem | null
  readonly errorOf: (field: string) => string | undefined
}

function ReasonSheet(props: {
  readonly title: string
  readonly lead?: string
  readonly action: Doing
  readonly onSend: (reason: string) => void
  readonly onClose: () => void
  /** What else must be said. */
  readonly children?: ReactNode
}) {
  const words = useWords(deskWords)
  const [reason, setReason] = useState('')
  const { title, lead, action, onSend, onClose } = props
  return (
    <FormSheet
      title={title}
      submit={title}
      action={action}
      onClose={onClose}
      onSubmit={() => onSend(reason)}
      {...(lead !== undefined && { lead })}
    >
      {props.children}
      <Field label={words.reason} error={action.errorOf('reason')}>
        <TextInput value={reason} onChange={setReason} />
      </Field>
    </FormSheet>
  )
}

function useSaved(onClose: () => void) {
  const words = useWords(deskWords)
  return {
    onDone: () => {
      showToast(words.saved)
      onClose()
    },
  }
}

type Closing = { readonly onClose: () => void }

export function CloseProgrammeSheet({ programmeId, onClose }: Closing & { readonly programmeId: string }) {
  const words = useWords(deskWords)
  const action = useAction(learningContract.closeProgramme, useSaved(onClose))
  const send = (reason: string) => void action.run({ programmeId, reason })
  return <ReasonSheet title={words.close} lead={words.closeNote} {...{ action, onClose }} onSend={send} />
}

export function WithdrawLessonSheet({ lessonId, onClose }: Closing & { readonly lessonId: string }) {
  const words = useWords(deskWords)
  const action = useAction(learningContract.withdrawLesson, useSaved(onClose))
  const send = (reason: string) => void action.run({ lessonId, reason })
  return <ReasonSheet title={words.withdraw} {...{ action, onClose }} onSend={send} />
}

export function RevokeCertificateSheet({ programmeId, onClose }: Closing & { readonly programmeId: string }) {
  const words = useWords(deskWords)
  const [code, setCode] = useState('')
  const action = useAction(learningContract.revokeCertificate, useSaved(onClose))
  const send = (reason: string) => void action.run({ programmeId, code, reason })
  return (
    <ReasonSheet title={words.revoke} lead={words.revokeLead} {...{ action, onClose }} onSend={send}>
      <Field label={words.revokeCode} error={action.errorOf('code')}>
        <TextInput value={code} onChange={setCode} />
      </Field>
    </ReasonSheet>
  )
}

export function CancelSessionSheet(props: Closing & { readonly programmeId: string; readonly code: string }) {
  const words = useWords(deskWords)
  const { programmeId, code, onClose } = props
  const action = useAction(learningContract.cancelSession, useSaved(onClose))
  const send = (reason: string) => void action.run({ programmeId, code, reason })
  return <ReasonSheet title={words.cancelSession} {...{ action, onClose }} onSend={send} />
}
