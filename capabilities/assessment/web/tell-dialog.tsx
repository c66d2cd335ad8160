import { useState } from 'react'
import { newId } from '#platform/web/new-id.ts'
import { Field } from '#platform/web/parts/field.tsx'
import { FormDialog } from '#platform/web/parts/form-sheet.tsx'
import { TextArea } from '#platform/web/parts/inputs.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { assessmentContract } from '../contract.ts'
import type { Part } from '../definition.ts'
import type { UnitResult } from './unit-result.ts'
import { whyWords } from './why-words.ts'

type Props = {
  readonly kind: 'appeal' | 'evidence'
  readonly part: Part
  readonly why: UnitResult
  readonly onClose: () => void
}

/** A secretary appeals a part, or gives the evidence it asks for. */
export function TellDialog({ kind, part, why, onClose }: Props) {
  const words = useWords(whyWords)
  const form = useForm({ text: '' })
  const [id] = useState(newId)
  const told = (word: string) => () => {
    showToast(word)
    onClose()
  }
  const appeal = useAction(assessmentContract.appealPart, { onDone: told(words.appealDone) })
  const give = useAction(assessmentContract.giveEvidence, { onDone: told(words.giveDone) })
  const isAppeal = kind === 'appeal'
  const { text } = form.values
  const about = { periodId: why.periodId, unitId: why.result.unitId, partId: part.partId }
  const send = () =>
    isAppeal
      ? appeal.run({ ...about, appealId: id, reason: text })
      : give.run({ ...about, evidenceId: id, words: text })
  const wanted = part.source.kind === 'evidence' ? part.source.wanted : ''
  const title = isAppeal ? words.appeal : words.give
  return (
    <FormDialog
      title={`${title} · ${part.title}`}
      action={{ busy: appeal.busy || give.busy, problem: appeal.problem ?? give.problem }}
      submit={title}
      onClose={onClose}
      onSubmit={send}
    >
      <Field
        label={isAppeal ? words.appealReason : words.words}
        hint={isAppeal ? words.appealHint : wanted}
        error={appeal.errorOf('reason') ?? give.errorOf('words')}
      >
        <TextArea {...form.control('text')} most={1000} />
      </Field>
    </FormDialog>
  )
}
