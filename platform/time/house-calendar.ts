import workingDays from '#rules/working-days/working-days.json' with { type: 'json' }
import { type OfficeSpan, type WorkingCalendar, workingCalendar } from './working-calendar.ts'

/** The calendar from `rules/working-days`, with this installation's office hours if it set any. Runs in the browser too. */
export const houseCalendar = (
  officeHours: readonly OfficeSpan[] = workingDays.officeHours,
): WorkingCalendar =>
  workingCalendar({
    officeHours,
    years: workingDays.years.map((year) => ({ ...year, off: present(year.off), on: present(year.on) })),
  })

/** The compiler types a list of JSON objects as one shape with optional keys; drops the absent ones. */
const present = (days: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(days).flatMap(([day, name]) => (name === undefined ? [] : [[day, name]])))
