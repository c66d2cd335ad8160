import { writeCalendar } from '#platform/calendar/write-calendar.ts'
import { query } from '#platform/operations/query.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'
import { rostersAccess } from '../access.ts'
import { rostersContract } from '../contract.ts'
import { dutiesToTell, memberNames } from '../views/read-members.ts'
import { type DutyRecord, rosterById } from '../views/read-rosters.ts'
import { daysTold } from './get-own-calendar.ts'
import type { NameOf } from './present-roster.ts'

export const getRosterCalendar = query(rostersContract.getRosterCalendar, {
  subject: (tx, input, call) => rosterById(tx, input.rosterId, dayOf(call.now)),
  access: rostersAccess.everyone,
  isOpenToHouse: true,
  reply: async (tx, { call, subject }) => {
    const duties = await dutiesToTell(tx, subject.rosterId, addDays(dayOf(call.now), -daysTold))
    const nameOf = await memberNames(
      tx,
      duties.map(({ memberId }) => memberId),
      null,
    )
    const { name } = subject.pattern
    const place = subject.stationName ?? subject.placeName
    return {
      text: writeCalendar({ name, events: duties.map((duty) => toEvent(duty, { name, place, nameOf })) }),
      fileName: 'roster.ics',
    }
  },
})

type Around = { readonly name: string; readonly place: string; readonly nameOf: NameOf }

const toEvent = (duty: DutyRecord, { name, place, nameOf }: Around) => {
  const { dutyId, sequence, changedAt, on, from, to, memberId, isDropped } = duty
  return {
    uid: `shift-${dutyId}@groundwork`,
    ...{ sequence, changedAt, on, from, to, place },
    title: `${name} · ${whoOf(memberId, nameOf)}`,
    isCancelled: isDropped,
  }
}

/** Partners by name; a person is a neighbour to whoever reads a public calendar. */
const whoOf = (memberId: string | null, nameOf: NameOf): string =>
  memberId === null ? '待认领' : (nameOf(memberId) ?? '一位邻居')
