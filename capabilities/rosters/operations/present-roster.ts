import type { Choice, Slot } from '../rules/rotation.ts'
import type { DutyShape } from '../shapes.ts'
import type { DutyRecord, RosterRecord } from '../views/read-rosters.ts'
import { clockOf } from './roster-steps.ts'

/** One line of a list of rosters. */
export const briefOf = (record: RosterRecord) => {
  const { rosterId, stationId, stationName, placeId, placeName, pattern, publishedTo, open } = record
  return { rosterId, name: pattern.name, stationId, stationName, placeId, placeName, publishedTo, open }
}

export type NameOf = (memberId: string) => string | null

/** Who is told which member it is: those with a part in the roster; others learn the names of partners only. */
export type Reader = { readonly nameOf: NameOf; readonly isInside: boolean }

const isPartner = (memberId: string): boolean => memberId.startsWith('partner-')

/** One shift as its reader may see it. */
export function toDuty(duty: DutyRecord, { nameOf, isInside }: Reader): DutyShape {
  const { dutyId, on, from, to, memberId, asksCover, status } = duty
  const isShown = memberId !== null && (isInside || isPartner(memberId))
  return {
    dutyId,
    on,
    from: clockOf(from),
    to: clockOf(to),
    holder:
      memberId === null
        ? null
        : { memberId: isShown ? memberId : null, name: isShown ? nameOf(memberId) : null },
    asksCover,
    status: isInside ? status : 'ahead',
  }
}

/** Whose turn it is and why, with names. */
export const toChoice = (slot: Slot, { memberId, because, passedOver }: Choice, nameOf: NameOf) => ({
  on: slot.on,
  from: clockOf(slot.from),
  to: clockOf(slot.to),
  next: memberId === null ? null : { memberId, name: nameOf(memberId) },
  because,
  passedOver: passedOver.map((one) => ({ ...one, name: nameOf(one.memberId) })),
})
