import { useState } from 'react'
import type { OpeningHours } from '#platform/time/opening-hours.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { bookingsContract } from '../contract.ts'
import type { Bookable } from '../shapes.ts'
import { deskWords } from './desk-words.ts'
import { OfferSheet } from './offer-sheet.tsx'

type Props = { readonly stationId: string; readonly hours: OpeningHours }
type Editing = Bookable | 'new' | null

/** What can be booked at a station, for those who keep it. */
export function DeskBookables({ stationId, hours }: Props) {
  const words = useWords(deskWords)
  const [editing, setEditing] = useState<Editing>(null)
  const reading = useOperation(bookingsContract.listBookables, { stationId })
  return (
    <Show reading={reading}>
      {({ bookables, abilities }) => {
        const mayOffer = abilities.includes('offerBookable')
        const add = mayOffer ? (
          <Button icon="add" onPress={() => setEditing('new')}>
            {words.add}
          </Button>
        ) : undefined
        return (
          <Stack>
            {bookables.length === 0 ? (
              <EmptyState icon="calendar" title={words.none} note={words.noneNote} action={add} />
            ) : (
              <>
                <Rows label={words.offered}>
                  {bookables.map((bookable) => (
                    <Row
                      key={bookable.bookableId}
                      title={bookable.name}
                      note={`${words.kinds(bookable.kind)} · ${bookable.units}`}
                      end={
                        <Inline>
                          <ButtonLink href={`/desk/bookings/${bookable.bookableId}`}>{words.day}</ButtonLink>
                          {mayOffer ? (
                            <Button onPress={() => setEditing(bookable)}>{words.edit}</Button>
                          ) : null}
                        </Inline>
                      }
                    />
                  ))}
                </Rows>
                {add}
              </>
            )}
            {editing === null ? null : (
              <OfferSheet
                stationId={stationId}
                hours={hours}
                bookable={editing === 'new' ? null : editing}
                onClose={() => setEditing(null)}
              />
            )}
          </Stack>
        )
      }}
    </Show>
  )
}
