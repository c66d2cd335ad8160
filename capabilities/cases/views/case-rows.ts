import type { Transaction } from '#platform/database/transaction.ts'
import { caseNumber } from '../case-number.ts'
import { type Case, isOpen } from '../rules/case-state.ts'
import { nextAct } from '../rules/lateness.ts'
import type { CaseEntry } from '../rules/replay-case.ts'
import type { Touched } from './touched-cases.ts'

export const isLive = ({ status }: Case): boolean => status !== 'closed' && status !== 'withdrawn'

/** The day promised to the author; none while the clock stands still or nothing is due any more. */
export const promisedAt = (state: Case): string | null =>
  isOpen(state.status) && state.stopped === null ? state.due.total : null

const listRow = (state: Case) => ({
  case_id: state.caseId,
  number: caseNumber(state.caseId),
  kind: state.about.kind,
  channel: state.about.channel,
  status: state.status,
  level: state.about.level,
  is_live: isLive(state),
  place_id: state.place,
  organisation_id: state.responsible.organisationId,
  reported_id: state.reported,
  reported_places: state.reportedPlaces,
  told_by: state.teller.startsWith('person:') ? state.teller.slice('person:'.length) : null,
  content_id: state.content.secretId,
  contact_id: state.contact?.secretId ?? null,
  photo_count: state.photos.length,
  received_at: state.receivedAt,
  due_at: promisedAt(state),
  is_stopped: state.stopped !== null,
  is_supervised: state.supervisions.length > 0,
  is_late: state.isOverdue,
  joined: state.duplicates.length,
  merged_into: state.mergedInto,
  version: state.version,
})

const listText = `
insert into cases.case_list as kept (case_id, number, kind, channel, status, level, is_live, place_id, place_at,
  organisation_id, organisation_at, reported_id, reported_places, told_by, content_id, contact_id, photo_count, received_at, due_at,
  is_stopped, is_supervised, is_late, joined, merged_into, version)
select g.case_id, g.number, g.kind, g.channel, g.status, g.level, g.is_live, g.place_id, p.low,
  g.organisation_id, o.low, g.reported_id, g.reported_places, g.told_by, g.content_id, g.contact_id,
  g.photo_count, g.received_at, g.due_at, g.is_stopped, g.is_supervised, g.is_late, g.joined, g.merged_into, g.version
from jsonb_populate_recordset(null::cases.case_list, $1) as g
left join tree.node p on p.tree = 'place' and p.id = g.place_id
left join tree.node o on o.tree = 'organisation' and o.id = g.organisation_id
on conflict (case_id) do update set status = excluded.status, level = excluded.level, is_live = excluded.is_live,
  organisation_id = excluded.organisation_id, organisation_at = excluded.organisation_at, due_at = excluded.due_at,
  is_stopped = excluded.is_stopped, is_supervised = excluded.is_supervised, is_late = excluded.is_late,
  joined = excluded.joined, merged_into = excluded.merged_into, version = excluded.version
where kept.version < excluded.version`

/** The row of each case in the inbox, with its positions in both trees. */
export async function writeList(tx: Transaction, cases: readonly Touched[]): Promise<void> {
  await tx.query(listText, [JSON.stringify(cases.map(({ state }) => listRow(state)))])
}

type Party = { case_id: string; organisation_id: string; role: 'former' | 'called'; is_open: boolean }

function partiesOf(state: Case): Party[] {
  const case_id = state.caseId
  const former = [...new Set([state.firstReceiver, ...state.stints].map((rung) => rung.organisationId))]
  const called = [...new Set(state.whistles.map((part) => part.department))]
  const isBusy = (department: string) =>
    state.whistles.some(
      (part) => part.department === department && part.finishedAt === null && part.recalledAt === null,
    )
  return [
    ...former
      .filter((id) => id !== state.responsible.organisationId)
      .map((organisation_id) => ({ case_id, organisation_id, role: 'former' as const, is_open: false })),
    ...called.map((organisation_id) => ({
      case_id,
      organisation_id,
      role: 'called' as const,
      is_open: isBusy(organisation_id),
    })),
  ]
}

/** Organisations that had the case or were asked in: they see how it ends. */
export async function writeParties(tx: Transaction, cases: readonly Touched[]): Promise<void> {
  const parties = cases.flatMap(({ state }) => partiesOf(state))
  if (parties.length === 0) return
  await tx.query(
    `insert into cases.case_party (case_id, organisation_id, organisation_at, role, is_open)
     select g.case_id, g.organisation_id, o.low, g.role, g.is_open
     from jsonb_populate_recordset(null::cases.case_party, $1) as g
     left join tree.node o on o.tree = 'organisation' and o.id = g.organisation_id
     on conflict (case_id, organisation_id, role) do update set is_open = excluded.is_open
     where case_party.is_open <> excluded.is_open`,
    [JSON.stringify(parties)],
  )
}

/** An entry without what only the ledger needs. */
const asStep = (entry: CaseEntry): CaseEntry => {
  const { seq, stream, version, at, occurredOn, place, organisation, actor, actingAs, subject, key } = entry
  const columns = { seq, stream, version, at, occurredOn, place, organisation, actor, actingAs, subject, key }
  // Guarantee: type and data come from one entry.
  return { ...columns, type: entry.type, data: entry.data } as CaseEntry
}

/** The history as readers see it, behind the same wall as the case. */
export async function writeSteps(tx: Transaction, cases: readonly Touched[]): Promise<void> {
  const fresh = cases.flatMap(({ state, fresh: entries }) =>
    entries.map((entry) => ({ case_id: state.caseId, version: entry.version, entry: asStep(entry) })),
  )
  await tx.query(
    `insert into cases.step select g.* from jsonb_populate_recordset(null::cases.step, $1) as g
     on conflict (case_id, version) do nothing`,
    [JSON.stringify(fresh)],
  )
}

/** When the clock next does something to each case. */
export async function writeClocks(tx: Transaction, cases: readonly Touched[]): Promise<void> {
  const acts = cases.map(({ state }) => ({ case_id: state.caseId, next: nextAct(state) }))
  const due = acts.flatMap(({ case_id, next }) =>
    next ? [{ case_id, act: next.act, due_at: next.dueAt }] : [],
  )
  const still = acts.filter(({ next }) => next === null).map(({ case_id }) => case_id)
  if (still.length > 0)
    await tx.query('delete from cases.case_clock where case_id = any ($1::uuid[])', [still])
  if (due.length === 0) return
  await tx.query(
    `insert into cases.case_clock select g.* from jsonb_populate_recordset(null::cases.case_clock, $1) as g
     on conflict (case_id) do update set act = excluded.act, due_at = excluded.due_at
     where (case_clock.act, case_clock.due_at) is distinct from (excluded.act, excluded.due_at)`,
    [JSON.stringify(due)],
  )
}
