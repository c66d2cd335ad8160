import { useState } from 'react'
import { HowUsed } from '#capabilities/keeping/web/how-used.tsx'
import { newId } from '#platform/web/new-id.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { TextInput } from '#platform/web/parts/inputs.tsx'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { learningContract } from '../contract.ts'
import { learningWords } from './learning-words.ts'

type Props = {
  readonly programme: { readonly programmeId: string; readonly title: string; readonly hours: number }
  readonly receipt: string
}

/** A programme whose hours are full: the name to print, and the certificate is there. */
export function TakeCertificate({ programme, receipt }: Props) {
  const words = useWords(learningWords)
  const [certificateId] = useState(newId)
  const [name, setName] = useState('')
  const take = useAction(learningContract.takeCertificate, { receipt, onDone: () => showToast(words.taken) })
  const { programmeId, title, hours } = programme
  return (
    <Card title={title}>
      <Form onSubmit={() => take.run({ programmeId, certificateId, name })}>
        <Stack>
          <p>
            {words.ready} · {words.hours(hours)}
          </p>
          <Field label={words.name} hint={words.nameHint} error={take.errorOf('name')}>
            <TextInput value={name} onChange={setName} />
          </Field>
          <HowUsed about="learning.certificate" />
          <ProblemNotice problem={take.problem} />
          <Button submit tone="main" busy={take.busy}>
            {words.take}
          </Button>
        </Stack>
      </Form>
    </Card>
  )
}
