import type { Transaction } from '#platform/database/transaction.ts'
import type { Day, Instant } from '#platform/time/instant.ts'
import type { StandingDraft } from '../rules/village.ts'
import type { DecidedList, Good, Shop } from '../shapes.ts'

type NamedPlace = { readonly placeId: string; readonly name: string }

/** The name of a place; undefined where there is none. */
export async function placeNamed(tx: Transaction, placeId: string): Promise<NamedPlace | undefined> {
  const { rows } = await tx.query<NamedPlace>(
    `select id as "placeId", name from tree.label where tree = 'place' and id = $1`,
    [placeId],
  )
  return rows[0]
}

/** Villages that have decided a list. */
export async function villagesWithList(tx: Transaction): Promise<NamedPlace[]> {
  const { rows } = await tx.query<NamedPlace>(
    `select v.place_id as "placeId", l.name from points.village v
     join tree.label l on l.tree = 'place' and l.id = v.place_id
     where exists (select from points.list d where d.place_id = v.place_id) order by v.place_at`,
  )
  return rows
}

export async function listsOf(tx: Transaction, placeId: string): Promise<DecidedList[]> {
  const { rows } = await tx.query<{ list: DecidedList }>(
    'select list from points.list where place_id = $1 order by version',
    [placeId],
  )
  return rows.map(({ list }) => list)
}

type VillageRow = { readonly draft: StandingDraft | null; readonly shop: Shop | null }

export async function villageOf(tx: Transaction, placeId: string): Promise<VillageRow> {
  const { rows } = await tx.query<VillageRow>('select draft, shop from points.village where place_id = $1', [
    placeId,
  ])
  return rows[0] ?? { draft: null, shop: null }
}

export type ShopRow = { readonly placeId: string; readonly shop: Shop }

/** Every shop there is; who may stand at its counter is for the caller to say. */
export async function shops(tx: Transaction): Promise<ShopRow[]> {
  const { rows } = await tx.query<ShopRow>(
    'select place_id as "placeId", shop from points.village where shop is not null order by place_at',
  )
  return rows
}

export async function goodsOf(tx: Transaction, placeId: string): Promise<Good[]> {
  const { rows } = await tx.query<Good>(
    `select good_id as "goodId", name, note, points, stock from points.good
     where place_id = $1 and not is_withdrawn order by points, name`,
    [placeId],
  )
  return rows
}

export type RedemptionRow = {
  readonly redemptionId: string
  readonly goodId: string
  readonly goodName: string
  readonly quantity: number
  readonly points: number
  readonly on: Day
  readonly isReturned: boolean
  readonly counterId: string | null
}

/** What was exchanged on a day, the newest first. */
export async function redemptionsOn(tx: Transaction, placeId: string, on: Day): Promise<RedemptionRow[]> {
  const { rows } = await tx.query<RedemptionRow>(
    `select r.redemption_id as "redemptionId", r.good_id as "goodId", g.name as "goodName", r.quantity, r.points,
       r.on_day as "on", r.is_returned as "isReturned", r.counter_id as "counterId"
     from points.redemption r join points.good g on g.good_id = r.good_id
     where r.place_id = $1 and r.on_day = $2 order by r.at desc, r.redemption_id desc`,
    [placeId, on],
  )
  return rows
}

export async function seatsOf(tx: Transaction, placeId: string): Promise<string[]> {
  const { rows } = await tx.query<{ participantId: string }>(
    'select participant_id as "participantId" from points.seat where place_id = $1 order by participant_id',
    [placeId],
  )
  return rows.map(({ participantId }) => participantId)
}

export type Books = {
  readonly issued: number
  readonly spent: number
  readonly expired: number
  readonly held: number
  readonly pieces: number
}

/** The totals of a village: what it gave out lies with families, in the shop, or has expired. */
export async function booksOf(tx: Transaction, placeId: string): Promise<Books> {
  const { rows } = await tx.query<Books>(
    `select -coalesce(sum(balance) filter (where kind = 'issued'), 0)::integer as issued,
       coalesce(sum(balance) filter (where kind = 'shop'), 0)::integer as spent,
       coalesce(sum(balance) filter (where kind = 'expired'), 0)::integer as expired,
       -coalesce(sum(balance) filter (where kind <> 'household'), 0)::integer as held,
       (select coalesce(sum(stock), 0)::integer from points.good where place_id = $1 and not is_withdrawn) as pieces
     from points.book where place_id = $1`,
    [placeId],
  )
  return rows[0] ?? { issued: 0, spent: 0, expired: 0, held: 0, pieces: 0 }
}

export type DeedRow = {
  readonly postingId: string
  readonly at: Instant
  readonly what: 'earn' | 'spend' | 'deduct'
  readonly name: string
  readonly points: number
  readonly isReversed: boolean
  readonly counterId: string | null
}

/** The latest postings of a village by number, without the account. */
export async function deedsOf(tx: Transaction, placeId: string): Promise<DeedRow[]> {
  const { rows } = await tx.query<DeedRow>(
    `select posting_id as "postingId", at, what, name, points, is_reversed as "isReversed", counter_id as "counterId"
     from points.deed
     where place_id = $1 order by at desc, posting_id desc limit 100`,
    [placeId],
  )
  return rows
}
