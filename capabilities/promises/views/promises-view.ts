import { keepReceipts } from '#platform/access/receipts.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf, readStreams } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'
import { type PromiseEvent, promiseEventTypes, promiseOfStream } from '../events.ts'
import { type PromiseEntry, type PromiseState, replayPromise, tallyOf } from '../rules/promise-state.ts'
import { invitedTo } from '../rules/keeping.ts'

/** Every promise as it stands, what was said of it, and the links that open it. */
export const promisesView: View = {
  name: 'promises.promise',
  of: promiseEventTypes,
  tables: ['promises.step', 'promises.promise'],
  async project(tx, entries) {
    await tx.query(`select tree.hold('place'), tree.hold('organisation')`)
    const fresh = asEntriesOf<PromiseEvent>(entries)
    await writePromises(tx, await touched(tx, fresh))
    await writeSteps(tx, fresh)
    await keepReceipts(tx, fresh.flatMap(receiptsIn))
  },
}

/** The promises these entries change. One whose whole history is among them needs no reading. */
async function touched(tx: Transaction, entries: readonly PromiseEntry[]): Promise<PromiseState[]> {
  const byStream = Map.groupBy(entries, (entry) => entry.stream)
  const begun = [...byStream].filter(([, fresh]) => fresh[0]?.version !== 1).map(([stream]) => stream)
  const histories = begun.length > 0 ? await readStreams(tx, begun) : new Map<string, Entry[]>()
  return [...byStream].flatMap(([stream, fresh]) => {
    const history = histories.get(stream)
    return replayPromise(history ? asEntriesOf<PromiseEvent>(history) : fresh) ?? []
  })
}

const rowOf = (state: PromiseState) => ({
  promise_id: state.promiseId,
  kind: state.kind,
  status: state.status,
  title: state.title,
  gathering_id: state.gatheringId,
  list_id: state.listId,
  place_id: state.place,
  convener_id: state.convenerId,
  owner_id: state.ownerId,
  asker_id: state.askerId,
  due_on: state.dueOn,
  first_due_on: state.firstDueOn,
  done_on: state.done?.on ?? null,
  is_late: state.isLate,
  needs_evidence: state.needsEvidence,
  is_in_time: state.done?.isInTime ?? null,
  accepted_as: state.acceptedAs,
  amount: state.done?.amount ?? null,
  steps: state.steps,
  confirm_by: state.done?.confirmBy ?? null,
  invited: invitedTo(state),
  accept: tallyOf(state).accept,
  not_yet: tallyOf(state).notYet,
  voters: state.voices.map(({ voter }) => voter),
})

const promiseText = `
insert into promises.promise (promise_id, kind, status, title, gathering_id, list_id, place_id, place_at, convener_id,
  owner_id, organisation_at, asker_id, asker_at, due_on, first_due_on, done_on, is_late, needs_evidence, is_in_time, accepted_as, amount,
  steps, confirm_by, invited, accept, not_yet, voters)
select g.promise_id, g.kind, g.status, g.title, g.gathering_id, g.list_id, g.place_id, tree.position('place', g.place_id),
  g.convener_id, g.owner_id, tree.position('organisation', g.owner_id), g.asker_id,
  tree.position('organisation', g.asker_id), g.due_on, g.first_due_on, g.done_on, g.is_late, g.needs_evidence, g.is_in_time, g.accepted_as,
  g.amount, g.steps, g.confirm_by, g.invited, g.accept, g.not_yet, g.voters
from jsonb_populate_recordset(null::promises.promise, $1) as g
on conflict (promise_id) do update set status = excluded.status, owner_id = excluded.owner_id,
  organisation_at = excluded.organisation_at, due_on = excluded.due_on, first_due_on = excluded.first_due_on, done_on = excluded.done_on,
  is_late = excluded.is_late, needs_evidence = excluded.needs_evidence, is_in_time = excluded.is_in_time, accepted_as = excluded.accepted_as,
  amount = excluded.amount, steps = excluded.steps, confirm_by = excluded.confirm_by, invited = excluded.invited,
  accept = excluded.accept, not_yet = excluded.not_yet, voters = excluded.voters`

async function writePromises(tx: Transaction, states: readonly PromiseState[]): Promise<void> {
  if (states.length > 0) await tx.query(promiseText, [JSON.stringify(states.map(rowOf))])
}

/** Words that are for everybody: what was answered, how far it has come, that it is done, why it is given up. */
const open: readonly PromiseEvent['type'][] = [
  'promises.answered-on-spot.v1',
  'promises.made.v1',
  'promises.progressed.v1',
  'promises.reported-done.v1',
  'promises.accepted.v1',
  'promises.returned.v1',
  'promises.missed.v1',
  'promises.broken.v1',
  'promises.moved.v1',
]

type Kept = { readonly content?: { readonly secretId: string } | null; readonly photos?: readonly string[] }

// Guarantee: each field has this type in every event that has the field at all.
const keptIn = (data: unknown) => data as Kept

function stepRow({ stream, version, at, type, data }: PromiseEntry) {
  const { content, photos } = keptIn(data)
  return {
    promise_id: promiseOfStream(stream),
    version,
    at,
    what: type.slice('promises.'.length, -'.v1'.length),
    secret_id: content?.secretId ?? null,
    photos: photos ?? [],
    milestone_id: type === 'promises.progressed.v1' ? data.milestoneId : null,
    is_open: open.includes(type),
    due_on: type === 'promises.made.v1' || type === 'promises.moved.v1' ? data.dueOn : null,
  }
}

async function writeSteps(tx: Transaction, entries: readonly PromiseEntry[]): Promise<void> {
  await tx.query(
    `insert into promises.step select g.* from jsonb_populate_recordset(null::promises.step, $1) as g
     on conflict (promise_id, version) do nothing`,
    [JSON.stringify(entries.map(stepRow))],
  )
}

const receiptsIn = ({ type, data, stream }: PromiseEntry) =>
  type === 'promises.raised.v1' || type === 'promises.acceptors-named.v1'
    ? data.acceptors.map((hash) => ({ hash, stream }))
    : []
