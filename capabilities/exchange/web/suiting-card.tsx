import { Card } from '#platform/web/parts/layout.tsx'
import { Rows } from '#platform/web/parts/rows.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { readingContract } from '#capabilities/exchange/contract/reading.ts'
import { ItemLine } from './item-line.tsx'
import type { Item } from './sheet-props.ts'
import { stepWords } from './step-words.ts'

type Props = { readonly item: Item; readonly hrefOf: (itemId: string) => string }

const shown = 5

/** What stands on the other list and would fit, each with its reasons. */
export function SuitingCard({ item, hrefOf }: Props) {
  const words = useWords(stepWords)
  const { data } = useOperation(readingContract.listSuiting, { itemId: item.itemId })
  if (!data || data.matches.length === 0) return null
  const title = item.list === 'need' ? words.suits : words.suitsNeed
  return (
    <Card title={title}>
      <Rows label={title}>
        {data.matches.slice(0, shown).map((match) => (
          <ItemLine key={match.itemId} item={match} href={hrefOf(match.itemId)} reasons={match.reasons} />
        ))}
      </Rows>
    </Card>
  )
}
