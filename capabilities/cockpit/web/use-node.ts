import { organisationsContract } from '#capabilities/organisations/contract.ts'
import { placesContract } from '#capabilities/places/contract.ts'
import { useSession } from '#platform/web/session.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import type { CockpitView, TreeName } from './cockpit-view.ts'

export type Step = { readonly id: string; readonly name: string }

/** The node that is looked at: the one in the address, or the first the reader's posts reach. */
export function useCockpitNode(view: CockpitView): {
  readonly node: string | null
  readonly isKnown: boolean
} {
  const { session } = useSession()
  const posts = session?.posts ?? []
  const own = posts
    .map((post) => (view.tree === 'place' ? post.placeId : post.organisationId))
    .find((id) => id !== null)
  return { node: view.node ?? own ?? null, isKnown: session !== undefined }
}

/** From the top of the tree down to the node. */
export function usePath(tree: TreeName, node: string): readonly Step[] {
  const isPlace = tree === 'place'
  const place = useOperation(placesContract.getPlace, { placeId: node }, { enabled: isPlace, keep: true })
  const organisation = useOperation(
    organisationsContract.getOrganisation,
    { organisationId: node },
    { enabled: !isPlace, keep: true },
  )
  if (isPlace) return (place.data?.path ?? []).map(({ placeId, name }) => ({ id: placeId, name }))
  return (organisation.data?.path ?? []).map(({ organisationId, name }) => ({ id: organisationId, name }))
}

/** What stands directly below, by name. */
export function useBelow(tree: TreeName, node: string): readonly Step[] {
  const isPlace = tree === 'place'
  const places = useOperation(
    placesContract.listChildren,
    { parentId: node },
    { enabled: isPlace, keep: true },
  )
  const organisations = useOperation(
    organisationsContract.listOrganisations,
    { parentId: node },
    { enabled: !isPlace, keep: true },
  )
  const steps = isPlace
    ? (places.data?.places ?? []).map(({ placeId, name }) => ({ id: placeId, name }))
    : (organisations.data?.organisations ?? []).map(({ organisationId, name }) => ({
        id: organisationId,
        name,
      }))
  return steps.toSorted((one, other) => one.name.localeCompare(other.name, 'zh-CN'))
}
