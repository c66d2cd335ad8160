import { keepReceipts } from '#platform/access/receipts.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf, readStreams } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'
import { type ItemEvent, itemEventTypes, itemOfStream, itemStream, type Sealed } from '../events.ts'
import { type ItemEntry, type ItemState, replayItem } from '../rules/item-state.ts'

/** Every item as it stands, what was said of it, what help was confirmed, and the receipts that open items. */
export const itemView: View = {
  name: 'exchange.item',
  of: itemEventTypes,
  tables: ['exchange.given', 'exchange.met', 'exchange.step', 'exchange.item'],
  async project(tx, entries, { vault }) {
    await tx.query(`select tree.hold('place'), tree.hold('organisation')`)
    const fresh = asEntriesOf<ItemEvent>(entries)
    await writeSteps(tx, fresh)
    const states = await touched(tx, fresh)
    await writeItems(tx, states)
    await writeMet(tx, fresh)
    await keepReceipts(tx, fresh.flatMap(receiptIn))
    for (const entry of fresh) {
      if (leavesNoWords(entry)) await vault.erase(tx, entry.stream)
    }
  },
}

const leavesNoWords = ({ type, data }: ItemEntry): boolean =>
  type === 'exchange.forgotten.v1' || (type === 'exchange.withdrawn.v1' && data.isErased)

/** The items these entries change. One whose whole history is among them needs no reading. */
async function touched(tx: Transaction, entries: readonly ItemEntry[]): Promise<ItemState[]> {
  const byStream = Map.groupBy(entries, (entry) => entry.stream)
  const begun = [...byStream].filter(([, fresh]) => fresh[0]?.version !== 1).map(([stream]) => stream)
  const histories = begun.length > 0 ? await readStreams(tx, begun) : new Map<string, Entry[]>()
  return [...byStream].flatMap(([stream, fresh]) => {
    const history = histories.get(stream)
    return replayItem(history ? asEntriesOf<ItemEvent>(history) : fresh) ?? []
  })
}

const rowOf = (state: ItemState) => ({
  item_id: state.itemId,
  list: state.list,
  kind: state.kind,
  status: state.status,
  skill: state.skill,
  times: state.times,
  until_on: state.until,
  place_id: state.place,
  posted_by: state.by,
  poster_id: state.posterId,
  organisation_id: state.organisationId,
  posted_at: state.postedAt,
  repair_day_id: state.repairDayId,
  title_id: state.titleId,
  claim_id: state.claim?.claimId ?? null,
  claimer_id: state.claim?.claimerId ?? null,
  claimer_organisation_id: state.claim?.organisationId ?? null,
  unit_id: state.claim?.unitId ?? null,
  claimed_at: state.claim?.at ?? null,
  confirm_by: state.claim?.confirmBy ?? null,
  due_on: state.claim?.dueOn ?? null,
})

const itemText = `
insert into exchange.item (item_id, list, kind, status, skill, times, until_on, place_id, place_at, posted_by, poster_id,
  organisation_id, organisation_at, posted_at, repair_day_id, title_id, claim_id, claimer_id, claimer_organisation_id,
  claimer_at, unit_id, claimed_at, confirm_by, due_on)
select g.item_id, g.list, g.kind, g.status, g.skill, g.times, g.until_on, g.place_id, tree.position('place', g.place_id),
  g.posted_by, g.poster_id, g.organisation_id, tree.position('organisation', g.organisation_id), g.posted_at,
  g.repair_day_id, g.title_id, g.claim_id, g.claimer_id, g.claimer_organisation_id,
  tree.position('organisation', g.claimer_organisation_id), g.unit_id, g.claimed_at, g.confirm_by, g.due_on
from jsonb_populate_recordset(null::exchange.item, $1) as g
on conflict (item_id) do update set status = excluded.status, poster_id = excluded.poster_id, repair_day_id = excluded.repair_day_id,
  title_id = excluded.title_id, claim_id = excluded.claim_id, claimer_id = excluded.claimer_id,
  claimer_organisation_id = excluded.claimer_organisation_id, claimer_at = excluded.claimer_at, unit_id = excluded.unit_id,
  claimed_at = excluded.claimed_at, confirm_by = excluded.confirm_by, due_on = excluded.due_on`

async function writeItems(tx: Transaction, states: readonly ItemState[]): Promise<void> {
  if (states.length > 0) await tx.query(itemText, [JSON.stringify(states.map(rowOf))])
}

type Said = { readonly what: string; readonly sealed: Sealed | null }
type Kept = Readonly<
  Partial<Record<'title' | 'reason' | 'note' | 'thanks' | 'words' | 'reach', Sealed | null>>
