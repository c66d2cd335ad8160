import { useState } from 'react'
import { Field } from '#platform/web/parts/field.tsx'
import { TextArea } from '#platform/web/parts/inputs.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { gatheringContract } from '#capabilities/promises/contract/gathering.ts'
import { keepingContract } from '#capabilities/promises/contract/keeping.ts'
import { deskWords } from './desk-words.ts'
import { PromiseSheet } from './promise-sheet.tsx'
import type { StepProps } from './step-props.ts'
import { useSaved } from './use-saved.ts'

type TextStep =
  | typeof gatheringContract.answerOnSpot
  | typeof keepingContract.giveUpPromise
  | typeof keepingContract.supervisePromise

function TextSheet(
  props: StepProps & {
    readonly operation: TextStep
    readonly title: string
    readonly label: string
    readonly lead?: string
    readonly danger?: boolean
  },
) {
  const [text, setText] = useState('')
  const action = useAction(props.operation, { onDone: useSaved(props.onClose) })
  const { promiseId } = props.promise
  return (
    <PromiseSheet
      title={props.title}
      action={action}
      onClose={props.onClose}
      onSubmit={() => void action.run({ promiseId, text })}
      {...(props.lead !== undefined && { lead: props.lead })}
      {...(props.danger && { danger: true })}
    >
      <Field label={props.label} error={action.errorOf('text')}>
        <TextArea value={text} onChange={setText} most={2000} />
      </Field>
    </PromiseSheet>
  )
}

/** The office answers in the meeting. */
export function AnswerSheet(props: StepProps) {
  const words = useWords(deskWords)
  const operation = gatheringContract.answerOnSpot
  return <TextSheet {...props} operation={operation} title={words.answer} label={words.answerText} />
}

/** Says publicly that it cannot be kept. */
export function GiveUpSheet(props: StepProps) {
  const words = useWords(deskWords)
  return (
    <TextSheet
      {...props}
      operation={keepingContract.giveUpPromise}
      title={words.giveUp}
      label={words.giveUpText}
      lead={words.giveUpLead}
      danger
    />
  )
}

/** Presses for it from the level above. */
export function SuperviseSheet(props: StepProps) {
  const words = useWords(deskWords)
  const operation = keepingContract.supervisePromise
  return <TextSheet {...props} operation={operation} title={words.supervise} label={words.superviseText} />
}
