import type { Transaction } from '#platform/database/transaction.ts'
import type { Day, Instant } from '#platform/time/instant.ts'
import type { ClaimState, DeedKind, PostingKind, Voucher } from '../shapes.ts'

export type AccountRow = {
  readonly accountId: string
  readonly placeId: string
  readonly code: string
  readonly holderId: string
}

const account = 'account_id as "accountId", place_id as "placeId", code, holder_id as "holderId"'

/** The account a code leads to; read with the house's own rights. */
export async function accountByCode(tx: Transaction, code: string): Promise<AccountRow | null> {
  const { rows } = await tx.query<AccountRow>(`select ${account} from points.account where code = $1`, [code])
  return rows[0] ?? null
}

export async function accountById(tx: Transaction, accountId: string): Promise<AccountRow | null> {
  const { rows } = await tx.query<AccountRow>(`select ${account} from points.account where account_id = $1`, [
    accountId,
  ])
  return rows[0] ?? null
}

/** The account that a booklet belongs to. */
export async function accountOf(tx: Transaction, participantId: string): Promise<AccountRow | null> {
  const { rows } = await tx.query<AccountRow>(
    `select ${account} from points.account
     where account_id = (select account_id from points.holder where participant_id = $1)`,
    [participantId],
  )
  return rows[0] ?? null
}

/** Whoever asked to join, read with the house's own rights. */
export async function askerOf(tx: Transaction, requestId: string): Promise<string | null> {
  const { rows } = await tx.query<{ participantId: string }>(
    'select participant_id as "participantId" from points.ask where request_id = $1',
    [requestId],
  )
  return rows[0]?.participantId ?? null
}

/** The account a posting lies in, read with the house's own rights. */
export async function accountOfPosting(tx: Transaction, postingId: string): Promise<string | null> {
  const { rows } = await tx.query<{ accountId: string }>(
    'select account_id as "accountId" from points.posting where posting_id = $1',
    [postingId],
  )
  return rows[0]?.accountId ?? null
}

export type ClaimRow = {
  readonly claimId: string
  readonly accountId: string
  readonly placeId: string
  readonly participantId: string
  readonly itemName: string
  readonly kind: DeedKind
  readonly voucher: Voucher
  readonly quantity: number
  readonly points: number
  readonly on: Day
  readonly state: ClaimState
  readonly vouchedBy: readonly string[]
  readonly secretId: string | null
}

const claim = `claim_id as "claimId", account_id as "accountId", place_id as "placeId", participant_id as "participantId",
  item_name as "itemName", kind, voucher, quantity, points, on_day as "on", state, vouched as "vouchedBy", secret_id as "secretId"`

export async function claimById(tx: Transaction, claimId: string): Promise<ClaimRow | undefined> {
  const { rows } = await tx.query<ClaimRow>(`select ${claim} from points.claim where claim_id = $1`, [
    claimId,
  ])
  return rows[0]
}

export type SlipRow = ClaimRow & { readonly takenBy: string | null }

/** The deed whose slip has this code, and who took it down; read with the house's own rights. */
export async function claimBySlip(tx: Transaction, slip: string): Promise<SlipRow | undefined> {
  const { rows } = await tx.query<SlipRow>(
    `select ${claim}, taken_by as "takenBy" from points.claim where slip = $1`,
    [slip],
  )
  return rows[0]
}

const latest = 30

/** What an account waits for, and the last that was answered. */
export async function claimsOf(tx: Transaction, accountId: string): Promise<ClaimRow[]> {
  const { rows } = await tx.query<ClaimRow>(
    `select ${claim} from points.claim where account_id = $1 order by state = 'waiting' desc, claim_id desc limit $2`,
    [accountId, latest],
  )
  return rows
}

/** All that one person ever claimed, the newest first. */
export async function claimsBy(tx: Transaction, participantId: string): Promise<ClaimRow[]> {
  const { rows } = await tx.query<ClaimRow>(
    `select ${claim} from points.claim where participant_id = $1 order by claim_id desc`,
    [participantId],
  )
  return rows
}

/** What waits for the committee, as far as its reader sits on it. */
export async function claimsForCommittee(tx: Transaction, participantId: string): Promise<ClaimRow[]> {
  const { rows } = await tx.query<ClaimRow>(
    `select ${claim} from points.claim where state = 'waiting' and voucher = 'committee'
       and place_id in (select place_id from points.seat where participant_id = $1)
     order by claim_id limit 200`,
    [participantId],
  )
  return rows
}

export async function sitsOnCommittee(tx: Transaction, participantId: string): Promise<boolean> {
  const { rows } = await tx.query('select from points.seat where participant_id = $1 limit 1', [
    participantId,
  ])
  return rows.length > 0
}

