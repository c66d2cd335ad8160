import { call } from '#platform/web/client.ts'
import { useOpenedTree } from '#platform/web/use-opened-tree.ts'
import { organisationsContract } from '../contract.ts'

const { listOrganisations } = organisationsContract

async function load(parentId: string | null, signal: AbortSignal) {
  const { organisations } = await call(listOrganisations, parentId === null ? {} : { parentId }, { signal })
  return organisations.map((row) => ({ ...row, id: row.organisationId }))
}

/** The tree of organisations as far as it has been opened. */
export const useOrganisationTree = (path: readonly string[]) =>
  useOpenedTree({ path: listOrganisations.path, load }, path)
