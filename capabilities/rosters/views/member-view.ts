import type { ParticipantEvent } from '#capabilities/participants/events.ts'
import type { PartnerEvent } from '#capabilities/partners/events.ts'
import { type Entry, idOfStream } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import { type Statement, tellEach, type View } from '#platform/operations/view.ts'
import type { CalendarLinked, RosterEvent } from '../events.ts'

type Followed =
  | Extract<Entry<RosterEvent>, { type: 'rosters.joined.v1' | 'rosters.left.v1' | 'rosters.awaySet.v1' }>
  | Entry<CalendarLinked>
  | Entry<ParticipantEvent>
  | Extract<Entry<PartnerEvent>, { type: 'partners.accepted.v1' | 'partners.ended.v1' }>

/** Who takes turns, what they are called, and the secret addresses of their calendars. */
export const memberView: View = {
  name: 'rosters.member',
  of: [
    'rosters.joined.v1',
    'rosters.left.v1',
    'rosters.awaySet.v1',
    'rosters.calendarLinked.v1',
    'participants.opened.v1',
    'participants.changed.v1',
    'participants.closed.v1',
    'partners.accepted.v1',
    'partners.ended.v1',
  ],
  tables: ['rosters.member', 'rosters.known', 'rosters.calendar'],
  project: (tx, entries) => tellEach(tx, asEntriesOf<Followed>(entries), (entry) => [statementOf(entry)]),
}

const named = `insert into rosters.known (member_id, name, secret_id) values ($1, $2, $3)
  on conflict (member_id) do update set name = excluded.name, secret_id = excluded.secret_id, is_over = false`
const over = 'update rosters.known set is_over = true, secret_id = null where member_id = $1'

function statementOf(entry: Followed): Statement {
  switch (entry.type) {
    case 'rosters.joined.v1':
      return [
        `insert into rosters.member (roster_id, member_id, starts_at, joined_at, is_in, away)
         values ($1, $2, $3, $4, true, '{"weekdays":[],"spans":[]}')
         on conflict (roster_id, member_id) do update set starts_at = excluded.starts_at,
           joined_at = excluded.joined_at, is_in = true, away = excluded.away`,
        [idOfStream(entry.stream), entry.data.memberId, entry.data.startsAt, entry.version],
      ]
    case 'rosters.left.v1':
      return [
        'update rosters.member set is_in = false where roster_id = $1 and member_id = $2',
        [idOfStream(entry.stream), entry.data.memberId],
      ]
    case 'rosters.awaySet.v1':
      return [
        'update rosters.member set away = $3 where roster_id = $1 and member_id = $2',
        [idOfStream(entry.stream), entry.data.memberId, JSON.stringify(entry.data.away)],
      ]
    case 'rosters.calendarLinked.v1':
      return [
        `insert into rosters.calendar (member_id, link_hash) values ($1, $2)
         on conflict (member_id) do update set link_hash = excluded.link_hash`,
        [entry.data.memberId, entry.data.linkHash],
      ]
    case 'participants.opened.v1':
    case 'participants.changed.v1':
      return [named, [entry.stream, null, entry.data.secretId]]
    case 'partners.accepted.v1':
      return [named, [entry.stream, entry.data.name, null]]
    case 'participants.closed.v1':
    case 'partners.ended.v1':
      return [over, [entry.stream]]
  }
}
