import { writeCalendar } from '#platform/calendar/write-calendar.ts'
import { query } from '#platform/operations/query.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'
import { rostersAccess } from '../access.ts'
import { rostersContract } from '../contract.ts'
import { type HeldRecord, heldBy, memberByLink } from '../views/read-members.ts'
import { linkHashOf } from './link-calendar.ts'

/** How far back a calendar tells. */
export const daysTold = 60
const ringsBefore = 60

export const getOwnCalendar = query(rostersContract.getOwnCalendar, {
  subject: (tx, input) => memberByLink(tx, linkHashOf(input.secret)),
  access: rostersAccess.everyone,
  isOpenToHouse: true,
  reply: async (tx, { input, call, subject: memberId }) => {
    const rings = input.rings === false ? {} : { ringsBefore }
    const held = await heldBy(tx, memberId, addDays(dayOf(call.now), -daysTold))
    return {
      text: writeCalendar({ name: '我的值班', events: held.map((one) => ({ ...toEvent(one), ...rings })) }),
      fileName: 'duties.ics',
    }
  },
})

const toEvent = (held: HeldRecord) => {
  const { dutyId, sequence, changedAt, on, from, to, isCancelled, rosterName, where } = held
  return {
    uid: `duty-${dutyId}@groundwork`,
    ...{ sequence, changedAt, on, from, to, isCancelled },
    title: rosterName,
    ...(where !== null && { place: where }),
  }
}
