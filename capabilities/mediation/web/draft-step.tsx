import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { TextArea, TextInput } from '#platform/web/parts/inputs.tsx'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { mediationContract } from '../contract.ts'
import type { MediatorProps } from './mediator-props.ts'
import { mediatorWords } from './mediator-words.ts'

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const daysOf = (text: string): number[] =>
  text
    .split(/[\s,，、]+/)
    .filter((part) => part !== '')
    .map(Number)
    .filter(Number.isInteger)

const mostWords = 4_000

/** What both agree on, one point a line; a change asks both again. */
export function DraftStep({ dispute, receipt }: MediatorProps) {
  const words = useWords(mediatorWords)
  const { mediationId, draft, abilities } = dispute
  const form = useForm({
    terms: draft?.terms?.join('\n') ?? '',
    days: draft?.revisitAfter.join('，') ?? '30，90',
  })
  const write = useAction(mediationContract.draftAgreement, {
    receipt,
    onDone: () => showToast(words.drafted),
  })
  if (!abilities.includes('draftAgreement')) return null
  const send = () => {
    const { terms, days } = form.values
    void write.run({ mediationId, terms: linesOf(terms), revisitAfter: daysOf(days) })
  }
  const title = draft === null ? words.draft : words.redraft
  return (
    <Card title={title}>
      <Form onSubmit={send}>
        <Stack>
          <Field label={words.terms} hint={words.termsHint} error={write.errorOf('terms')}>
            <TextArea {...form.control('terms')} most={mostWords} />
          </Field>
          <Field label={words.revisits} hint={words.revisitsHint} error={write.errorOf('revisitAfter')}>
            <TextInput {...form.control('days')} />
          </Field>
          <ProblemNotice problem={write.problem} />
          <Button submit wide busy={write.busy}>
            {title}
          </Button>
        </Stack>
      </Form>
    </Card>
  )
}
