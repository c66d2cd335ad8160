import type { OutputOf } from '#platform/operations/contract.ts'
import { useSay } from '#platform/web/language.ts'
import { DayText } from '#platform/web/parts/moment.tsx'
import { Row } from '#platform/web/parts/rows.tsx'
import { StatusTag, type Tone } from '#platform/web/parts/status-tag.tsx'
import { useComma } from '#platform/web/use-comma.ts'
import { useWords } from '#platform/web/words.ts'
import type { readingContract } from '#capabilities/exchange/contract/reading.ts'
import { type ItemStatus, kindOf } from '../words.ts'
import { exchangeWords } from './exchange-words.ts'

export type ItemRow = OutputOf<typeof readingContract.listItems>['items'][number]
export type MatchRow = OutputOf<typeof readingContract.listNearMe>['matches'][number]

const tones: Readonly<Record<ItemStatus, Tone>> = {
  waiting: 'warn',
  open: 'info',
  claimed: 'info',
  lent: 'info',
  done: 'warn',
  met: 'good',
  lapsed: 'still',
  declined: 'still',
  withdrawn: 'still',
  over: 'still',
}

/** How an item stands, in a word. */
export function ItemTag({ status, list }: Pick<ItemRow, 'status' | 'list'>) {
  const words = useWords(exchangeWords)
  return <StatusTag tone={tones[status]} word={words.state(status, list)} />
}

type Props = {
  readonly item: ItemRow
  readonly href: string
  readonly reasons?: MatchRow['reasons']
}

/** One line of a list: what, which kind, where; the reasons where it was chosen for somebody. */
export function ItemLine({ item, href, reasons }: Props) {
  const say = useSay()
  const words = useWords(exchangeWords)
  const comma = useComma()
  const about = [say(kindOf(item.kind)), item.placeName, item.organisationName].filter((one) => one !== null)
  return (
    <Row
      href={href}
      title={item.title || say(kindOf(item.kind))}
      note={
        <>
          {about.join(' · ')}
          {item.until === null ? null : (
            <>
              {' · '}
              {words.until} <DayText day={item.until} />
            </>
          )}
          {reasons === undefined ? null : (
            <>
              <br />
              {reasons.map((reason) => say(reason)).join(comma)}
            </>
          )}
        </>
      }
      end={<ItemTag status={item.status} list={item.list} />}
    />
  )
}
