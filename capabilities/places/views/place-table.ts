import type { Transaction } from '#platform/database/transaction.ts'
import { Problem } from '#platform/errors.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { Statement, View } from '#platform/operations/view.ts'
import { labelNodes, renameNode } from '#platform/trees/labels.ts'
import type { PlaceEvent, PlaceRegistered } from '../events.ts'
import { placesProblems } from '../problems.ts'
import { placeKeys } from './place-keys.ts'
import { nextRevision } from './revision.ts'

const idOf = (entry: Entry<PlaceEvent>) => entry.stream.slice('place:'.length)

/** The places themselves, with what they are found by, their outlines and their addresses. */
export const placeTableView: View = {
  name: 'places.place',
  of: [
    'places.registered.v1',
    'places.renamed.v1',
    'places.moved.v1',
    'places.split.v1',
    'places.merged.v1',
    'places.boundarySet.v1',
    'places.addressAdded.v1',
    'places.addressRemoved.v1',
    'places.doorCodeIssued.v1',
  ],
  tables: ['places.address', 'places.boundary', 'places.place', 'tree.label'],
  async project(tx, entries) {
    const revision = await nextRevision(tx)
    const given = asEntriesOf<PlaceEvent>(entries)
    let registered: Entry<PlaceRegistered>[] = []
    for (const entry of given) {
      if (entry.type === 'places.registered.v1') {
        registered.push(entry)
      } else {
        await insertPlaces(tx, registered, revision)
        registered = []
        await projectChange(tx, entry, revision)
      }
    }
    await insertPlaces(tx, registered, revision)
  },
}

const labelOf = (entry: Entry<PlaceRegistered>) => ({
  id: idOf(entry),
  name: entry.data.name,
  kind: entry.data.kind,
  seat: null,
})

async function insertPlaces(
  tx: Transaction,
  entries: readonly Entry<PlaceRegistered>[],
  revision: string,
): Promise<void> {
  if (entries.length === 0) return
  await labelNodes(tx, 'place', entries.map(labelOf))
  const column = <Value>(pick: (data: PlaceRegistered['data']) => Value) =>
    entries.map((entry) => pick(entry.data))
  await tx.query(
    `insert into places.place (id, name, kind, form, code, parent, since, search_keys, revision)
     select given.*, $9 from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
       $7::date[], $8::text[]) as given`,
    [
      entries.map(idOf),
      column((data) => data.name),
      column((data) => data.kind),
      column((data) => data.form),
      column((data) => data.code),
      column((data) => data.parentId),
      column((data) => data.on),
      column((data) => placeKeys(data.name, data.code)),
      revision,
    ],
  )
}

type Change = Exclude<Entry<PlaceEvent>, { type: 'places.registered.v1' }>

async function projectChange(tx: Transaction, entry: Change, revision: string): Promise<void> {
  if (entry.type === 'places.renamed.v1')
    await renameNode(tx, 'place', { id: idOf(entry), name: entry.data.name })
  const [text, values] = statementOf(entry)
  await tx.query(text, [idOf(entry), revision, ...values]).catch(refuseTakenDoorCode)
}

function refuseTakenDoorCode(error: unknown): never {
  const isTaken =
    error instanceof Error && 'constraint' in error && error.constraint === 'place_door_code_once'
  throw isTaken ? new Problem('conflict', placesProblems.doorCodeTaken) : error
}

function statementOf(entry: Change): Statement {
  switch (entry.type) {
    case 'places.renamed.v1':
      return [
        `update places.place set name = $3, search_keys = $4 || coalesce(chr(9) || code, ''), revision = $2 where id = $1`,
        [entry.data.name, placeKeys(entry.data.name, null)],
      ]
    case 'places.moved.v1':
      return ['update places.place set parent = $3, revision = $2 where id = $1', [entry.data.parentId]]
    case 'places.split.v1':
      return [
        'update places.place set ended_on = $3, successors = $4, revision = $2 where id = $1',
        [entry.data.on, entry.data.intoIds],
      ]
    case 'places.merged.v1':
      return [
        'update places.place set ended_on = $3, successors = array[$4], parent = $4, revision = $2 where id = $1',
        [entry.data.on, entry.data.intoId],
      ]
    default:
      return describingStatement(entry)
  }
}

type Describing = Extract<
  Change,
  {
    type:
      | 'places.boundarySet.v1'
      | 'places.addressAdded.v1'
      | 'places.addressRemoved.v1'
      | 'places.doorCodeIssued.v1'
  }
>

function describingStatement(entry: Describing): Statement {
  switch (entry.type) {
    case 'places.boundarySet.v1':
      return [
        `insert into places.boundary (place, revision, area, source, approval, on_day) values ($1, $2, $3, $4, $5, $6)
         on conflict (place) do update set area = excluded.area, source = excluded.source,
           approval = excluded.approval, on_day = excluded.on_day, revision = excluded.revision`,
        [JSON.stringify(entry.data.area), entry.data.source, entry.data.approval, entry.data.on],
      ]
    case 'places.addressAdded.v1':
      return [
        `insert into places.address (place, revision, id, text, aliases) values ($1, $2, $3, $4, $5)
         on conflict (id) do update set text = excluded.text, aliases = excluded.aliases, is_removed = false,
           revision = excluded.revision`,
        [entry.data.addressId, entry.data.text, entry.data.aliases],
      ]
    case 'places.addressRemoved.v1':
      return [
        'update places.address set is_removed = true, revision = $2 where id = $3 and place = $1',
        [entry.data.addressId],
      ]
    case 'places.doorCodeIssued.v1':
      return ['update places.place set door_code = $3, revision = $2 where id = $1', [entry.data.doorCode]]
  }
}
