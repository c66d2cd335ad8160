import { ButtonLink } from '#platform/web/parts/button.tsx'
import { Card } from '#platform/web/parts/layout.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { bookingsContract } from '../contract.ts'
import { bookingWords } from './booking-words.ts'

/** What can be booked at a station; nothing where there is none. */
export function BookablesOf({ stationId }: { readonly stationId: string }) {
  const words = useWords(bookingWords)
  const { data } = useOperation(bookingsContract.listBookables, { stationId })
  if (!data || data.bookables.length === 0) return null
  return (
    <Card title={words.canBook}>
      <Rows label={words.canBook}>
        {data.bookables.map((bookable) => (
          <Row
            key={bookable.bookableId}
            title={bookable.name}
            note={words.fee(bookable.feeFen)}
            end={
              <ButtonLink href={`/book/${bookable.bookableId}`} tone="main">
                {words.book}
              </ButtonLink>
            }
          />
        ))}
      </Rows>
    </Card>
  )
}
