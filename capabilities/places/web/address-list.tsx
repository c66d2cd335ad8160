import { useComma } from '#platform/web/use-comma.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState, ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { placesContract } from '../contract.ts'
import { changeWords } from './change-words.ts'
import type { PlaceDetail } from './change.ts'
import { placeWords } from './place-words.ts'

/** The standard addresses of a place with the other ways people write them. */
export function AddressList({ place, onAdd }: { readonly place: PlaceDetail; readonly onAdd: () => void }) {
  const words = useWords(placeWords)
  const comma = useComma()
  const change = useWords(changeWords)
  const remove = useAction(placesContract.removeAddress, { onDone: () => showToast(change.removed) })
  const mayAdd = place.abilities.includes('addAddress')
  return (
    <Stack>
      <ProblemNotice problem={remove.problem} />
      {place.addresses.length === 0 ? <EmptyState icon="home" title={words.addressesNone} /> : null}
      {place.addresses.length > 0 ? (
        <Rows label={words.addresses}>
          {place.addresses.map((address) => (
            <Row
              key={address.addressId}
              title={address.text}
              note={address.aliases.join(comma)}
              end={
                mayAdd ? (
                  <Button
                    tone="quiet"
                    busy={remove.busy}
                    label={`${change.remove} ${address.text}`}
                    onPress={() => remove.run({ placeId: place.placeId, addressId: address.addressId })}
                  >
                    {change.remove}
                  </Button>
                ) : undefined
              }
            />
          ))}
        </Rows>
      ) : null}
      {mayAdd ? (
        <Button icon="add" onPress={onAdd}>
          {words.addAddress}
        </Button>
      ) : null}
    </Stack>
  )
}
