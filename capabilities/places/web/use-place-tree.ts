import { call } from '#platform/web/client.ts'
import { useOpenedTree } from '#platform/web/use-opened-tree.ts'
import { placesContract } from '../contract.ts'

const { listChildren } = placesContract

async function load(parentId: string | null, signal: AbortSignal) {
  const { places } = await call(listChildren, parentId === null ? {} : { parentId }, { signal })
  return places.map((row) => ({ ...row, id: row.placeId }))
}

/** The tree of places as far as it has been opened. */
export const usePlaceTree = (path: readonly string[]) =>
  useOpenedTree({ path: listChildren.path, load }, path)
