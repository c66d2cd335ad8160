import type { OrganisationEvent } from '#capabilities/organisations/events.ts'
import type { PeopleEvent } from '#capabilities/people/events.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import { type Entry, idOfStream } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { Statement, View } from '#platform/operations/view.ts'

type Known = Extract<
  OrganisationEvent | PeopleEvent,
  {
    type:
      | 'organisations.registered.v1'
      | 'organisations.renamed.v1'
      | 'organisations.merged.v1'
      | 'organisations.closed.v1'
      | 'organisations.responsibilityAssigned.v1'
      | 'organisations.responsibilityEnded.v1'
      | 'people.postGiven.v1'
      | 'people.postEnded.v1'
      | 'people.shiftPlanned.v1'
      | 'people.shiftCancelled.v1'
  }
>
type Followed = Entry<Known>

/** Who answers for a place and who is on duty there, learnt from what organisations and people announce. */
export const answeringView: View = {
  name: 'places.answering',
  of: [
    'organisations.registered.v1',
    'organisations.renamed.v1',
    'organisations.merged.v1',
    'organisations.closed.v1',
    'organisations.responsibilityAssigned.v1',
    'organisations.responsibilityEnded.v1',
    'people.postGiven.v1',
    'people.postEnded.v1',
    'people.shiftPlanned.v1',
    'people.shiftCancelled.v1',
  ],
  tables: ['places.duty_shift', 'places.duty_post', 'places.answerable', 'places.organisation'],
  async project(tx, entries) {
    for (const entry of asEntriesOf<Known>(entries)) await projectOne(tx, entry)
  },
}

async function projectOne(tx: Transaction, entry: Followed): Promise<void> {
  const [text, values] = entry.type.startsWith('organisations.') ? ofOrganisation(entry) : ofPerson(entry)
  await tx.query(text, values)
}

const nothing: Statement = ['select 1', []]

function ofOrganisation(entry: Followed): Statement {
  switch (entry.type) {
    case 'organisations.registered.v1':
      return [
        'insert into places.organisation (id, name, kind) values ($1, $2, $3) on conflict (id) do nothing',
        [idOfStream(entry.stream), entry.data.name, entry.data.kind],
      ]
    case 'organisations.renamed.v1':
      return [
        'update places.organisation set name = $2 where id = $1',
        [idOfStream(entry.stream), entry.data.name],
      ]
    case 'organisations.merged.v1':
    case 'organisations.closed.v1':
      return [
        'update places.organisation set ended_on = $2 where id = $1',
        [idOfStream(entry.stream), entry.data.on],
      ]
    case 'organisations.responsibilityAssigned.v1':
      return [
        `insert into places.answerable (responsibility, place, organisation, from_on, to_on)
         values ($1, $2, $3, $4, $5) on conflict (responsibility) do nothing`,
        [
          entry.data.responsibilityId,
          entry.data.placeId,
          entry.data.organisationId,
          entry.data.from,
          entry.data.to,
        ],
      ]
    case 'organisations.responsibilityEnded.v1':
      return [
        'update places.answerable set to_on = $2 where responsibility = $1',
        [entry.data.responsibilityId, entry.data.to],
      ]
    default:
      return nothing
  }
}

function ofPerson(entry: Followed): Statement {
  switch (entry.type) {
    case 'people.postGiven.v1':
      return [
        `insert into places.duty_post (id, person, role, place, organisation, from_on, to_on)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do nothing`,
        [
          entry.data.postId,
          idOfStream(entry.stream),
          entry.data.role,
          entry.data.placeId,
          entry.data.organisationId,
          entry.data.from,
          entry.data.to,
        ],
      ]
    case 'people.postEnded.v1':
      return ['update places.duty_post set to_on = $2 where id = $1', [entry.data.postId, entry.data.on]]
    case 'people.shiftPlanned.v1':
      return [
        `insert into places.duty_shift (id, person, place, organisation, from_at, to_at)
         values ($1, $2, $3, $4, $5, $6) on conflict (id) do nothing`,
        [
          idOfStream(entry.stream),
          entry.data.personId,
          entry.data.placeId,
          entry.data.organisationId,
          entry.data.from,
          entry.data.to,
        ],
      ]
    case 'people.shiftCancelled.v1':
      return ['delete from places.duty_shift where id = $1', [idOfStream(entry.stream)]]
    default:
      return nothing
  }
}
