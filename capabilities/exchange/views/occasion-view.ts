import type { RosterEvent } from '#capabilities/rosters/events.ts'
import type { VolunteerEvent } from '#capabilities/volunteers/events.ts'
import { bookletStream } from '#platform/access/booklet.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import { type Statement, tellEach, type View } from '#platform/operations/view.ts'
import { dayOf } from '#platform/time/instant.ts'
import { skillOfProject, timeOfShift } from '../rules/occasions.ts'

type Followed = Entry<RosterEvent | VolunteerEvent>
type Of<Type extends Followed['type']> = Extract<Followed, { type: Type }>

/** What wants somebody besides the lists: services that recruit and shifts that are open; and who served, for themselves. */
export const occasionView: View = {
  name: 'exchange.occasion',
  // It came when services and rosters had a history already.
  version: 1,
  of: [
    'volunteers.recruited.v1',
    'volunteers.ended.v1',
    'volunteers.joined.v1',
    'volunteers.left.v1',
    'volunteers.hoursConfirmed.v1',
    'volunteers.hoursReversed.v1',
    'rosters.opened.v1',
    'rosters.changed.v1',
    'rosters.published.v1',
    'rosters.taken.v1',
    'rosters.released.v1',
    'rosters.left.v1',
    'rosters.closed.v1',
    'rosters.coverAsked.v1',
    'rosters.coverWithdrawn.v1',
    'rosters.passed.v1',
    'rosters.missed.v1',
  ],
  tables: ['exchange.occasion', 'exchange.roster', 'exchange.signup', 'exchange.served'],
  async project(tx, entries) {
    await tx.query(`select tree.hold('place')`)
    await tellEach(tx, asEntriesOf<Followed>(entries), statementsOf)
  },
}

const statementsOf = (entry: Followed): readonly Statement[] =>
  entry.type.startsWith('rosters.') ? ofRosters(entry) : ofVolunteers(entry)

function ofVolunteers(entry: Followed): readonly Statement[] {
  switch (entry.type) {
    case 'volunteers.recruited.v1':
      return [recruited(entry)]
    case 'volunteers.ended.v1':
      return [['delete from exchange.occasion where about_id = $1', [entry.data.projectId]]]
    case 'volunteers.joined.v1':
      return [
        [
          'insert into exchange.signup (project_id, participant_id) values ($1, $2) on conflict do nothing',
          [entry.data.projectId, entry.data.participantId],
        ],
        seats(entry.data.projectId, -1),
      ]
    case 'volunteers.left.v1':
      return [
        [
          'delete from exchange.signup where project_id = $1 and participant_id = $2',
          [entry.data.projectId, entry.data.participantId],
        ],
        seats(entry.data.projectId, 1),
      ]
    case 'volunteers.hoursConfirmed.v1':
      return [served('project', entry.data.participantId, entry.data.sessionId)]
    case 'volunteers.hoursReversed.v1':
      return [
        [
          'delete from exchange.served where participant_id = $1 and source_id = $2',
          [entry.data.participantId, entry.data.sessionId],
        ],
      ]
    default:
      return []
  }
}

const inserting = `insert into exchange.occasion (occasion_id, what, about_id, place_id, place_at, title, skill, times, on_day,
  until_day, from_minute, to_minute, seats, told_on)`

const recruited = ({ data: { projectId, offer }, at }: Of<'volunteers.recruited.v1'>): Statement => [
  `${inserting} values ($1, 'project', $1, $2, tree.position('place', $2), $3, $4, '{}', $5, $6, null, null, $7, $8)
   on conflict (occasion_id) do nothing`,
  [
    ...[projectId, offer.placeId, offer.title, skillOfProject(offer.kind)],
    ...[offer.from, offer.to, offer.needed, dayOf(at)],
  ],
]

const seats = (projectId: string, by: 1 | -1): Statement => [
  'update exchange.occasion set seats = seats + $2 where occasion_id = $1',
  [projectId, by],
]

const served = (what: 'project' | 'shift', participantId: string, sourceId: string): Statement => [
  'insert into exchange.served (participant_id, what, source_id) values ($1, $2, $3) on conflict do nothing',
  [participantId, what, sourceId],
]

const rosterOf = ({ stream }: Followed) => stream.slice('roster:'.length)

function ofRosters(entry: Followed): readonly Statement[] {
  switch (entry.type) {
    case 'rosters.opened.v1':
    case 'rosters.changed.v1':
      return [
        [
          `insert into exchange.roster (roster_id, title, is_open) values ($1, $2, $3)
           on conflict (roster_id) do update set title = excluded.title, is_open = excluded.is_open`,
          [rosterOf(entry), entry.data.pattern.name, entry.data.pattern.isOpen],
        ],
      ]
    case 'rosters.published.v1':
      return published(entry)
    case 'rosters.left.v1':
      return [open(entry.data.dutyIds, 1)]
    case 'rosters.closed.v1':
      return [
        [
          'delete from exchange.occasion where about_id = $1 and on_day > $2',
          [rosterOf(entry), entry.data.on],
        ],
      ]
    default:
      return ofDuty(entry)
  }
}

function ofDuty(entry: Followed): readonly Statement[] {
  switch (entry.type) {
    case 'rosters.taken.v1':
    case 'rosters.coverWithdrawn.v1':
      return [open([entry.data.dutyId], 0)]
    case 'rosters.released.v1':
    case 'rosters.coverAsked.v1':
      return [open([entry.data.dutyId], 1)]
    case 'rosters.missed.v1':
      return [gone(entry.data.dutyId)]
    case 'rosters.passed.v1': {
      const { dutyId, memberId, by } = entry.data
      const own = by === 'person' ? [served('shift', memberId.slice(bookletStream('').length), dutyId)] : []
      return [gone(dutyId), ...own]
    }
    default:
      return []
  }
}

const open = (dutyIds: readonly string[], by: 0 | 1): Statement => [
  'update exchange.occasion set seats = $2 where occasion_id = any ($1::uuid[])',
  [dutyIds, by],
]

const gone = (dutyId: string): Statement => ['delete from exchange.occasion where occasion_id = $1', [dutyId]]

const published = (entry: Of<'rosters.published.v1'>): readonly Statement[] =>
  entry.data.duties.map(({ dutyId, on, from, to, memberId }) => [
    `${inserting} values ($1, 'shift', $2, $3, tree.position('place', $3), '', null, $4, $5, $5, $6, $7, $8, $9)
     on conflict (occasion_id) do nothing`,
    [
      ...[dutyId, rosterOf(entry), entry.place, [timeOfShift(on, from)], on, from, to],
      ...[memberId === null ? 1 : 0, dayOf(entry.at)],
    ],
  ])
