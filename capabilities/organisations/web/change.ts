import type { OutputOf } from '#platform/operations/contract.ts'
import type { organisationsContract } from '../contract.ts'

export type OrganisationDetail = OutputOf<typeof organisationsContract.getOrganisation>

/** What is being done with an organisation. */
export type Change = 'register' | 'rename' | 'move' | 'merge' | 'close' | 'member'

export type ChangeProps = {
  readonly organisation: OrganisationDetail
  readonly onClose: () => void
  readonly onOpen: (organisationId: string) => void
}
