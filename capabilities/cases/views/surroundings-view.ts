import type { OrganisationEvent } from '#capabilities/organisations/events.ts'
import type { PlaceEvent } from '#capabilities/places/events.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import { type Entry, idOfStream } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'

type Known = Extract<
  OrganisationEvent | PlaceEvent,
  {
    type:
      | 'organisations.registered.v1'
      | 'organisations.renamed.v1'
      | 'organisations.moved.v1'
      | 'organisations.merged.v1'
      | 'organisations.closed.v1'
      | 'organisations.responsibilityAssigned.v1'
      | 'organisations.responsibilityEnded.v1'
      | 'organisations.dutyListPublished.v1'
      | 'places.registered.v1'
      | 'places.renamed.v1'
  }
>
type Followed = Entry<Known>
type Followable<Type extends Known['type']> = Extract<Followed, { type: Type }>

/** What cases need to know of places and organisations: names, who answers where, and the duty lists in force. */
export const surroundingsView: View = {
  name: 'cases.surroundings',
  of: [
    'organisations.registered.v1',
    'organisations.renamed.v1',
    'organisations.moved.v1',
    'organisations.merged.v1',
    'organisations.closed.v1',
    'organisations.responsibilityAssigned.v1',
    'organisations.responsibilityEnded.v1',
    'organisations.dutyListPublished.v1',
    'places.registered.v1',
    'places.renamed.v1',
  ],
  tables: ['cases.duty', 'cases.responsibility', 'cases.place', 'cases.organisation'],
  async project(tx, entries) {
    let begun: Followable<'places.registered.v1'>[] = []
    for (const entry of asEntriesOf<Known>(entries)) {
      if (entry.type === 'places.registered.v1') begun.push(entry)
      else {
        await insertPlaces(tx, begun)
        begun = []
        await tx.query(...statementOf(entry))
      }
    }
    await insertPlaces(tx, begun)
  },
}

async function insertPlaces(
  tx: Transaction,
  entries: readonly Followable<'places.registered.v1'>[],
): Promise<void> {
  if (entries.length === 0) return
  await tx.query(
    `insert into cases.place (place_id, name, kind) select * from unnest($1::text[], $2::text[], $3::text[])
     on conflict (place_id) do update set name = excluded.name, kind = excluded.kind`,
    [
      entries.map(({ stream }) => idOfStream(stream)),
      entries.map((entry) => entry.data.name),
      entries.map((entry) => entry.data.kind),
    ],
  )
}

type Statement = [text: string, values: readonly unknown[]]
type Change = Exclude<Followed, { type: 'places.registered.v1' }>

function statementOf(entry: Change): Statement {
  switch (entry.type) {
    case 'places.renamed.v1':
      return [
        'update cases.place set name = $2 where place_id = $1',
        [idOfStream(entry.stream), entry.data.name],
      ]
    case 'organisations.responsibilityAssigned.v1':
      return [
        `insert into cases.responsibility (responsibility_id, place_id, organisation_id, from_on, to_on)
         values ($1, $2, $3, $4, $5) on conflict (responsibility_id) do nothing`,
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
        'update cases.responsibility set to_on = $2 where responsibility_id = $1',
        [entry.data.responsibilityId, entry.data.to],
      ]
    case 'organisations.dutyListPublished.v1':
      return dutyStatement(entry)
    default:
      return organisationStatement(entry)
  }
}

const dutyStatement = ({ data }: Followable<'organisations.dutyListPublished.v1'>): Statement => [
  `insert into cases.duty (place_id, from_on, matter, duty)
   select distinct on (matter) $1, $2::date, matter, duty from unnest($3::text[], $4::text[]) as g(matter, duty)
   on conflict (place_id, from_on, matter) do update set duty = excluded.duty`,
  [data.placeId, data.from, data.items.map((item) => item.matter), data.items.map((item) => item.duty)],
]

type OrganisationChange = Followable<
  | 'organisations.registered.v1'
  | 'organisations.renamed.v1'
  | 'organisations.moved.v1'
  | 'organisations.merged.v1'
  | 'organisations.closed.v1'
>

function organisationStatement(entry: OrganisationChange): Statement {
  const id = idOfStream(entry.stream)
  switch (entry.type) {
    case 'organisations.registered.v1':
      return [
        `insert into cases.organisation (organisation_id, name, kind, parent_id, place_id) values ($1, $2, $3, $4, $5)
         on conflict (organisation_id) do update set name = excluded.name, parent_id = excluded.parent_id`,
        [id, entry.data.name, entry.data.kind, entry.data.parentId, entry.data.placeId],
      ]
    case 'organisations.renamed.v1':
      return ['update cases.organisation set name = $2 where organisation_id = $1', [id, entry.data.name]]
    case 'organisations.moved.v1':
      return [
        'update cases.organisation set parent_id = $2 where organisation_id = $1',
        [id, entry.data.parentId],
      ]
    default:
      return ['update cases.organisation set is_ended = true where organisation_id = $1', [id]]
  }
}
