import { useSayDate } from '#platform/web/use-say-date.ts'
import { useState } from 'react'
import { useKindName } from './kind-name.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Card, Facts, Stack } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { Tabs } from '#platform/web/parts/tabs.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useComma } from '#platform/web/use-comma.ts'
import { useWords } from '#platform/web/words.ts'
import { placesContract } from '../contract.ts'
import { AddressList } from './address-list.tsx'
import { Answering } from './answering.tsx'
import type { Change, PlaceDetail } from './change.ts'
import { GridIssues } from './grid-issues.tsx'
import { placeWords } from './place-words.ts'

type Props = {
  readonly place: PlaceDetail
  readonly onOpen: (placeId: string) => void
  readonly onChange: (change: Change) => void
}

type TabName = 'facts' | 'below' | 'addresses' | 'issues'

/** What is known of a place, in a few tabs. */
export function PlaceFacts(props: Props) {
  const words = useWords(placeWords)
  const [tab, setTab] = useState<TabName>('facts')
  const { place } = props
  const hasGrids = place.childKinds.some(({ kind }) => kind === 'grid' || kind === 'neighbourGrid')
  const tabs = [
    { id: 'facts' as const, label: words.tabFacts },
    { id: 'below' as const, label: words.tabBelow, count: place.childCount },
    { id: 'addresses' as const, label: words.tabAddresses, count: place.addresses.length },
    ...(hasGrids ? [{ id: 'issues' as const, label: words.tabIssues }] : []),
  ]
  return (
    <Card>
      <Tabs label={place.name} tabs={tabs} chosen={tab} onChoose={setTab}>
        {tab === 'facts' ? <Situation {...props} /> : null}
        {tab === 'below' ? <Below {...props} /> : null}
        {tab === 'addresses' ? <AddressList place={place} onAdd={() => props.onChange('address')} /> : null}
        {tab === 'issues' ? <GridIssues placeId={place.placeId} /> : null}
      </Tabs>
    </Card>
  )
}

function Situation({ place, onOpen, onChange }: Props) {
  const words = useWords(placeWords)
  const sayDate = useSayDate()
  const comma = useComma()
  const kindName = useKindName()
  const counts = place.childKinds.map(({ kind, count }) => `${kindName(kind)} ${count}`)
  const facts = [
    ...(place.code === null
      ? []
      : [{ name: words.code, value: <span className="figures">{place.code}</span> }]),
    { name: words.since, value: <DayText day={place.since} /> },
    ...(place.endedOn === null ? [] : [{ name: words.ended, value: words.endedOn(sayDate(place.endedOn)) }]),
    { name: words.below, value: counts.length > 0 ? counts.join(comma) : words.belowNone },
    { name: words.boundary, value: <BoundarySaid place={place} /> },
  ]
  return (
    <Stack>
      <Facts facts={facts} />
      {place.placesBelow > place.childCount ? (
        <p className="soft small">{words.belowAll(place.placesBelow)}</p>
      ) : null}
      {place.mergedInto.length > 0 ? (
        <Rows label={words.goesOnAs}>
          {place.mergedInto.map((id) => (
            <Row
              key={id}
              title={<PlaceName placeId={id} />}
              note={words.goesOnAs}
              onPress={() => onOpen(id)}
            />
          ))}
        </Rows>
      ) : null}
      {place.status === 'standing' ? <Answering place={place} onAssign={() => onChange('assign')} /> : null}
    </Stack>
  )
}

/** A place by its name; its id until the name has come. */
function PlaceName({ placeId }: { readonly placeId: string }) {
  return useOperation(placesContract.getPlace, { placeId }).data?.name ?? placeId
}

function BoundarySaid({ place }: { readonly place: PlaceDetail }) {
  const words = useWords(placeWords)
  if (place.boundary === null) return words.boundaryNone
  const { source, approval } = place.boundary
  return (
    <>
      {words.boundarySource(source)}
      <br />
      {approval === null ? words.noApproval : words.approval(approval)}
    </>
  )
}

function Below({ place, onOpen, onChange }: Props) {
  const words = useWords(placeWords)
  const kindName = useKindName()
  const children = useOperation(placesContract.listChildren, { parentId: place.placeId })
  const rows = children.data?.places ?? []
  if (children.data && rows.length === 0) {
    return (
      <EmptyState
        icon="map"
        title={words.belowNone}
        action={
          place.abilities.includes('registerPlace') ? (
            <Button onPress={() => onChange('register')}>{words.register}</Button>
          ) : undefined
        }
      />
    )
  }
  return (
    <Rows label={words.below}>
      {rows.map((row) => (
        <Row
          key={row.placeId}
          title={row.name}
          note={[kindName(row.kind), row.code].filter(Boolean).join(' · ')}
          end={row.childCount > 0 ? String(row.childCount) : undefined}
          onPress={() => onOpen(row.placeId)}
        />
      ))}
    </Rows>
  )
}
