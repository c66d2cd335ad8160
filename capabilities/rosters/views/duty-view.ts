import type { Transaction } from '#platform/database/transaction.ts'
import { Problem } from '#platform/errors.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'
import type { Instant } from '#platform/time/instant.ts'
import type { RosterEvent } from '../events.ts'
import { rostersProblems } from '../problems.ts'

type Followed = Exclude<
  Entry<RosterEvent>,
  { type: 'rosters.opened.v1' | 'rosters.changed.v1' | 'rosters.joined.v1' | 'rosters.awaySet.v1' }
>
type OnSwap = Extract<
  Followed,
  { type: 'rosters.swapAsked.v1' | 'rosters.swapDeclined.v1' | 'rosters.swapWithdrawn.v1' }
>
type Simple = Extract<
  Followed,
  {
    type:
      | 'rosters.taken.v1'
      | 'rosters.released.v1'
      | 'rosters.coverAsked.v1'
      | 'rosters.coverWithdrawn.v1'
      | 'rosters.passed.v1'
      | 'rosters.missed.v1'
  }
>

const rosterOf = (entry: Followed) => entry.stream.slice('roster:'.length)

/** Every shift, who has it, and what each member’s calendar tells. The table refuses two at one time to one member. */
export const dutyView: View = {
  name: 'rosters.duty',
  of: [
    'rosters.published.v1',
    'rosters.taken.v1',
    'rosters.released.v1',
    'rosters.left.v1',
    'rosters.closed.v1',
    'rosters.coverAsked.v1',
    'rosters.coverWithdrawn.v1',
    'rosters.swapAsked.v1',
    'rosters.swapAccepted.v1',
    'rosters.swapDeclined.v1',
    'rosters.swapWithdrawn.v1',
    'rosters.passed.v1',
    'rosters.missed.v1',
  ],
  tables: ['rosters.duty', 'rosters.holding', 'rosters.swap'],
  async project(tx, entries) {
    for (const entry of asEntriesOf<Followed>(entries)) {
      try {
        await projectEntry(tx, entry)
      } catch (reason) {
        throw isDouble(reason) ? new Problem('rule-broken', rostersProblems.busy) : reason
      }
    }
  },
}

// Two rosters decided at the same instant about one member: the table let only the first stand.
const isDouble = (reason: unknown): boolean =>
  reason instanceof Error && 'constraint' in reason && reason.constraint === 'one_duty_at_a_time'

async function projectEntry(tx: Transaction, entry: Followed): Promise<void> {
  switch (entry.type) {
    case 'rosters.published.v1':
      return insertDuties(tx, entry)
    case 'rosters.left.v1':
      return hand(tx, { dutyIds: entry.data.dutyIds, at: entry.at, to: null })
    case 'rosters.closed.v1':
      return dropAfter(tx, entry)
    case 'rosters.swapAccepted.v1':
      return swapHolders(tx, entry)
    case 'rosters.swapAsked.v1':
    case 'rosters.swapDeclined.v1':
    case 'rosters.swapWithdrawn.v1':
      return projectSwap(tx, entry)
    default:
      return projectSimple(tx, entry)
  }
}

async function insertDuties(
  tx: Transaction,
  entry: Extract<Followed, { type: 'rosters.published.v1' }>,
): Promise<void> {
  const { duties } = entry.data
  await tx.query(
    `insert into rosters.duty (duty_id, roster_id, on_day, from_minute, to_minute, member_id, changed_at)
     select "dutyId", $2, "on", "from", "to", "memberId", $3
     from jsonb_to_recordset($1) as given("dutyId" uuid, "on" date, "from" integer, "to" integer, "memberId" text)
     on conflict (duty_id) do nothing`,
    [JSON.stringify(duties), rosterOf(entry), entry.at],
  )
  await tellCalendars(
    tx,
    duties.map(({ dutyId }) => dutyId),
    entry.at,
  )
}

type Handing = {
  readonly dutyIds: readonly string[]
  readonly at: Instant
  readonly to: string | null
}

async function hand(tx: Transaction, { dutyIds, at, to }: Handing): Promise<void> {
  await tx.query(
    `update rosters.duty set member_id = $2, asks_cover = false, sequence = sequence + 1, changed_at = $3
     where duty_id = any ($1::uuid[])`,
    [dutyIds, to, at],
  )
  await tellCalendars(tx, dutyIds, at)
}

