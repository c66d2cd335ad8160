import { organisationsContract } from '#capabilities/organisations/contract.ts'
import type { PickedNode } from '#capabilities/people/web/node-picker.tsx'
import { placesContract } from '#capabilities/places/contract.ts'
import { useOwnPost } from '#capabilities/promises/web/desk/own-post.ts'
import { useOperation } from '#platform/web/use-operation.ts'

/** The place and the organisation of the reader's own post, by name, as far as they are known already. */
export function useOwnNodes(): {
  readonly placeId: string | null
  readonly place: PickedNode | null
  readonly organisation: PickedNode | null
} {
  const { placeId, organisationId } = useOwnPost()
  const place = useOperation(
    placesContract.getPlace,
    { placeId: placeId ?? '-' },
    { enabled: placeId !== null },
  ).data
  const organisation = useOperation(
    organisationsContract.getOrganisation,
    { organisationId: organisationId ?? '-' },
    { enabled: organisationId !== null },
  ).data
  return {
    placeId,
    place: place ? { id: place.placeId, name: place.name } : null,
    organisation: organisation ? { id: organisation.organisationId, name: organisation.name } : null,
  }
}
