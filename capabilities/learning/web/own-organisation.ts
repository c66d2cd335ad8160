import { useSession } from '#platform/web/session.ts'

type Own = { readonly placeId: string | null; readonly organisationId: string | null }

/** Where the reader's post stands. */
export function useOwnOrganisation(): Own {
  const { session } = useSession()
  const posts = session?.posts ?? []
  const post = posts.find(({ organisationId }) => organisationId !== null) ?? posts[0]
  return { placeId: post?.placeId ?? null, organisationId: post?.organisationId ?? null }
}
