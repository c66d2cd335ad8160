import { type Day, dayOf, type Instant } from '#platform/time/instant.ts'
import { sayAgo, sayDate, sayDay, sayExactly, sayMoment } from '#platform/time/say-time.ts'
import { useLanguage } from '../language.ts'
import { useNow } from '../use-now.ts'

/** What is said today of a time, and what stands on paper, where "today" would be wrong tomorrow. */
const Said = ({ at, said, exact }: { readonly at: string; readonly said: string; readonly exact: string }) =>
  said === exact ? (
    <time dateTime={at}>{said}</time>
  ) : (
    <time dateTime={at} title={exact} data-on-paper={exact}>
      <span>{said}</span>
    </time>
  )

/** A moment as people say it; the exact time shows on pointing. `ago` for what has just happened. */
export function Moment({ at, ago }: { readonly at: Instant; readonly ago?: boolean }) {
  const language = useLanguage()
  const now = useNow()
  const said = ago ? sayAgo(at, now) : sayMoment(at, now)
  return <Said at={at} said={said[language]} exact={sayExactly(at, now)[language]} />
}

/** A day as people say it; the date shows on pointing. */
export function DayText({ day }: { readonly day: Day }) {
  const language = useLanguage()
  const today = dayOf(useNow())
  return <Said at={day} said={sayDay(day, today)[language]} exact={sayDate(day, today)[language]} />
}
