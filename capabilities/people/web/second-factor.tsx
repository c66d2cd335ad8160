import { type PublicKeyCredentialRequestOptionsJSON, startAuthentication } from '@simplewebauthn/browser'
import { useState } from 'react'
import type { OutputOf } from '#platform/operations/contract.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { TextInput } from '#platform/web/parts/inputs.tsx'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { Notice, ProblemNotice } from '#platform/web/parts/states.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { peopleContract } from '../contract.ts'
import { useEnterDesk } from './enter-desk.ts'
import { signInWords } from './sign-in-words.ts'

export type Asked = Extract<OutputOf<typeof peopleContract.signIn>, { step: 'secondFactor' }>

/** Guarantee: the server made these with the passkey library's own counterpart. */
const asRequest = (options: unknown) => options as PublicKeyCredentialRequestOptionsJSON

/** A code from the authenticator, or a passkey. */
export function SecondFactor({
  asked,
  onStartOver,
}: {
  readonly asked: Asked
  readonly onStartOver: () => void
}) {
  const words = useWords(signInWords)
  const [code, setCode] = useState('')
  const [isRefused, setRefused] = useState(false)
  const enter = useEnterDesk()
  const give = useAction(peopleContract.giveSecondFactor, {
    onDone: (step) => void (step.step === 'signedIn' && enter(step)),
  })
  const askPasskey = async () => {
    setRefused(false)
    const passkey = await startAuthentication({ optionsJSON: asRequest(asked.passkeyOptions) }).catch(
      () => null,
    )
    if (passkey) await give.run({ ticket: asked.ticket, passkey: { ...passkey } })
    else setRefused(true)
  }
  const hasPasskey = asked.kinds.includes('passkey')
  return (
    <Card>
      <Stack>
        {hasPasskey ? (
          <Button tone="main" wide icon="key" busy={give.busy} onPress={askPasskey}>
            {words.usePasskey}
          </Button>
        ) : null}
        {isRefused ? <Notice tone="warn">{words.passkeyFailed}</Notice> : null}
        {asked.kinds.includes('totp') ? (
          <Form onSubmit={() => give.run({ ticket: asked.ticket, code: code.replace(/\s/g, '') })}>
            <Field label={words.code} hint={words.codeHint} error={give.errorOf('code')}>
              <TextInput value={code} onChange={setCode} inputMode="numeric" autoComplete="one-time-code" />
            </Field>
            <Button submit tone={hasPasskey ? 'plain' : 'main'} wide busy={give.busy}>
              {words.confirm}
            </Button>
          </Form>
        ) : null}
        <ProblemNotice problem={give.problem} />
        <Button tone="quiet" icon="back" onPress={onStartOver}>
          {words.startOver}
        </Button>
      </Stack>
    </Card>
  )
}
