import { useSayDate } from '#platform/web/use-say-date.ts'
import { useState } from 'react'
import { dayOf, instantOf } from '#platform/time/instant.ts'
import { useSay } from '#platform/web/language.ts'
import { AbilityButton } from '#platform/web/parts/ability-button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { FormDialog } from '#platform/web/parts/form-sheet.tsx'
import { DateInput } from '#platform/web/parts/inputs.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { peopleContract } from '../contract.ts'
import { roles } from '../roles.ts'
import { directoryWords } from './directory-words.ts'
import { NodeName } from './node-name.tsx'
import type { Person } from './account-state.tsx'

type Post = Person['posts'][number]

/** The posts somebody holds or will hold, each with the way to end it. */
export function PersonPosts({ person }: { readonly person: Person }) {
  const words = useWords(directoryWords)
  const sayDate = useSayDate()
  const say = useSay()
  const [ending, setEnding] = useState<Post | null>(null)
  if (person.posts.length === 0) return <p className="soft">{words.noPosts}</p>
  return (
    <>
      <ul className="person-posts">
        {person.posts.map((post) => (
          <li key={post.postId} className="person-post">
            <span>
              <strong>{say(roles[post.role])}</strong>{' '}
              <NodeName organisationId={post.organisationId} placeId={post.placeId} />
              <br />
              <span className="soft small figures">
                {words.from(sayDate(post.from))}
                {post.to === null ? '' : ` ${words.to(sayDate(post.to))}`}
              </span>
            </span>
            <AbilityButton abilities={post.abilities} ability="endPost" onPress={() => setEnding(post)}>
              {words.endPost}
            </AbilityButton>
          </li>
        ))}
      </ul>
      {ending ? <EndPost personId={person.personId} post={ending} onClose={() => setEnding(null)} /> : null}
    </>
  )
}

type EndPostProps = { readonly personId: string; readonly post: Post; readonly onClose: () => void }

function EndPost({ personId, post, onClose }: EndPostProps) {
  const words = useWords(directoryWords)
  const say = useSay()
  const today = dayOf(instantOf(Date.now()))
  const form = useForm({ on: today })
  const end = useAction(peopleContract.endPost, {
    onDone: () => {
      showToast(words.ended)
      onClose()
    },
  })
  return (
    <FormDialog
      title={words.endTitle(say(roles[post.role]))}
      action={end}
      submit={words.endPost}
      danger
      onClose={onClose}
      onSubmit={() => void end.run({ personId, postId: post.postId, on: form.values.on })}
    >
      <p>{words.endNote}</p>
      <Field label={words.endOn} error={end.errorOf('on')}>
        <DateInput {...form.control('on')} min={today} />
      </Field>
    </FormDialog>
  )
}