/** Where the holder of a booklet is at home. */
export async function homeOf(tx: Transaction, participantId: string): Promise<string | null> {
  const { rows } = await tx.query<{ placeId: string }>(
    'select place_id as "placeId" from points.participant where participant_id = $1',
    [participantId],
  )
  return rows[0]?.placeId ?? null
}

export type MemberRow = { readonly participantId: string }

export async function membersOf(tx: Transaction, accountId: string): Promise<MemberRow[]> {
  const { rows } = await tx.query<MemberRow>(
    'select participant_id as "participantId" from points.member where account_id = $1 order by joined',
    [accountId],
  )
  return rows
}

export type AskRow = { readonly requestId: string; readonly participantId: string }

export async function asksOf(tx: Transaction, accountId: string): Promise<AskRow[]> {
  const { rows } = await tx.query<AskRow>(
    `select request_id as "requestId", participant_id as "participantId" from points.ask
     where account_id = $1 order by request_id`,
    [accountId],
  )
  return rows
}

export async function balanceOf(tx: Transaction, accountId: string): Promise<number> {
  const { rows } = await tx.query<{ balance: number }>(
    `select balance from points.book where account_id = $1 and kind = 'household'`,
    [accountId],
  )
  return rows[0]?.balance ?? 0
}

/** What expires first, and when. */
export async function nextExpiry(
  tx: Transaction,
  accountId: string,
): Promise<{ on: Day; points: number } | null> {
  const { rows } = await tx.query<{ on: Day; points: number }>(
    `select expires_on as "on", sum(remaining)::integer as points from points.lot
     where account_id = $1 and remaining > 0 group by expires_on order by expires_on limit 1`,
    [accountId],
  )
  return rows[0] ?? null
}

export type StatementRow = {
  readonly postingId: string
  readonly at: Instant
  readonly on: Day
  readonly what: PostingKind
  readonly name: string
  /** Above zero what came in, below what went out. */
  readonly points: number
  readonly balance: number
  readonly isReversed: boolean
}

/** Every posting of an account with the balance after it, the newest first. */
export async function statementOf(
  tx: Transaction,
  accountId: string,
  { from, to }: { readonly from?: Day | undefined; readonly to?: Day | undefined },
): Promise<StatementRow[]> {
  const { rows } = await tx.query<StatementRow>(
    `with line as (
       select posting_id as "postingId", at, on_day as "on", what, name, sequence, is_reversed as "isReversed",
         case when to_book like 'household:%' then points else -points end as points
       from points.posting where account_id = $1),
     summed as (select *, (sum(points) over (order by sequence))::integer as balance from line)
     select * from summed where ($2::date is null or "on" >= $2) and ($3::date is null or "on" <= $3)
     order by sequence desc limit 2000`,
    [accountId, from ?? null, to ?? null],
  )
  return rows
}

/** Secret ids of what participants are called. */
export async function nameSecretsOf(
  tx: Transaction,
  participantIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await tx.query<{ participantId: string; secretId: string }>(
    `select participant_id as "participantId", secret_id as "secretId" from points.participant
     where participant_id = any ($1::uuid[])`,
    [[...new Set(participantIds)]],
  )
  return new Map(rows.map(({ participantId, secretId }) => [participantId, secretId]))
}

/** Accounts in which something is past its day. */
export async function accountsWithExpired(
  tx: Transaction,
  today: Day,
): Promise<readonly { readonly accountId: string }[]> {
  const { rows } = await tx.query<{ accountId: string }>(
    `select distinct account_id as "accountId" from points.lot where remaining > 0 and expires_on < $1 limit 1000`,
    [today],
  )
  return rows
}

export type HoursRow = {
  readonly hoursId: string
  readonly accountId: string
  readonly placeId: string
  readonly minutes: number
  readonly on: Day
}

/** Confirmed hours of those who had an account that day and have not counted them yet. */
export async function hoursToCount(tx: Transaction): Promise<HoursRow[]> {
  const { rows } = await tx.query<HoursRow>(
    `select h.hours_id as "hoursId", a.account_id as "accountId", a.place_id as "placeId", h.minutes, h.on_day as "on"
     from points.hours h
     join points.holder o on o.participant_id = h.participant_id
     join points.account a on a.account_id = o.account_id
     where not h.is_counted and not h.is_taken_back and h.on_day >= a.opened_on limit 1000`,
  )
  return rows
}

/** Postings of hours that their organiser took back. */
export async function hoursTakenBack(tx: Transaction): Promise<readonly { readonly postingId: string }[]> {
  const { rows } = await tx.query<{ postingId: string }>(
    `select p.posting_id as "postingId" from points.hours h join points.posting p on p.posting_id = h.hours_id
     where h.is_taken_back and h.is_counted and not p.is_reversed limit 1000`,
  )
  return rows
}
