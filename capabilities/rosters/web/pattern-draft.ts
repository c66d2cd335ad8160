import type { OpeningHours } from '#platform/time/opening-hours.ts'
import { hoursFrom } from '#capabilities/stations/web/hours-fields.tsx'
import type { Pattern } from '../shapes.ts'

/** How duty is shared out, while it is filled in. */
export type PatternDraft = {
  readonly name: string
  readonly about: string
  readonly seats: number | null
  readonly restDays: number | null
  readonly isOpen: boolean
}

const morning = [{ from: '09:00', to: '11:00' }]

/** Monday to Friday, one in the morning. */
export const usualHours: OpeningHours = {
  week: Array.from({ length: 7 }, (_, day) => (day < 5 ? morning : [])),
  followsWorkingDays: true,
  exceptions: [],
}

export const emptyPattern: PatternDraft = { name: '', about: '', seats: 1, restDays: 0, isOpen: false }

export const draftOf = ({ name, about, seats, restDays, isOpen }: Pattern): PatternDraft => ({
  name,
  about,
  seats,
  restDays,
  isOpen,
})

/** The pattern as the operation takes it; null while a number is missing. */
export function patternFrom(draft: PatternDraft, hours: OpeningHours): Pattern | null {
  const { seats, restDays } = draft
  return seats === null || restDays === null ? null : { ...draft, seats, restDays, hours: hoursFrom(hours) }
}
