import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { TextInput } from '#platform/web/parts/inputs.tsx'
import { Card, Inline } from '#platform/web/parts/layout.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { peopleContract } from '../contract.ts'
import { accountWords } from './account-words.ts'

/** A new password; every other session ends. */
export function ChangePassword() {
  const words = useWords(accountWords)
  const form = useForm({ current: '', next: '', repeat: '', isCompared: false })
  const change = useAction(peopleContract.changePassword, {
    onDone: () => {
      showToast(words.changed)
      form.reset()
    },
  })
  const { current, next, repeat, isCompared } = form.values
  const submit = () => {
    form.set('isCompared', true)
    if (next === repeat) void change.run({ current, next })
  }
  return (
    <Card title={words.password}>
      <Form onSubmit={submit}>
        <Field label={words.current} error={change.errorOf('current')}>
          <TextInput {...form.control('current')} type="password" autoComplete="current-password" />
        </Field>
        <Field
          label={words.next}
          hint={words.nextHint}
          error={change.errorOf('next') ?? change.errorOf('password')}
        >
          <TextInput {...form.control('next')} type="password" autoComplete="new-password" />
        </Field>
        <Field label={words.repeat} error={isCompared && next !== repeat ? words.differs : undefined}>
          <TextInput {...form.control('repeat')} type="password" autoComplete="new-password" />
        </Field>
        <ProblemNotice problem={change.problem} />
        <Inline>
          <Button submit busy={change.busy}>
            {words.change}
          </Button>
        </Inline>
      </Form>
    </Card>
  )
}
