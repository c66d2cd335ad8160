import { useState } from 'react'
import { useLocation } from 'wouter'
import type { OutputOf } from '#platform/operations/contract.ts'
import { newId } from '#platform/web/new-id.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { TextInput } from '#platform/web/parts/inputs.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { learningContract } from '../contract.ts'
import { learningWords } from './learning-words.ts'

type Props = {
  readonly certificate: Pick<
    OutputOf<typeof learningContract.getMyLearning>['certificates'][number],
    'programmeId' | 'name'
  >
  readonly receipt: string
}

/** A newer certificate in the place of this one: the name written right, or the hours of today. */
export function RenewCertificate({ certificate, receipt }: Props) {
  const words = useWords(learningWords)
  const [, go] = useLocation()
  const [certificateId] = useState(newId)
  const [name, setName] = useState(certificate.name)
  const renew = useAction(learningContract.renewCertificate, {
    receipt,
    onDone: (fresh) => {
      showToast(words.renewed)
      go(`/learning/certificate/${fresh.certificateId}`)
    },
  })
  const { programmeId } = certificate
  return (
    <details className="no-print">
      <summary>{words.renew}</summary>
      <Form onSubmit={() => void renew.run({ programmeId, certificateId, name })}>
        <Stack>
          <p className="soft small">{words.renewHint}</p>
          <Field label={words.name} hint={words.nameHint} error={renew.errorOf('name')}>
            <TextInput value={name} onChange={setName} />
          </Field>
          <ProblemNotice problem={renew.problem} />
          <Button submit busy={renew.busy}>
            {words.renew}
          </Button>
        </Stack>
      </Form>
    </details>
  )
}
