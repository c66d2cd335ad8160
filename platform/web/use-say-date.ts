import { type Day, dayOf } from '#platform/time/instant.ts'
import { sayDate } from '#platform/time/say-time.ts'
import { useLanguage } from './language.ts'
import { useNow } from './use-now.ts'

/** Says a day as a date inside a sentence, its year only when it is another one: 12月5日. A day of its own is a `DayText`. */
export function useSayDate(): (day: Day) => string {
  const language = useLanguage()
  const today = dayOf(useNow())
  return (day) => sayDate(day, today)[language]
}
