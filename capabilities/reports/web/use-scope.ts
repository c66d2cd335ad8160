import { organisationsContract } from '#capabilities/organisations/contract.ts'
import { placesContract } from '#capabilities/places/contract.ts'
import { useSession } from '#platform/web/session.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import type { TreeName } from '../words.ts'

/** The place or organisation one's first post is for, with its name; forms are filled for it. */
export type Scope = { readonly tree: TreeName; readonly node: string; readonly name: string }

export function useScope(): Scope | undefined {
  const { session } = useSession()
  const posts = session?.posts ?? []
  const placeId = posts.find((post) => post.placeId !== null)?.placeId ?? ''
  const organisationId = posts.find((post) => post.organisationId !== null)?.organisationId ?? ''
  const place = useOperation(placesContract.getPlace, { placeId }, { enabled: placeId !== '' })
  const organisation = useOperation(
    organisationsContract.getOrganisation,
    { organisationId },
    { enabled: placeId === '' && organisationId !== '' },
  )
  if (place.data) return { tree: 'place', node: placeId, name: place.data.name }
  return organisation.data && { tree: 'organisation', node: organisationId, name: organisation.data.name }
}
