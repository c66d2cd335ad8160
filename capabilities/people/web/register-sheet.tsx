import { useState } from 'react'
import { newId } from '#platform/web/new-id.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Checkbox } from '#platform/web/parts/choice.tsx'
import { Sheet } from '#platform/web/parts/dialog.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { FormSheet } from '#platform/web/parts/form-sheet.tsx'
import { TextInput } from '#platform/web/parts/inputs.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { peopleContract } from '../contract.ts'
import { directoryWords } from './directory-words.ts'
import { HandedLink } from './handed-link.tsx'
import { type GivableRole, PostFields, postOf, usePostForm } from './post-fields.tsx'

type RegisterProps = { readonly givable: readonly GivableRole[]; readonly onClose: () => void }

/** Opens an account and shows its link once. */
export function RegisterSheet({ givable, onClose }: RegisterProps) {
  const words = useWords(directoryWords)
  const [link, setLink] = useState<string | null>(null)
  if (link !== null) {
    return (
      <Sheet
        open
        title={words.linkReady}
        onClose={onClose}
        actions={<Button onPress={onClose}>{words.done}</Button>}
      >
        <Stack>
          <Notice tone="warn">{words.linkNote}</Notice>
          <HandedLink secret={link} />
        </Stack>
      </Sheet>
    )
  }
  return <RegisterForm givable={givable} onClose={onClose} onLink={setLink} />
}

function RegisterForm({
  givable,
  onClose,
  onLink,
}: RegisterProps & { readonly onLink: (link: string) => void }) {
  const words = useWords(directoryWords)
  const form = useForm({ personId: newId(), name: '', userName: '', phone: '', hasPost: givable.length > 0 })
  const post = usePostForm()
  const register = useAction(peopleContract.registerPerson, { onDone: ({ link }) => onLink(link) })
  const { personId, name, userName, phone, hasPost } = form.values
  const submit = () =>
    void register.run({
      personId,
      name,
      userName,
      phone: phone.trim() === '' ? null : phone.trim(),
      post: hasPost ? postOf(post.values) : null,
    })
  return (
    <FormSheet
      title={words.register}
      action={register}
      submit={words.open}
      onClose={onClose}
      onSubmit={submit}
    >
      <Field label={words.name} error={register.errorOf('name')}>
        <TextInput {...form.control('name')} autoComplete="off" />
      </Field>
      <Field label={words.userName} hint={words.userNameHint} error={register.errorOf('userName')}>
        <TextInput {...form.control('userName')} autoComplete="off" />
      </Field>
      <Field label={words.phone} hint={words.phoneHint} optional error={register.errorOf('phone')}>
        <TextInput {...form.control('phone')} type="tel" autoComplete="off" />
      </Field>
      {givable.length > 0 ? (
        <Checkbox checked={hasPost} onChange={(has) => form.set('hasPost', has)} title={words.withPost} />
      ) : null}
      {hasPost ? (
        <PostFields form={post} givable={givable} errorOf={(field) => register.errorOf(`post.${field}`)} />
      ) : null}
    </FormSheet>
  )
}
