import type { Transaction } from '#platform/database/transaction.ts'
import type { Day } from '#platform/time/instant.ts'
import type { Vault } from '#platform/vault/vault.ts'
import { type DutyRecord, dutyColumns } from './read-rosters.ts'

type Known = { readonly memberId: string; readonly name: string | null; readonly secretId: string | null }

/** What members are called; persons only where the vault is opened for those they serve with. */
export async function memberNames(
  tx: Transaction,
  ids: readonly (string | null)[],
  vault: Vault | null,
): Promise<(memberId: string) => string | null> {
  const { rows } = await tx.query<Known>(
    `select member_id as "memberId", name, secret_id as "secretId" from rosters.known where member_id = any ($1::text[])`,
    [[...new Set(ids.filter((id) => id !== null))]],
  )
  const opened =
    vault === null
      ? new Map<string, string>()
      : await vault.openContent(
          tx,
          rows.flatMap(({ secretId }) => secretId ?? []),
        )
  const names = new Map(
    rows.map(({ memberId, name, secretId }) => [memberId, name ?? opened.get(secretId ?? '') ?? null]),
  )
  return (memberId) => names.get(memberId) ?? null
}

export type SwapRecord = {
  readonly swapId: string
  readonly rosterId: string
  readonly dutyId: string
  readonly forDutyId: string
  readonly askerId: string
  readonly askedId: string
}

/** Swaps that await an answer and that a member asked for or is asked for. */
export async function openSwapsOf(tx: Transaction, memberId: string, today: Day): Promise<SwapRecord[]> {
  const { rows } = await tx.query<SwapRecord>(
    `select s.swap_id as "swapId", s.roster_id as "rosterId", s.duty_id as "dutyId", s.for_duty_id as "forDutyId",
       s.asker_id as "askerId", s.asked_id as "askedId"
     from rosters.swap s join rosters.duty d on d.duty_id = s.duty_id join rosters.duty f on f.duty_id = s.for_duty_id
     where s.status = 'asked' and (s.asker_id = $1 or s.asked_id = $1) and least(d.on_day, f.on_day) >= $2
       and d.member_id = s.asker_id and f.member_id = s.asked_id and not d.is_dropped
     order by s.swap_id`,
    [memberId, today],
  )
  return rows
}

/** Whose calendar a secret address opens. */
export async function memberByLink(tx: Transaction, linkHash: string): Promise<string | undefined> {
  const { rows } = await tx.query<{ memberId: string }>(
    'select member_id as "memberId" from rosters.calendar where link_hash = $1',
    [linkHash],
  )
  return rows[0]?.memberId
}

export async function hasCalendar(tx: Transaction, memberId: string): Promise<boolean> {
  const { rows } = await tx.query('select 1 from rosters.calendar where member_id = $1', [memberId])
  return rows.length > 0
}

export type HeldRecord = Pick<DutyRecord, 'dutyId' | 'on' | 'from' | 'to' | 'rosterId'> & {
  readonly sequence: number
  readonly changedAt: string
  readonly isCancelled: boolean
  readonly rosterName: string
  readonly where: string | null
}

/** Every shift from a day on that a member has, or had and no longer has. */
export async function heldBy(tx: Transaction, memberId: string, from: Day): Promise<HeldRecord[]> {
  const { rows } = await tx.query<HeldRecord>(
    `select d.duty_id as "dutyId", d.roster_id as "rosterId", d.on_day as "on", d.from_minute as "from", d.to_minute as "to",
       h.sequence, h.changed_at as "changedAt", h.is_cancelled as "isCancelled", r.pattern ->> 'name' as "rosterName",
       coalesce(r.station_name, l.name) as "where"
     from rosters.holding h join rosters.duty d on d.duty_id = h.duty_id join rosters.roster r on r.roster_id = d.roster_id
     left join tree.label l on l.id = r.place_id
     where h.member_id = $1 and d.on_day >= $2 order by d.on_day, d.from_minute, d.duty_id`,
    [memberId, from],
  )
  return rows
}

/** Every shift of a roster from a day on, those that fell away too. */
export async function dutiesToTell(tx: Transaction, rosterId: string, from: Day): Promise<DutyRecord[]> {
  const { rows } = await tx.query<DutyRecord>(
    `select ${dutyColumns} from rosters.duty d where d.roster_id = $1 and d.on_day >= $2
     order by d.on_day, d.from_minute, d.duty_id`,
    [rosterId, from],
  )
  return rows
}
