import { useLocation } from 'wouter'
import { useSay } from '#platform/web/language.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Moment } from '#platform/web/parts/moment.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useWords } from '#platform/web/words.ts'
import { pathToMend, type UnsentPost, useUnsentPosts } from './unsent-posts.ts'
import { unsentWords } from './unsent-words.ts'

/** What was written without network: waiting, or refused with the reason and what to do about it. */
export function UnsentList() {
  const words = useWords(unsentWords)
  const { posts } = useUnsentPosts()
  if (posts.length === 0) return null
  return (
    <Card title={words.title}>
      <Stack>
        <p className="soft small">{words.lead}</p>
        {posts.map((post) => (
          <UnsentLine key={post.item.key} post={post} />
        ))}
      </Stack>
    </Card>
  )
}

function UnsentLine({ post }: { readonly post: UnsentPost }) {
  const words = useWords(unsentWords)
  const { item, posted } = post
  return (
    <Stack gap="tight">
      <Inline place="spread">
        <strong>{item.label}</strong>
        <UnsentTag post={post} />
      </Inline>
      <p className="soft small">
        {words.written} <Moment at={item.capturedAt} />
        {item.photos.length > 0 ? ` · ${words.photos(posted.photos?.length ?? 0)}` : ''}
      </p>
      <Refused post={post} />
    </Stack>
  )
}

/** Whether it waits or was refused, in a word. */
export function UnsentTag({ post: { item } }: { readonly post: UnsentPost }) {
  const words = useWords(unsentWords)
  return item.refusal ? (
    <StatusTag tone="late" word={words.refused} />
  ) : (
    <StatusTag tone="info" icon="upload" word={words.waiting} />
  )
}

/** Why the house would not take it, and the ways out. */
export function Refused({ post }: { readonly post: UnsentPost }) {
  const words = useWords(unsentWords)
  const say = useSay()
  const [, go] = useLocation()
  const { giveUp } = useUnsentPosts()
  const { refusal } = post.item
  if (!refusal) return null
  return (
    <>
      <Notice tone="late">
        {say(refusal)}
        {refusal.fields
          .filter((field) => say(field) !== say(refusal))
          .map((field) => (
            <p key={field.field}>{say(field)}</p>
          ))}
      </Notice>
      <Inline>
        <Button icon="edit" onPress={() => go(pathToMend(post))}>
          {words.mend}
        </Button>
        <Button
          icon="trash"
          tone="danger"
          onPress={() => void giveUp(post).then(() => showToast(words.discarded))}
        >
          {words.discard}
        </Button>
      </Inline>
    </>
  )
}
