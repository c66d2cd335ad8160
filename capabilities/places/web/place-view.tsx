import { useState } from 'react'
import { Link } from 'wouter'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Inline } from '#platform/web/parts/layout.tsx'
import { Menu, type MenuItem } from '#platform/web/parts/menu.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import type { Reading } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import type { Change, PlaceDetail } from './change.ts'
import { ChangeDialogs } from './change-dialogs.tsx'
import { useKindName } from './kind-name.ts'
import { PlaceFacts } from './place-facts.tsx'
import { PlaceMapPane } from './place-map-pane.tsx'
import { placeWords } from './place-words.ts'

/** One place: where it stands, its map, its facts, and what may be done with it. */
export function PlaceView(props: {
  readonly reading: Reading<PlaceDetail>
  readonly onOpen: (placeId: string) => void
}) {
  const [change, setChange] = useState<Change | null>(null)
  return (
    <Show reading={props.reading}>
      {(place) => (
        <div className="place-view">
          <PlaceHead place={place} onChange={setChange} />
          <div className="place-panes">
            <PlaceMapPane
              place={place}
              onOpen={props.onOpen}
              change={change}
              onDone={() => setChange(null)}
            />
            <PlaceFacts place={place} onOpen={props.onOpen} onChange={setChange} />
          </div>
          <ChangeDialogs
            place={place}
            change={change}
            onClose={() => setChange(null)}
            onOpen={props.onOpen}
          />
        </div>
      )}
    </Show>
  )
}

type HeadProps = { readonly place: PlaceDetail; readonly onChange: (change: Change) => void }

function PlaceHead({ place, onChange }: HeadProps) {
  const words = useWords(placeWords)
  const kindName = useKindName()
  const may = (ability: string) => place.abilities.includes(ability)
  return (
    <header className="place-head">
      <div>
        <nav className="place-path" aria-label={words.tree}>
          {place.path.slice(0, -1).map((step) => (
            <Link key={step.placeId} href={`/desk/places/${step.placeId}`}>
              {step.name}
            </Link>
          ))}
        </nav>
        <h2 className="place-name">{place.name}</h2>
        <Inline>
          <span className="soft">{place.form ?? kindName(place.kind)}</span>
          {place.status === 'ended' ? <StatusTag tone="still" word={words.ended} /> : null}
        </Inline>
      </div>
      <Inline>
        {may('drawGrid') && canHoldGrids(place) ? (
          <Button tone="main" icon="add" onPress={() => onChange('draw')}>
            {words.draw}
          </Button>
        ) : null}
        {place.status === 'standing' ? (
          <ButtonLink href={`/desk/places/${place.placeId}/sign`} icon="qr">
            {words.doorSign}
          </ButtonLink>
        ) : null}
        <Menu label={words.more} items={useMenu(place, onChange)} />
      </Inline>
    </header>
  )
}

const holders: readonly string[] = ['community', 'village', 'grid', 'neighbourGrid']
const canHoldGrids = (place: PlaceDetail) => place.status === 'standing' && holders.includes(place.kind)

function useMenu(place: PlaceDetail, onChange: (change: Change) => void): MenuItem[] {
  const words = useWords(placeWords)
  const all = [
    { ability: 'registerPlace', id: 'register', label: words.register, icon: 'add' },
    {
      ability: 'editGrid',
      id: 'outline',
      label: place.hasBoundary ? words.editOutline : words.drawOutline,
      icon: 'edit',
    },
    { ability: 'addAddress', id: 'address', label: words.addAddress, icon: 'home' },
    { ability: 'renamePlace', id: 'rename', label: words.rename, icon: 'edit' },
    { ability: 'movePlace', id: 'move', label: words.move, icon: 'forward' },
    { ability: 'mergePlaces', id: 'merge', label: words.merge, icon: 'link' },
    { ability: 'splitPlace', id: 'split', label: words.split, icon: 'layers' },
  ] as const
  return all
    .filter((item) => place.abilities.includes(item.ability))
    .map(({ id, label, icon }) => ({ id, label, icon, onPress: () => onChange(id) }))
}
