import { useEffect, useRef } from 'react'
import { useSay } from '#platform/web/language.ts'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { Card, Columns, Stack } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import type { OutputOf } from '#platform/operations/contract.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { peopleContract } from '../contract.ts'
import { accountWords } from './account-words.ts'
import { ChangePassword } from './change-password.tsx'
import { useEnterDesk } from './enter-desk.ts'
import { NodeName } from './node-name.tsx'
import { OwnFactors } from './own-factors.tsx'
import { OwnSessions } from './own-sessions.tsx'
import './people.css'

/** Once the factor that the post demands is there, the way goes on to where the post's work is. */
function useGoOn(mustAddFactor: boolean | undefined): void {
  const enter = useEnterDesk()
  const wasMissing = useRef(false)
  useEffect(() => {
    if (mustAddFactor) wasMissing.current = true
    if (mustAddFactor !== false || !wasMissing.current) return
    wasMissing.current = false
    void enter({ mustAddFactor })
  }, [mustAddFactor, enter])
}

/** One's own posts, sessions, second factors and password. */
export function Account() {
  const words = useWords(accountWords)
  const me = useOperation(peopleContract.whoAmI, {})
  useGoOn(me.data?.mustAddFactor)
  const own = useOperation(peopleContract.listSessions, {})
  return (
    <Page title={words.title} lead={words.lead} width="wide">
      <Show reading={me}>
        {(known) => (
          <Stack>
            {known.mustAddFactor ? <Notice tone="warn">{words.mustAdd}</Notice> : null}
            <Columns least="22rem">
              <Stack>
                <Show reading={own}>{({ factors }) => <OwnFactors factors={factors} />}</Show>
                <ChangePassword />
                <ButtonLink href="/account/copy" icon="download" tone="quiet">
                  {words.copy}
                </ButtonLink>
              </Stack>
              <Stack>
                <Posts posts={known.posts} without={known.mustAddFactor ? words.postsAfter : words.noPosts} />
                <Show reading={own}>{({ sessions }) => <OwnSessions sessions={sessions} />}</Show>
              </Stack>
            </Columns>
          </Stack>
        )}
      </Show>
    </Page>
  )
}

type Post = OutputOf<typeof peopleContract.whoAmI>['posts'][number]

function Posts({ posts, without }: { readonly posts: readonly Post[]; readonly without: string }) {
  const words = useWords(accountWords)
  const say = useSay()
  return (
    <Card title={words.posts}>
      {posts.length === 0 ? <p className="soft">{without}</p> : null}
      <ul className="person-posts">
        {posts.map((post) => (
          <li key={post.postId} className="person-post">
            <span>
              <strong>{say(post)}</strong>{' '}
              <NodeName organisationId={post.organisationId} placeId={post.placeId} />
            </span>
            <span className="soft small">
              <DayText day={post.from} />
              {post.to === null ? null : (
                <>
                  {' '}
                  {words.until} <DayText day={post.to} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
