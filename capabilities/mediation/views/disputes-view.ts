import { keepReceipts } from '#platform/access/receipts.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf, readStreams } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'
import { type DisputeEvent, disputeEventTypes, disputeOfStream, sideStream } from '../events.ts'
import { type DisputeEntry, type DisputeState, replayDispute } from '../rules/dispute-state.ts'
import { sides } from '../words.ts'
import { writeSessions, writeWords } from './write-words.ts'

/** Disputes as they stand, who the sides are, and what was said, each for those it is for. */
export const disputesView: View = {
  name: 'mediation.disputes',
  of: disputeEventTypes,
  tables: ['mediation.session', 'mediation.word', 'mediation.party', 'mediation.dispute'],
  async project(tx, entries, { vault }) {
    await tx.query(`select tree.hold('place'), tree.hold('organisation')`)
    const fresh = asEntriesOf<DisputeEvent>(entries)
    await writeDisputes(tx, await touched(tx, fresh))
    await writeParties(tx, fresh)
    await writeWords(tx, fresh)
    await writeSessions(tx, fresh)
    await keepReceipts(tx, fresh.flatMap(receiptsIn))
    for (const { type, data, stream } of fresh) {
      if (type !== 'mediation.erased.v1') continue
      for (const audience of data.forgotten) {
        await vault.erase(tx, sideStream(disputeOfStream(stream), audience))
      }
    }
  },
}

type Touched = { readonly state: DisputeState; readonly broughtOn: string }

/** The disputes these entries change. One whose whole history is among them needs no reading. */
async function touched(tx: Transaction, entries: readonly DisputeEntry[]): Promise<Touched[]> {
  const byStream = Map.groupBy(entries, (entry) => entry.stream)
  const begun = [...byStream].filter(([, fresh]) => fresh[0]?.version !== 1).map(([stream]) => stream)
  const histories = begun.length > 0 ? await readStreams(tx, begun) : new Map<string, Entry[]>()
  return [...byStream].flatMap(([stream, fresh]) => {
    const before = histories.get(stream)
    const history = before ? asEntriesOf<DisputeEvent>(before) : fresh
    const state = replayDispute(history)
    return state === null ? [] : { state, broughtOn: history[0]?.occurredOn ?? '' }
  })
}

const rowOf = ({ state, broughtOn }: Touched) => ({
  mediation_id: state.mediationId,
  group_id: state.groupId,
  subject: state.subject,
  status: state.status,
  place_id: state.placeId,
  organisation_id: state.organisationId,
  brought_on: broughtOn,
  mediator_id: state.mediatorId,
  excluded: state.excluded,
  consents: state.consents,
  confirmed: state.confirmed,
  has_met: state.sessions.some((one) => one.isHeld),
  draft: state.draft?.draft ?? 0,
  revisit_after: state.draft?.revisitAfter ?? [],
  revisit_on: state.revisitOn,
  voices: state.voices,
  erased: state.erased,
})

const changing = [
  'status',
  'mediator_id',
  'excluded',
  'consents',
  'confirmed',
  'has_met',
  'draft',
  'revisit_after',
  'revisit_on',
  'voices',
  'erased',
]

const disputeText = `
insert into mediation.dispute (mediation_id, group_id, subject, place_id, place_at, organisation_id, organisation_at,
  brought_on, ${changing.join(', ')})
select g.mediation_id, g.group_id, g.subject, g.place_id, tree.position('place', g.place_id), g.organisation_id,
  tree.position('organisation', g.organisation_id), g.brought_on, ${changing.map((name) => `g.${name}`).join(', ')}
from jsonb_populate_recordset(null::mediation.dispute, $1) as g
on conflict (mediation_id) do update set ${changing.map((name) => `${name} = excluded.${name}`).join(', ')}`

async function writeDisputes(tx: Transaction, found: readonly Touched[]): Promise<void> {
  if (found.length > 0) await tx.query(disputeText, [JSON.stringify(found.map(rowOf))])
}

async function writeParties(tx: Transaction, entries: readonly DisputeEntry[]): Promise<void> {
  const rows = entries.flatMap(({ type, data, stream }) =>
    type === 'mediation.brought.v1'
      ? sides.map((side) => ({
          mediation_id: disputeOfStream(stream),
          side,
          secret_id: data.parties[side].secretId,
        }))
      : [],
  )
  if (rows.length === 0) return
  await tx.query(
    `insert into mediation.party select g.* from jsonb_populate_recordset(null::mediation.party, $1) as g
     on conflict (mediation_id, side) do nothing`,
    [JSON.stringify(rows)],
  )
}

const receiptsIn = ({ type, data, stream }: DisputeEntry) =>
  type === 'mediation.brought.v1'
    ? sides.map((side) => ({
        hash: data.receipts[side],
        stream: sideStream(disputeOfStream(stream), side),
      }))
    : []