>

// Guarantee: each field has this type in every event that has the field at all.
const keptIn = (data: unknown) => data as Kept

/** What is told of a step, and the words that go with it. */
function saidIn({ type, data }: ItemEntry): Said[] {
  const { title, reason, note, thanks, words, reach } = keptIn(data)
  const what = type.slice('exchange.'.length, -'.v1'.length)
  const told = { what, sealed: title ?? reason ?? note ?? thanks ?? words ?? null }
  return reach ? [told, { what: 'reach', sealed: reach }] : [told]
}

/** What is not told as a step: pictures are seen, whose booklet it is stays between the two, and what was let go is seen to be gone. */
const untold = ['exchange.kept-in-booklet.v1', 'exchange.forgotten.v1']
const isUntold = ({ type }: ItemEntry): boolean => type.startsWith('exchange.photo-') || untold.includes(type)

async function writeSteps(tx: Transaction, entries: readonly ItemEntry[]): Promise<void> {
  const told = entries.filter((entry) => !isUntold(entry))
  const rows = told.flatMap((entry) =>
    saidIn(entry).map(({ what, sealed }) => ({
      item_id: itemOfStream(entry.stream),
      version: entry.version,
      at: entry.at,
      what,
      secret_id: sealed?.secretId ?? null,
    })),
  )
  await tx.query(
    `insert into exchange.step select g.* from jsonb_populate_recordset(null::exchange.step, $1) as g
     on conflict (item_id, version, what) do nothing`,
    [JSON.stringify(rows)],
  )
}

/** Confirmed help, for the unit as a number and for whoever gave it as their own. */
async function writeMet(tx: Transaction, entries: readonly ItemEntry[]): Promise<void> {
  const met = entries.flatMap((entry) =>
    entry.type === 'exchange.met.v1'
      ? [
          {
            claim_id: entry.data.claimId,
            item_id: itemOfStream(entry.stream),
            kind: entry.data.kind,
            place_id: entry.place,
            unit_id: entry.organisation,
            met_on: entry.occurredOn,
          },
        ]
      : [],
  )
  if (met.length === 0) return
  const rows = JSON.stringify(met)
  await tx.query(
    `insert into exchange.met (claim_id, kind, place_at, place_id, unit_id, unit_at, met_on)
     select g.claim_id, g.kind, tree.position('place', g.place_id), g.place_id, g.unit_id,
       tree.position('organisation', g.unit_id), g.met_on
     from jsonb_to_recordset($1) as g(claim_id uuid, kind text, place_id text, unit_id text, met_on date)
     on conflict (claim_id) do nothing`,
    [rows],
  )
  await writeGiven(tx, met)
}

type Met = { readonly claim_id: string; readonly item_id: string; readonly kind: string }

/** Who gave it: of needs whoever took it on, of offers whoever posted it. */
async function writeGiven(tx: Transaction, met: readonly Met[]): Promise<void> {
  const streams = [...new Set(met.map(({ item_id }) => itemStream(item_id)))]
  const histories = await readStreams(tx, streams)
  const rows = met.flatMap(({ claim_id, item_id, kind }) => {
    const known = asEntriesOf<ItemEvent>(histories.get(itemStream(item_id)) ?? [])
    const giver = giverOf(known, claim_id)
    return giver === null ? [] : [{ claim_id, giver_id: giver, kind }]
  })
  await tx.query(
    `insert into exchange.given select g.* from jsonb_populate_recordset(null::exchange.given, $1) as g
     on conflict (claim_id) do nothing`,
    [JSON.stringify(rows)],
  )
}

function giverOf(entries: readonly ItemEntry[], claimId: string): string | null {
  const posted = entries.find(({ type }) => type === 'exchange.posted.v1')
  // Whoever puts it into a booklet later was not known when help was confirmed.
  const metAt = entries.findIndex(
    (entry) => entry.type === 'exchange.met.v1' && entry.data.claimId === claimId,
  )
  if (posted?.type === 'exchange.posted.v1' && posted.data.list === 'offer')
    return replayItem(entries.slice(0, metAt))?.posterId ?? null
  const claimed = entries.find(
    (entry) => entry.type === 'exchange.claimed.v1' && entry.data.claimId === claimId,
  )
  return claimed?.type === 'exchange.claimed.v1' ? claimed.data.claimerId : null
}

const receiptIn = (entry: ItemEntry) =>
  entry.type === 'exchange.posted.v1' && entry.data.receiptHash !== null
    ? [{ hash: entry.data.receiptHash, stream: entry.stream }]
    : []