async function dropAfter(
  tx: Transaction,
  entry: Extract<Followed, { type: 'rosters.closed.v1' }>,
): Promise<void> {
  const { rows } = await tx.query<{ id: string }>(
    `update rosters.duty set is_dropped = true, sequence = sequence + 1, changed_at = $3
     where roster_id = $1 and on_day > $2 returning duty_id as id`,
    [rosterOf(entry), entry.data.on, entry.at],
  )
  await tellCalendars(
    tx,
    rows.map(({ id }) => id),
    entry.at,
  )
}

async function swapHolders(
  tx: Transaction,
  entry: Extract<Followed, { type: 'rosters.swapAccepted.v1' }>,
): Promise<void> {
  const { swapId, dutyId, forDutyId, askerId, askedId } = entry.data
  await tx.query(
    `update rosters.duty set member_id = case duty_id when $1 then $3 else $4 end, asks_cover = false,
       sequence = sequence + 1, changed_at = $5
     where duty_id in ($1, $2)`,
    [dutyId, forDutyId, askedId, askerId, entry.at],
  )
  await tellCalendars(tx, [dutyId, forDutyId], entry.at)
  await tx.query(`update rosters.swap set status = 'accepted' where swap_id = $1`, [swapId])
}

async function projectSwap(tx: Transaction, entry: OnSwap): Promise<void> {
  if (entry.type === 'rosters.swapAsked.v1') {
    const { swapId, dutyId, forDutyId, askerId, askedId } = entry.data
    await tx.query(
      `insert into rosters.swap (swap_id, roster_id, duty_id, for_duty_id, asker_id, asked_id, status)
       values ($1, $2, $3, $4, $5, $6, 'asked') on conflict (swap_id) do nothing`,
      [swapId, rosterOf(entry), dutyId, forDutyId, askerId, askedId],
    )
    return
  }
  const status = entry.type === 'rosters.swapDeclined.v1' ? 'declined' : 'withdrawn'
  await tx.query('update rosters.swap set status = $2 where swap_id = $1', [entry.data.swapId, status])
}

async function projectSimple(tx: Transaction, entry: Simple): Promise<void> {
  const { dutyId } = entry.data
  switch (entry.type) {
    case 'rosters.taken.v1':
      return hand(tx, { dutyIds: [dutyId], at: entry.at, to: entry.data.memberId })
    case 'rosters.released.v1':
      return hand(tx, { dutyIds: [dutyId], at: entry.at, to: null })
    case 'rosters.coverAsked.v1':
    case 'rosters.coverWithdrawn.v1':
      await tx.query('update rosters.duty set asks_cover = $2 where duty_id = $1', [
        dutyId,
        entry.type === 'rosters.coverAsked.v1',
      ])
      return
    case 'rosters.passed.v1':
    case 'rosters.missed.v1':
      await tx.query('update rosters.duty set status = $2 where duty_id = $1', [
        dutyId,
        entry.type === 'rosters.passed.v1' ? 'passed' : 'missed',
      ])
  }
}

/** What a member was given appears in their calendar, what they no longer have is cancelled there, each with a new sequence. */
async function tellCalendars(tx: Transaction, dutyIds: readonly string[], at: Instant): Promise<void> {
  await tx.query(
    `update rosters.holding held set is_cancelled = true, sequence = held.sequence + 1, changed_at = $2
     from rosters.duty duty
     where duty.duty_id = held.duty_id and held.duty_id = any ($1::uuid[]) and not held.is_cancelled
       and (duty.is_dropped or duty.member_id is distinct from held.member_id)`,
    [dutyIds, at],
  )
  await tx.query(
    `insert into rosters.holding (member_id, duty_id, sequence, is_cancelled, changed_at)
     select member_id, duty_id, 0, false, $2 from rosters.duty
     where duty_id = any ($1::uuid[]) and member_id is not null and not is_dropped
     on conflict (member_id, duty_id) do update set is_cancelled = false,
       sequence = holding.sequence + 1, changed_at = excluded.changed_at where holding.is_cancelled`,
    [dutyIds, at],
  )
}
