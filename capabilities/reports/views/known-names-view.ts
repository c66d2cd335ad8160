import type { OrganisationEvent } from '#capabilities/organisations/events.ts'
import type { PlaceEvent } from '#capabilities/places/events.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import { type Entry, idOfStream } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'
import { nameKeys } from './name-keys.ts'

type Known = Extract<
  OrganisationEvent | PlaceEvent,
  {
    type:
      | 'organisations.registered.v1'
      | 'organisations.renamed.v1'
      | 'organisations.merged.v1'
      | 'organisations.closed.v1'
      | 'places.registered.v1'
      | 'places.renamed.v1'
  }
>
type Followed = Entry<Known>
type Registered = Extract<Followed, { type: 'places.registered.v1' | 'organisations.registered.v1' }>

/** Names of places and organisations, in the ways in which forms write them. */
export const knownNamesView: View = {
  name: 'reports.names',
  of: [
    'organisations.registered.v1',
    'organisations.renamed.v1',
    'organisations.merged.v1',
    'organisations.closed.v1',
    'places.registered.v1',
    'places.renamed.v1',
  ],
  tables: ['reports.place', 'reports.organisation'],
  async project(tx, entries) {
    let begun: Registered[] = []
    for (const entry of asEntriesOf<Known>(entries)) {
      if (entry.type === 'places.registered.v1' || entry.type === 'organisations.registered.v1')
        begun.push(entry)
      else {
        await insertAll(tx, begun)
        begun = []
        await change(tx, entry)
      }
    }
    await insertAll(tx, begun)
  },
}

async function insertAll(tx: Transaction, begun: readonly Registered[]): Promise<void> {
  const rows = begun.map((entry) => {
    const { name, kind } = entry.data
    return {
      isPlace: entry.type === 'places.registered.v1',
      id: idOfStream(entry.stream),
      name,
      kind,
      keys: nameKeys(idOfStream(entry.stream), name),
    }
  })
  for (const table of ['place', 'organisation'] as const) {
    const of = rows.filter(({ isPlace }) => isPlace === (table === 'place'))
    if (of.length === 0) continue
    await tx.query(
      `insert into reports.${table} (id, name, kind, keys)
       select id, name, kind, array(select jsonb_array_elements_text(keys))
       from jsonb_to_recordset($1) as g(id text, name text, kind text, keys jsonb)
       on conflict (id) do nothing`,
      [JSON.stringify(of)],
    )
  }
}

async function change(tx: Transaction, entry: Exclude<Followed, Registered>): Promise<void> {
  const id = idOfStream(entry.stream)
  if (entry.type === 'places.renamed.v1' || entry.type === 'organisations.renamed.v1') {
    const table = entry.type === 'places.renamed.v1' ? 'place' : 'organisation'
    const { name } = entry.data
    await tx.query(`update reports.${table} set name = $2, keys = $3 where id = $1`, [
      id,
      name,
      nameKeys(id, name),
    ])
    return
  }
  await tx.query('update reports.organisation set is_ended = true where id = $1', [id])
}
