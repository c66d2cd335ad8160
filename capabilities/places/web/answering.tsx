import { Button } from '#platform/web/parts/button.tsx'
import { Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { organisationsContract } from '#capabilities/organisations/contract.ts'
import type { PlaceDetail } from './change.ts'
import { placeWords } from './place-words.ts'

/** Who answers for the place, and a way to name somebody else. */
export function Answering({
  place,
  onAssign,
}: {
  readonly place: PlaceDetail
  readonly onAssign: () => void
}) {
  const words = useWords(placeWords)
  const list = useOperation(organisationsContract.listResponsibilities, { placeId: place.placeId })
  const mayAssign = list.data?.abilities.includes('assignResponsibility') ?? false
  const { answerable } = place
  return (
    <Stack gap="tight">
      <Inline place="spread">
        <h3 className="card-title">{words.answers}</h3>
        {mayAssign ? <Button onPress={onAssign}>{words.assign}</Button> : null}
      </Inline>
      {answerable === null ? (
        <p className="soft">{words.answersNone}</p>
      ) : (
        <Rows>
          <Row
            title={answerable.name}
            note={answerable.placeId === place.placeId ? undefined : words.answersFrom(answerable.placeName)}
            href={`/desk/organisations/${answerable.organisationId}`}
          />
        </Rows>
      )}
    </Stack>
  )
}
