import { organisationsContract } from '#capabilities/organisations/contract.ts'
import { placesContract } from '#capabilities/places/contract.ts'
import { useOperation } from '#platform/web/use-operation.ts'

type NodeNameProps = { readonly organisationId: string | null; readonly placeId: string | null }

/** The names of the organisation and the place a post lies at; nothing while they are unknown. */
export function NodeName({ organisationId, placeId }: NodeNameProps) {
  return (
    <span className="soft">
      {organisationId === null ? null : <OrganisationName organisationId={organisationId} />}
      {organisationId !== null && placeId !== null ? ' · ' : null}
      {placeId === null ? null : <PlaceName placeId={placeId} />}
    </span>
  )
}

function OrganisationName({ organisationId }: { readonly organisationId: string }) {
  const { data } = useOperation(organisationsContract.getOrganisation, { organisationId })
  return data?.name ?? '…'
}

function PlaceName({ placeId }: { readonly placeId: string }) {
  const { data } = useOperation(placesContract.getPlace, { placeId })
  return data?.name ?? '…'
}
