import { FormSheet } from '#platform/web/parts/form-sheet.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { peopleContract } from '../contract.ts'
import { directoryWords } from './directory-words.ts'
import { type GivableRole, PostFields, postOf, usePostForm } from './post-fields.tsx'

type GivePostProps = {
  readonly personId: string
  readonly givable: readonly GivableRole[]
  readonly onClose: () => void
}

/** Gives somebody a post inside one's own. */
export function GivePostSheet({ personId, givable, onClose }: GivePostProps) {
  const words = useWords(directoryWords)
  const form = usePostForm()
  const give = useAction(peopleContract.givePost, {
    onDone: () => {
      showToast(words.given)
      onClose()
    },
  })
  const submit = () => {
    const post = postOf(form.values)
    if (post) void give.run({ personId, ...post })
  }
  return (
    <FormSheet
      title={words.givePost}
      action={give}
      submit={words.give}
      disabled={form.values.role === ''}
      onClose={onClose}
      onSubmit={submit}
    >
      <PostFields form={form} givable={givable} errorOf={give.errorOf} />
    </FormSheet>
  )
}
