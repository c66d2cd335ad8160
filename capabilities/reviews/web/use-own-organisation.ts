import { organisationsContract } from '#capabilities/organisations/contract.ts'
import type { PickedNode } from '#capabilities/people/web/node-picker.tsx'
import { useSession } from '#platform/web/session.ts'
import { useOperation } from '#platform/web/use-operation.ts'

/** The organisation at which the reader has a post, once its name is known. */
export function useOwnOrganisation(): PickedNode | null {
  const { session } = useSession()
  const organisationId = session?.posts.find((post) => post.organisationId !== null)?.organisationId ?? null
  const { data } = useOperation(
    organisationsContract.getOrganisation,
    { organisationId: organisationId ?? '-' },
    { enabled: organisationId !== null },
  )
  return data ? { id: data.organisationId, name: data.name } : null
}
