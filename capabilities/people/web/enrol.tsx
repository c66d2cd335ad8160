import { useEffect, useRef, useState } from 'react'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Checkbox } from '#platform/web/parts/choice.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { TextInput } from '#platform/web/parts/inputs.tsx'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { EmptyState, ProblemNotice, Skeleton } from '#platform/web/parts/states.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { peopleContract } from '../contract.ts'
import { useEnterDesk } from './enter-desk.ts'
import { type Asked, SecondFactor } from './second-factor.tsx'
import { useSecretInAddress } from './secret-in-address.ts'
import { signInWords } from './sign-in-words.ts'

/** Choosing a password with a one-time link. */
export function Enrol() {
  const words = useWords(signInWords)
  const secret = useSecretInAddress()
  if (secret === null) {
    return (
      <Page title={words.enrol}>
        <EmptyState
          icon="key"
          title={words.noLink}
          note={words.noLinkNote}
          action={<ButtonLink href="/sign-in">{words.toSignIn}</ButtonLink>}
        />
      </Page>
    )
  }
  return <WithLink secret={secret} />
}

function useWhose(secret: string) {
  const look = useAction(peopleContract.lookAtLink, { quiet: true })
  const [whose, setWhose] = useState<{ name: string; userName: string; minimumLength: number } | null>(null)
  const begin = useRef(look.run)
  useEffect(() => {
    void begin.current({ link: secret }).then((found) => {
      if (found) setWhose({ ...found, name: found.name ?? '', userName: found.userName ?? '' })
    })
  }, [secret])
  return { whose, problem: look.problem }
}

function WithLink({ secret }: { readonly secret: string }) {
  const words = useWords(signInWords)
  const { whose, problem } = useWhose(secret)
  const [asked, setAsked] = useState<Asked | null>(null)
  if (problem) {
    return (
      <Page title={words.enrol}>
        <Stack>
          <ProblemNotice problem={problem} />
          <ButtonLink href="/sign-in">{words.toSignIn}</ButtonLink>
        </Stack>
      </Page>
    )
  }
  if (!whose) return <Skeleton lines={3} block />
  if (asked) {
    return (
      <Page title={words.second} lead={words.secondLead}>
        <SecondFactor asked={asked} onStartOver={() => location.assign('/sign-in')} />
      </Page>
    )
  }
  return (
    <Page title={words.enrol} lead={words.enrolLead(whose.name, whose.userName)}>
      <ChoosePassword
        secret={secret}
        userName={whose.userName}
        least={whose.minimumLength}
        onAsked={setAsked}
      />
    </Page>
  )
}

function ChoosePassword(props: {
  readonly secret: string
  readonly userName: string
  readonly least: number
  readonly onAsked: (asked: Asked) => void
}) {
  const words = useWords(signInWords)
  const form = useForm({ password: '', repeat: '', isShown: false, isCompared: false })
  const enter = useEnterDesk()
  const enrol = useAction(peopleContract.enrol, {
    onDone: (step) => void (step.step === 'signedIn' ? enter(step) : props.onAsked(step)),
  })
  const { password, repeat, isShown, isCompared } = form.values
  const type = isShown ? 'text' : 'password'
  const submit = () => {
    form.set('isCompared', true)
    if (password === repeat) void enrol.run({ link: props.secret, password })
  }
  return (
    <Card>
      <Form onSubmit={submit}>
        <input type="hidden" autoComplete="username" value={props.userName} readOnly />
        <Field label={words.password} hint={words.enrolHint(props.least)} error={enrol.errorOf('password')}>
          <TextInput {...form.control('password')} type={type} autoComplete="new-password" />
        </Field>
        <Field label={words.repeat} error={isCompared && password !== repeat ? words.differs : undefined}>
          <TextInput {...form.control('repeat')} type={type} autoComplete="new-password" />
        </Field>
        <Checkbox checked={isShown} onChange={(shown) => form.set('isShown', shown)} title={words.show} />
        <ProblemNotice problem={enrol.problem} />
        <Button submit tone="main" wide busy={enrol.busy}>
          {words.save}
        </Button>
      </Form>
    </Card>
  )
}
