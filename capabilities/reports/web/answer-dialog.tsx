import { useState } from 'react'
import { Button } from '#platform/web/parts/button.tsx'
import { Dialog } from '#platform/web/parts/dialog.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { DateInput, TextInput } from '#platform/web/parts/inputs.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { reportsContract } from '../contract.ts'
import type { ValueKind } from '../words.ts'
import type { OpenAsk } from './filling.ts'
import { reportWords } from './report-words.ts'

/** What was written, as the kind of value that was asked for; undefined while it is none. */
function answerOf(
  kind: ValueKind,
  text: string,
): { number: number } | { day: string } | { words: string } | undefined {
  const written = text.trim()
  if (written === '') return undefined
  if (kind === 'day') return { day: written }
  if (kind === 'text') return { words: written }
  const number = Number(written.replaceAll(',', ''))
  return Number.isFinite(number) ? { number } : undefined
}

/** Answers what was asked for, place by place; what is left empty stays awaited. */
export function AnswerDialog({ ask, onClose }: { readonly ask: OpenAsk; readonly onClose: () => void }) {
  const words = useWords(reportWords)
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({})
  const done = () => {
    showToast(words.answered)
    onClose()
  }
  const send = useAction(reportsContract.answerAsk, { onDone: done })
  const answers = ask.nodes.flatMap(({ nodeId }) => {
    const value = answerOf(ask.valueKind, texts[nodeId] ?? '')
    return value ? [{ nodeId, ...value }] : []
  })
  const submit = () => {
    if (answers.length > 0) void send.run({ factId: ask.factId, askId: ask.askId, answers })
  }
  const Input = ask.valueKind === 'day' ? DateInput : TextInput
  return (
    <Dialog
      open
      title={words.answerTitle(ask.name)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button tone="main" busy={send.busy} disabled={answers.length === 0} onPress={submit}>
            {words.sendAnswer}
          </Button>
        </>
      }
    >
      <Form onSubmit={submit}>
        <p className="soft">{words.answerLead}</p>
        {ask.nodes.map(({ nodeId, name }) => (
          <Field key={nodeId} label={`${name}${ask.unit === null ? '' : `（${ask.unit}）`}`}>
            <Input
              value={texts[nodeId] ?? ''}
              onChange={(text) => setTexts((before) => ({ ...before, [nodeId]: text }))}
            />
          </Field>
        ))}
        <ProblemNotice problem={send.problem} />
      </Form>
    </Dialog>
  )
}
