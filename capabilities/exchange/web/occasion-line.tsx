import type { OutputOf } from '#platform/operations/contract.ts'
import { useSay } from '#platform/web/language.ts'
import { DayText } from '#platform/web/parts/moment.tsx'
import { Row } from '#platform/web/parts/rows.tsx'
import { useComma } from '#platform/web/use-comma.ts'
import type { readingContract } from '#capabilities/exchange/contract/reading.ts'
import { wantedNameOf } from '../words.ts'

type Occasion = OutputOf<typeof readingContract.listNearMe>['occasions'][number]

const pathOf = ({ what, aboutId }: Occasion): string =>
  what === 'project' ? `/volunteer/projects/${aboutId}` : `/rosters/${aboutId}`

/** One line: a service or a shift, where and when, and why it suits. */
export function OccasionLine({ occasion }: { readonly occasion: Occasion }) {
  const say = useSay()
  const comma = useComma()
  const { what, title, placeName, on, until, from, to, reasons } = occasion
  return (
    <Row
      href={pathOf(occasion)}
      title={title}
      note={
        <>
          {[say(wantedNameOf(what)), placeName].filter((one) => one !== null).join(' · ')} ·{' '}
          {what === 'shift' ? (
            <>
              <DayText day={on} /> {from}–{to}
            </>
          ) : (
            <>
              <DayText day={on} /> – <DayText day={until} />
            </>
          )}
          <br />
          {reasons.map((reason) => say(reason)).join(comma)}
        </>
      }
    />
  )
}
