import { useState } from 'react'
import type { OutputOf } from '#platform/operations/contract.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { NumberInput, TextInput } from '#platform/web/parts/inputs.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { Notice, ProblemNotice } from '#platform/web/parts/states.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { residentContract } from '../contract/resident.ts'
import { onPaperIn } from './certificate-link.ts'
import { volunteerWords } from './volunteer-words.ts'

type Answer = OutputOf<typeof residentContract.checkCertificate>

/** Checks a certificate against what stands on it; answers true or not true. */
export function ResidentCheckCertificate() {
  const words = useWords(volunteerWords)
  const [initial] = useState(() => onPaperIn(location.hash))
  const form = useForm(initial)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const check = useAction(residentContract.checkCertificate, { quiet: true, onDone: setAnswer })
  const { code, name, minutes } = form.values
  const send = () => {
    setAnswer(null)
    void check.run({ code: code.replace(/[\s-]/g, '').toUpperCase(), name, minutes: minutes ?? 0 })
  }
  return (
    <>
      <TopBar title={words.checkTitle} back="/volunteer" />
      <Page title={words.checkTitle} lead={words.checkLead}>
        <Form onSubmit={send}>
          <Stack>
            <Field label={words.checkCode} error={check.errorOf('code')}>
              <TextInput {...form.control('code')} autoComplete="off" />
            </Field>
            <Field label={words.checkName} error={check.errorOf('name')}>
              <TextInput {...form.control('name')} autoComplete="off" />
            </Field>
            <Field label={words.checkMinutes} error={check.errorOf('minutes')}>
              <NumberInput {...form.control('minutes')} min={1} />
            </Field>
            <ProblemNotice problem={check.problem} />
            {answer === null ? null : <Verdict answer={answer} />}
            <Button submit tone="main" wide busy={check.busy}>
              {words.check}
            </Button>
          </Stack>
        </Form>
      </Page>
    </>
  )
}

function Verdict({ answer }: { readonly answer: Answer }) {
  const words = useWords(volunteerWords)
  const said = answer.isTrue ? (answer.hasChanged ? 'hasChanged' : 'isTrue') : 'isFalse'
  const tones = { isTrue: 'good', hasChanged: 'warn', isFalse: 'late' } as const
  return (
    <div role="status">
      <Notice tone={tones[said]}>
        <strong>{words[said]}</strong>
        <p>{words[`${said}Note`]}</p>
      </Notice>
    </div>
  )
}
