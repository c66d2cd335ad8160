import { useSession } from '#platform/web/session.ts'

/** Where the reader's post stands: the place and the organisation meetings are called for. */
export function useOwnPost(): { readonly placeId: string | null; readonly organisationId: string | null } {
  const { session } = useSession()
  const posts = session?.posts ?? []
  const post = posts.find((one) => one.placeId !== null) ?? posts[0]
  return { placeId: post?.placeId ?? null, organisationId: post?.organisationId ?? null }
}
