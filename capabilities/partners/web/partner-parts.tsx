import { useSayDate } from '#platform/web/use-say-date.ts'
import { useWords } from '#platform/web/words.ts'
import { Columns, Facts, Stack } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { StatusTag, type Tone } from '#platform/web/parts/status-tag.tsx'
import type { ReactNode } from 'react'
import type * as z from 'zod/mini'
import type {
  ActivityShape,
  Agreement,
  ItemShape,
  ItemStatus,
  PartnerBrief,
  PartnerStatus,
  Results,
} from '../shapes.ts'
import { partnerWords } from './partner-words.ts'

export type Brief = z.output<typeof PartnerBrief>
export type ItemOf = z.output<typeof ItemShape>
type Activity = z.output<typeof ActivityShape>

const tones: Readonly<Record<PartnerStatus, Tone>> = {
  invited: 'info',
  active: 'good',
  declined: 'still',
  ended: 'still',
}
const itemTones: Readonly<Record<ItemStatus, Tone>> = {
  open: 'info',
  claimed: 'info',
  done: 'good',
  withdrawn: 'still',
}

/** Where a partnership stands. */
export function PartnerTag({ status, isLapsed }: Pick<Brief, 'status' | 'isLapsed'>) {
  const words = useWords(partnerWords)
  return isLapsed ? (
    <StatusTag tone="warn" word={words.lapsed} />
  ) : (
    <StatusTag tone={tones[status]} word={words.states(status)} />
  )
}

export function ItemTag({ status }: { readonly status: ItemStatus }) {
  const words = useWords(partnerWords)
  return <StatusTag tone={itemTones[status]} word={words.items(status)} />
}

/** What both sides promised, and for how long. */
export function AgreementText({ agreement }: { readonly agreement: Agreement }) {
  const words = useWords(partnerWords)
  const sayDate = useSayDate()
  return (
    <Stack>
      <p>
        {words.term}{' '}
        <span className="figures">{`${sayDate(agreement.from)} – ${sayDate(agreement.to)}`}</span>
      </p>
      <Columns>
        <Lines title={words.communityDoes} lines={agreement.communityDoes} />
        <Lines title={words.partnerDoes} lines={agreement.partnerDoes} />
      </Columns>
    </Stack>
  )
}

const Lines = ({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) => (
  <div>
    <strong>{title}</strong>
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </div>
)

/** Activities with the number of people on the host’s list. */
export function Activities({ held }: { readonly held: readonly Activity[] }) {
  const words = useWords(partnerWords)
  if (held.length === 0) return <p className="soft">{words.noActivities}</p>
  return (
    <Rows label={words.activities}>
      {held.map((one) => (
        <Row
          key={one.activityId}
          title={one.title}
          note={<DayText day={one.on} />}
          end={<span className="figures">{words.peopleCame(one.people)}</span>}
        />
      ))}
    </Rows>
  )
}

/** Service items; `steps` stand at the end of each. */
export function Items(props: {
  readonly items: readonly ItemOf[]
  readonly empty: string
  readonly label: string
  readonly steps?: (item: ItemOf) => ReactNode
  /** Where items of several partners stand together. */
  readonly showsPartner?: boolean
}) {
  const words = useWords(partnerWords)
  const { items, empty, label, steps, showsPartner } = props
  if (items.length === 0) return <p className="soft">{empty}</p>
  return (
    <Rows label={label}>
      {items.map((item) => (
        <Row
          key={item.itemId}
          title={
            <>
              {item.title} <ItemTag status={item.status} />
            </>
          }
          note={
            <>
              {[item.about, showsPartner ? item.partnerName : null].filter(Boolean).join(' · ')}
              {item.dueOn === null ? null : (
                <>
                  {' '}
                  {words.dueBy} <DayText day={item.dueOn} />
                </>
              )}
            </>
          }
          end={steps?.(item)}
        />
      ))}
    </Rows>
  )
}

/** What came of a partnership in a time. */
export function ResultFacts({ results }: { readonly results: Results }) {
  const words = useWords(partnerWords)
  const { duties, claims, activities, people, thanks } = results
  return (
    <Facts
      facts={[
        { name: words.duties, value: duties },
        { name: words.claims, value: claims },
        { name: words.held, value: activities },
        { name: words.people, value: people },
        { name: words.thanks, value: thanks },
      ]}
    />
  )
}
