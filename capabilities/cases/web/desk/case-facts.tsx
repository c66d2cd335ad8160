import { useColon } from '#platform/web/use-colon.ts'
import { useComma } from '#platform/web/use-comma.ts'
import { type ReactNode, useMemo } from 'react'
import { Link } from 'wouter'
import { placesContract } from '#capabilities/places/contract.ts'
import { PlaceMap } from '#platform/web/map/place-map.tsx'
import { Card, Facts, Stack } from '#platform/web/parts/layout.tsx'
import { Moment } from '#platform/web/parts/moment.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useSayCase } from '../say-case.ts'
import { caseAddress } from './case-address.ts'
import type { DeskCase } from './desk-case.ts'
import { useSayDesk } from './say-desk.ts'

type Fact = { readonly name: string; readonly value: ReactNode }

/** Who has it, where it lies, and what has been said of it; only what there is to say. */
export function CaseFacts({ desk }: { readonly desk: DeskCase }) {
  const { words } = useSayDesk()
  const facts = [...useRouteFacts(desk), ...useVerdictFacts(desk)]
  return (
    <Card title={words.facts}>
      <Facts facts={facts} />
    </Card>
  )
}

function useRouteFacts(desk: DeskCase): Fact[] {
  const { words } = useSayDesk()
  const say = useSayCase()
  const contact = [desk.contact?.name, desk.contact?.phone].filter(Boolean).join(' ')
  return [
    { name: words.responsible, value: desk.responsibleName ?? '—' },
    { name: words.level, value: say.level(desk.level) },
    ...(desk.firstReceiverId === desk.responsibleId
      ? []
      : [{ name: words.firstReceiver, value: desk.firstReceiverName ?? '—' }]),
    { name: words.received, value: <Moment at={desk.receivedAt} /> },
    ...(desk.placeName ? [{ name: words.place, value: desk.placeName }] : []),
    ...(desk.where?.address ? [{ name: words.address, value: desk.where.address }] : []),
    { name: words.contact, value: contact === '' ? words.noContact : contact },
  ]
}

function useVerdictFacts(desk: DeskCase): Fact[] {
  const { words, way, visit, rating } = useSayDesk()
  const colon = useColon()
  const comma = useComma()
  const all: readonly (Fact & { readonly isThere: boolean })[] = [
    { isThere: desk.joined > 0, name: words.joined, value: words.people(desk.joined) },
    { isThere: desk.extensions > 0, name: words.extensions, value: words.times(desk.extensions) },
    { isThere: desk.disputes > 0, name: words.disputes, value: words.times(desk.disputes) },
    {
      isThere: desk.visits.length > 0,
      name: words.visits,
      value: desk.visits.map((one) => `${way(one.way)}${colon}${visit(one.result)}`).join(comma),
    },
    { isThere: desk.rating !== null, name: words.rating, value: desk.rating ? rating(desk.rating) : '' },
    {
      isThere: desk.isPublished,
      name: words.published,
      value: <StatusTag tone="good" word={words.published} />,
    },
    {
      isThere: desk.duplicates.length > 0,
      name: words.duplicate,
      value: (
        <Stack gap="tight">
          <span>{words.mains(desk.duplicates.length)}</span>
          {desk.duplicates.map((one) => (
            <Link key={one.caseId} href={caseAddress(one.caseId)} className="figures">
              {one.number}
            </Link>
          ))}
        </Stack>
      ),
    },
  ]
  return all.filter((one) => one.isThere)
}

/** The point where it is, or the outline of the place when nobody gave a point. */
export function CaseMap({ desk }: { readonly desk: DeskCase }) {
  const { words } = useSayDesk()
  const { caseId, number, placeId } = desk
  const point = desk.where?.point
  const place = useOperation(
    placesContract.getPlace,
    { placeId: placeId ?? '-' },
    { enabled: placeId !== null },
  )
  const boundary = place.data?.boundary ?? null
  const name = desk.placeName ?? number
  const spots = useMemo(
    () => (point ? [{ id: caseId, name: number, place: point }] : []),
    [point, caseId, number],
  )
  const shapes = useMemo(() => {
    if (!boundary || placeId === null) return []
    return [{ id: placeId, name, area: boundary.area, approval: boundary.approval }]
  }, [boundary, placeId, name])
  if (spots.length + shapes.length === 0) return null
  return (
    <Card title={words.map}>
      <PlaceMap
        height="14rem"
        hasOwnList
        says={point ? words.mapSays : words.mapSaysPlace(name)}
        spots={spots}
        shapes={shapes}
      />
    </Card>
  )
}
