import { addDays, dayOf } from '#platform/time/instant.ts'
import { sayDay } from '#platform/time/say-time.ts'
import { useBooklet } from '#platform/web/booklet.ts'
import { useLanguage } from '#platform/web/language.ts'
import { Reminder } from '#platform/web/parts/reminder.tsx'
import { useReminders } from '#platform/web/reminders.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { type MyDuties, rosterNameIn, useMyDuties } from './my-duties.ts'
import { residentWords } from './resident-words.ts'

/** The shifts of today and tomorrow of whoever the receipt, or the booklet on this phone, stands for. */
export function SoonDuties({ receipt }: { readonly receipt?: string }) {
  const booklet = useBooklet()
  const { areWanted } = useReminders()
  const known = receipt ?? booklet?.receipt
  const { data } = useMyDuties(known, areWanted)
  return data ? <DutyReminder mine={data} /> : null
}

/** The same, where the duties are at hand. */
export function DutyReminder({ mine }: { readonly mine: MyDuties }) {
  const words = useWords(residentWords)
  const language = useLanguage()
  const today = dayOf(useNow())
  const soon = mine.mine.filter(({ on, status }) => status === 'ahead' && on <= addDays(today, 1))
  return (
    <Reminder
      lines={soon.map(({ dutyId, rosterId, on, from, to }) => ({
        id: dutyId,
        say: words.soon(sayDay(on, today)[language], `${from}–${to}`, rosterNameIn(mine, rosterId)),
      }))}
    />
  )
}
