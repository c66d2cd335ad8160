import type { Transaction } from '#platform/database/transaction.ts'
import type { Day } from '#platform/time/instant.ts'
import type { ItemStatus } from '../shapes.ts'

export type ItemRecord = {
  readonly itemId: string
  readonly placeId: string
  readonly title: string
  readonly about: string
  readonly dueOn: Day | null
  readonly status: ItemStatus
  readonly partnerId: string | null
  readonly partnerName: string | null
}

const selected = `i.item_id as "itemId", i.place_id as "placeId", i.title, i.about, i.due_on as "dueOn", i.status,
  i.partner_id as "partnerId", p.name as "partnerName"
  from partners.item i left join partners.partner p on p.partner_id = i.partner_id`
const inOrder = `order by array_position(array['open', 'claimed', 'done', 'withdrawn'], i.status),
  i.due_on nulls last, i.item_id`

type Span = { readonly low: number | bigint; readonly high: number | bigint }

/** Service items of a subtree, open ones first. */
export async function itemsIn(
  tx: Transaction,
  span: Span,
  status: ItemStatus | undefined,
): Promise<ItemRecord[]> {
  const { rows } = await tx.query<ItemRecord>(
    `select ${selected} where i.place_at >= $1 and i.place_at < $2 and ($3::text is null or i.status = $3)
     ${inOrder} limit 2000`,
    [span.low, span.high, status ?? null],
  )
  return rows
}

/** Items that a partner has claimed, those not done yet first. */
export async function itemsOf(tx: Transaction, partnerId: string): Promise<ItemRecord[]> {
  const { rows } = await tx.query<ItemRecord>(
    `select ${selected} where i.partner_id = $1 ${inOrder} limit 200`,
    [partnerId],
  )
  return rows
}

/** Open items at the very community of a partner. */
export async function openItemsAt(tx: Transaction, placeId: string): Promise<ItemRecord[]> {
  const { rows } = await tx.query<ItemRecord>(
    `select ${selected} where i.place_id = $1 and i.status = 'open' ${inOrder} limit 100`,
    [placeId],
  )
  return rows
}
