import { useKindNames } from '#capabilities/organisations/web/kind-name.ts'
import { useKindName } from '#capabilities/places/web/kind-name.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import { useWords } from '#platform/web/words.ts'
import type { cockpitContract } from '../contract.ts'
import type { TreeName } from './cockpit-view.ts'
import { type CockpitWords, cockpitWords } from './cockpit-words.ts'

type Group = NonNullable<OutputOf<typeof cockpitContract.readPeers>['group']>
type PlaceKind = Parameters<ReturnType<typeof useKindName>>[0]
type OrganisationKind = Parameters<ReturnType<typeof useKindNames>['kindName']>[0]

// Guarantee: a kind is what the place or organisation was registered as.
const asPlaceKind = (kind: string) => kind as PlaceKind
const asOrganisationKind = (kind: string) => kind as OrganisationKind

function sayBand(band: Group['band'], words: CockpitWords): string {
  if (band === null) return ''
  if (band.to === null) return words.bandOver(band.from)
  return band.to === 0 ? words.bandNone : words.bandFrom(band.from, band.to)
}

/** Who the peers are: of which kind and size, and where. */
export function PeerGroup({ group, tree }: { readonly group: Group; readonly tree: TreeName }) {
  const words = useWords(cockpitWords)
  const placeKind = useKindName()
  const { kindName } = useKindNames()
  const kind =
    tree === 'place' ? placeKind(asPlaceKind(group.kind)) : kindName(asOrganisationKind(group.kind))
  const where = group.within === null ? '' : words.peersIn(group.within.name)
  const alike = words.peersKind(kind, sayBand(group.band, words))
  return <p className="soft small">{words.peersGroup(group.peers, alike, where)}</p>
}
