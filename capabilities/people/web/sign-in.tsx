import { useState } from 'react'
import type { OutputOf } from '#platform/operations/contract.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { TextInput } from '#platform/web/parts/inputs.tsx'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { useSession } from '#platform/web/session.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { Redirect } from 'wouter'
import { peopleContract } from '../contract.ts'
import { useEnterDesk } from './enter-desk.ts'
import { SecondFactor } from './second-factor.tsx'
import { signInWords } from './sign-in-words.ts'

type Step = OutputOf<typeof peopleContract.signIn>
type Asked = Extract<Step, { step: 'secondFactor' }>

/** The sign-in page: user name and password, then the second factor if the account has one. */
export function SignIn() {
  const words = useWords(signInWords)
  const [asked, setAsked] = useState<Asked | null>(null)
  const { session } = useSession()
  if (session?.mustSetUp) return <Redirect to="/setup" />
  if (asked) {
    return (
      <Page title={words.second} lead={words.secondLead}>
        <SecondFactor asked={asked} onStartOver={() => setAsked(null)} />
      </Page>
    )
  }
  return (
    <Page title={words.signIn} lead={words.signInLead}>
      <Credentials onAsked={setAsked} />
    </Page>
  )
}

function Credentials({ onAsked }: { readonly onAsked: (asked: Asked) => void }) {
  const words = useWords(signInWords)
  const form = useForm({ userName: '', password: '' })
  const enter = useEnterDesk()
  const signIn = useAction(peopleContract.signIn, {
    onDone: (step) => void (step.step === 'signedIn' ? enter(step) : onAsked(step)),
  })
  return (
    <Card>
      <Stack>
        <Form onSubmit={() => signIn.run(form.values)}>
          <Field label={words.userName} error={signIn.errorOf('userName')}>
            <TextInput {...form.control('userName')} autoComplete="username" name="username" />
          </Field>
          <Field label={words.password} error={signIn.errorOf('password')}>
            <TextInput
              {...form.control('password')}
              type="password"
              autoComplete="current-password"
              name="password"
            />
          </Field>
          <ProblemNotice problem={signIn.problem} />
          <Button submit tone="main" wide busy={signIn.busy}>
            {words.enter}
          </Button>
        </Form>
        <SingleSignOn />
        <p className="soft small">{words.forgotten}</p>
      </Stack>
    </Card>
  )
}

function SingleSignOn() {
  const words = useWords(signInWords)
  const { data } = useOperation(peopleContract.whoAmI, {})
  const start = useAction(peopleContract.startOidc, {
    quiet: true,
    onDone: ({ address }) => location.assign(address),
  })
  if (!data?.isOidcOffered) return null
  return (
    <>
      <Button wide icon="key" busy={start.busy} onPress={() => start.run({})}>
        {words.withOidc}
      </Button>
      <ProblemNotice problem={start.problem} />
    </>
  )
}
