import { type ReactNode, useState } from 'react'
import type { InputOf, OperationContract } from '#platform/operations/contract.ts'
import { useAction } from '../use-action.ts'
import { Field } from './field.tsx'
import { FormDialog } from './form-sheet.tsx'
import { TextArea } from './inputs.tsx'
import { showToast } from './toasts.tsx'

type ReasonProps<Operation extends OperationContract> = {
  readonly operation: Operation
  readonly inputOf: (reason: string) => InputOf<Operation>
  readonly title: string
  readonly lead?: string | undefined
  readonly label: string
  /** What stands under the field. */
  readonly after?: ReactNode
  readonly hint?: string
  /** Most characters that the operation takes. */
  readonly most: number
  readonly submit: string
  readonly cancel?: string
  readonly danger?: boolean
  /** Said once it is done. */
  readonly done: string
  /** What else follows once it is done. */
  readonly onDone?: () => void
  readonly onClose: () => void
}

/** Asks for the words that a step needs, and takes the step. */
export function ReasonDialog<Operation extends OperationContract>(props: ReasonProps<Operation>) {
  const { operation, inputOf, label, hint, most, after, done, onDone, onClose, ...dialog } = props
  const [reason, setReason] = useState('')
  const act = useAction(operation, {
    onDone: () => {
      showToast(done)
      onClose()
      onDone?.()
    },
  })
  return (
    <FormDialog {...dialog} action={act} onClose={onClose} onSubmit={() => void act.run(inputOf(reason))}>
      <Field
        label={label}
        hint={hint}
        error={act.errorOf('reason') ?? act.errorOf('finding') ?? act.errorOf('words')}
      >
        <TextArea value={reason} onChange={setReason} most={most} />
      </Field>
      {after}
    </FormDialog>
  )
}
