import { type Day, dayOf } from '#platform/time/instant.ts'
import { sayDay } from '#platform/time/say-time.ts'
import { useSay } from '#platform/web/language.ts'
import { useNow } from '#platform/web/use-now.ts'

/** Says a day as people do, seen from today; of no day, nothing. */
export function useSayDay(): (day: Day | null) => string {
  const say = useSay()
  const today = dayOf(useNow())
  return (day) => (day === null ? '' : say(sayDay(day, today)))
}
