import { useSayDate } from '#platform/web/use-say-date.ts'
import { useState } from 'react'
import { placesContract } from '#capabilities/places/contract.ts'
import { dayOf } from '#platform/time/instant.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Facts, Stack } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState, ProblemNotice } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { organisationsContract } from '../contract.ts'
import type { OrganisationDetail } from './change.ts'
import { useKindNames } from './kind-name.ts'
import { organisationWords } from './organisation-words.ts'

type Props = {
  readonly organisation: OrganisationDetail
  readonly onOpen: (organisationId: string) => void
}

/** A place by its name; its id until the name has come. */
function PlaceName({ placeId }: { readonly placeId: string }) {
  const reading = useOperation(placesContract.getPlace, { placeId })
  return reading.data?.name ?? placeId
}

export function Situation({ organisation, onOpen }: Props) {
  const words = useWords(organisationWords)
  const { kindName, fieldName } = useKindNames()
  const { kind, field, placeId, endsOn, endedOn, mergedInto, creditCode } = organisation
  const facts = [
    { name: words.kind, value: kindName(kind) },
    ...(field === null ? [] : [{ name: words.field, value: fieldName(field) }]),
    ...(creditCode === null ? [] : [{ name: words.creditCode, value: creditCode }]),
    { name: words.since, value: <DayText day={organisation.since} /> },
    ...(placeId === null ? [] : [{ name: words.seat, value: <PlaceName placeId={placeId} /> }]),
    ...(endsOn === null ? [] : [{ name: words.ends, value: <DayText day={endsOn} /> }]),
    ...(endedOn === null ? [] : [{ name: words.ended, value: <DayText day={endedOn} /> }]),
  ]
  return (
    <Stack>
      <Facts facts={facts} />
      {mergedInto === null ? null : (
        <Button onPress={() => onOpen(mergedInto)} icon="forward">
          {words.goesOnAs}
        </Button>
      )}
      {organisation.memberOf.length > 0 ? (
        <Rows label={words.memberOf}>
          {organisation.memberOf.map((joint) => (
            <Row
              key={joint.organisationId}
              title={joint.name}
              note={words.memberOf}
              onPress={() => onOpen(joint.organisationId)}
            />
          ))}
        </Rows>
      ) : null}
    </Stack>
  )
}

type Term = { readonly from: string; readonly to: string | null }

/** Since when, or from when to when. */
function useTermOf(): (term: Term) => string {
  const words = useWords(organisationWords)
  const sayDate = useSayDate()
  return ({ from, to }) =>
    to === null ? words.since2(sayDate(from)) : words.fromTo(sayDate(from), sayDate(to))
}

const firstShown = 20

export function AnsweredPlaces({ organisation }: { readonly organisation: OrganisationDetail }) {
  const words = useWords(organisationWords)
  const termOf = useTermOf()
  const [isWhole, setIsWhole] = useState(false)
  if (organisation.responsibilities.length === 0) {
    return <EmptyState icon="map" title={words.placesNone} note={words.placesNoneNote} />
  }
  const shown = isWhole ? organisation.responsibilities : organisation.responsibilities.slice(0, firstShown)
  return (
    <Stack>
      <Rows label={words.tabPlaces}>
        {shown.map(({ responsibilityId, placeId, from, to }) => (
          <Row
            key={responsibilityId}
            title={<PlaceName placeId={placeId} />}
            note={termOf({ from, to })}
            href={`/desk/places/${placeId}`}
          />
        ))}
      </Rows>
      {shown.length < organisation.responsibilities.length ? (
        <Button onPress={() => setIsWhole(true)}>
          {words.showAll(organisation.responsibilities.length)}
        </Button>
      ) : null}
    </Stack>
  )
}

export function Below({ organisation, onOpen }: Props) {
  const words = useWords(organisationWords)
  const { kindName } = useKindNames()
  const below = useOperation(organisationsContract.listOrganisations, {
    parentId: organisation.organisationId,
  })
  const rows = below.data?.organisations ?? []
  if (below.data && rows.length === 0) return <EmptyState icon="building" title={words.belowNone} />
  return (
    <Rows label={words.below}>
      {rows.map((row) => (
        <Row
          key={row.organisationId}
          title={row.name}
          note={kindName(row.kind)}
          end={row.childCount > 0 ? String(row.childCount) : undefined}
          onPress={() => onOpen(row.organisationId)}
        />
      ))}
    </Rows>
  )
}

export function Members({
  organisation,
  onAdd,
}: {
  readonly organisation: OrganisationDetail
  readonly onAdd: () => void
}) {
  const words = useWords(organisationWords)
  const termOf = useTermOf()
  const today = dayOf(useNow())
  const leave = useAction(organisationsContract.removeMember)
  const mayChange = organisation.abilities.includes('removeMember')
  const { organisationId, members } = organisation
  const end = (member: OrganisationDetail['members'][number]) => {
    if (member.to !== null) return <StatusTag tone="still" word={words.left} />
    if (!mayChange) return undefined
    return (
      <Button
        tone="quiet"
        busy={leave.busy}
        label={`${words.leave} ${member.name}`}
        onPress={() => leave.run({ organisationId, memberId: member.memberId, on: today })}
      >
        {words.leave}
      </Button>
    )
  }
  return (
    <Stack>
      <ProblemNotice problem={leave.problem} />
      {members.length === 0 ? <EmptyState icon="people" title={words.membersNone} /> : null}
      {members.length > 0 ? (
        <Rows label={words.members}>
          {members.map((member) => (
            <Row
              key={`${member.memberId} ${member.from}`}
              title={member.name}
              note={termOf(member)}
              end={end(member)}
            />
          ))}
        </Rows>
      ) : null}
      {organisation.abilities.includes('addMember') ? (
        <Button icon="add" onPress={onAdd}>
          {words.addMember}
        </Button>
      ) : null}
    </Stack>
  )
}
