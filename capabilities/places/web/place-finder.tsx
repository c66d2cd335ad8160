import { type ReactNode, useState } from 'react'
import { SearchBox } from '#platform/web/parts/search-box.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { placesContract } from '../contract.ts'
import type { PlaceKind } from '../kinds.ts'
import { placeWords } from './place-words.ts'
import { useKindName } from './kind-name.ts'

/** What was found while typing; the caller learns the id and the name. */
export function PlaceFinder(props: {
  readonly label?: string
  readonly within?: string
  readonly kind?: PlaceKind
  readonly keep?: boolean
  readonly onPick: (placeId: string, name: string) => void
}) {
  const words = useWords(placeWords)
  const kindName = useKindName()
  const [text, setText] = useState('')
  const { within, kind } = props
  const limits = { ...(within === undefined ? {} : { within }), ...(kind === undefined ? {} : { kind }) }
  const found = useOperation(
    placesContract.findPlaces,
    { text, limit: 12, ...limits },
    { enabled: text !== '', keep: true },
  )
  const places = text === '' ? undefined : found.data?.places
  const nameOf = (placeId: string) => fullName(places?.find((place) => place.placeId === placeId))
  const box = (
    <SearchBox
      label={props.label ?? words.find}
      placeholder={words.findHint}
      onSearch={setText}
      results={places?.map((place) => ({
        id: place.placeId,
        title: fullName(place),
        note: [...place.above, kindName(place.kind)].join(' · '),
      }))}
      busy={found.fetching}
      onPick={(placeId) => props.onPick(placeId, nameOf(placeId))}
      {...(props.keep ? { keepText: nameOf } : {})}
    />
  )
  return props.keep ? <Labelled label={props.label ?? words.find}>{box}</Labelled> : box
}

type Found = { readonly name: string; readonly kind: PlaceKind; readonly above: readonly string[] }

// Every community has a first grid: only together with its community does the name say which.
const fullName = (place: Found | undefined): string =>
  place?.kind === 'grid' ? `${place.above.at(-1) ?? ''}${place.name}` : (place?.name ?? '')

const Labelled = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div className="field">
    <span className="field-label" aria-hidden="true">
      {label}
    </span>
    {children}
  </div>
)
