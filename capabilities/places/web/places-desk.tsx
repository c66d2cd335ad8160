import { useLocation } from 'wouter'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { TreeDesk } from '#platform/web/parts/tree-desk.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useSession } from '#platform/web/session.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { placesContract } from '../contract.ts'
import { PlaceFinder } from './place-finder.tsx'
import { PlaceView } from './place-view.tsx'
import { placeWords } from './place-words.ts'
import { usePlaceTree } from './use-place-tree.ts'
import './places.css'

/** Tree at the left, map and facts of the chosen place at the right. */
export function PlacesDesk({ params }: ScreenProps) {
  const words = useWords(placeWords)
  const [, go] = useLocation()
  const placeId = params.placeId ?? null
  const open = (id: string) => go(`/desk/places/${id}`)
  const chosen = useOperation(
    placesContract.getPlace,
    { placeId: placeId ?? '-' },
    { enabled: placeId !== null, keep: true },
  )
  const tree = usePlaceTree(useOwnPath(chosen.data?.path))
  const isEmpty = !tree.isLoading && tree.nodes.length === 0
  return (
    <TreeDesk
      title={words.title}
      name={chosen.data?.name}
      home="/desk/places"
      label={words.tree}
      tree={tree}
      selected={placeId}
      above={<Above isEmpty={isEmpty} onOpen={open} />}
      nothing={<EmptyState icon="map" title={words.nothingYet} note={words.nothingYetNote} />}
      choose={<EmptyState icon="map" title={words.choose} note={words.chooseNote} />}
      detail={<PlaceView key={placeId} reading={chosen} onOpen={open} />}
      onOpen={open}
    />
  )
}

type Step = { readonly placeId: string }

/** The branches to open: those above the chosen place, else those above the reader's own. */
function useOwnPath(chosen: readonly Step[] | undefined): readonly string[] {
  const { session } = useSession()
  const own = session?.posts.find((post) => post.placeId !== null)?.placeId ?? null
  const mine = useOperation(placesContract.getPlace, { placeId: own ?? '-' }, { enabled: own !== null })
  return (chosen ?? mine.data?.path ?? []).map((step) => step.placeId).slice(0, -1)
}

type AboveProps = { readonly isEmpty: boolean; readonly onOpen: (placeId: string) => void }

function Above({ isEmpty, onOpen }: AboveProps) {
  const words = useWords(placeWords)
  const { session } = useSession()
  const mayImport = session?.posts.some((post) => post.role === 'systemAdministrator') ?? false
  return (
    <>
      <PlaceFinder onPick={onOpen} />
      {mayImport ? (
        <ButtonLink href="/desk/import-places" icon="upload" tone={isEmpty ? 'main' : 'plain'}>
          {words.import}
        </ButtonLink>
      ) : null}
    </>
  )
}
