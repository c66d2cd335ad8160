import type { Transaction } from '#platform/database/transaction.ts'
import type { Day, Instant } from '#platform/time/instant.ts'
import type { PostedBy } from '../events.ts'
import type { ItemKind, ItemStatus, ListName, Skill, Time } from '../words.ts'

/** Places between two positions of the tree, or everywhere. */
export type Span = { readonly low: string | number; readonly high: string | number } | null

export type FoundItem = {
  readonly itemId: string
  readonly list: ListName
  readonly kind: ItemKind
  readonly status: ItemStatus
  readonly skill: Skill | null
  readonly times: readonly Time[]
  readonly until: Day | null
  readonly placeId: string
  readonly by: PostedBy
  readonly posterId: string | null
  readonly organisationId: string | null
  readonly postedAt: Instant
  readonly repairDayId: string | null
  readonly repairOn: Day | null
  readonly titleId: string | null
  readonly claimId: string | null
  readonly claimerId: string | null
  readonly claimerOrganisationId: string | null
  readonly unitId: string | null
  readonly claimedAt: Instant | null
  readonly confirmBy: Instant | null
  readonly dueOn: Day | null
  /** As far as the reader may know: one's own, or everybody for the house. */
  readonly asked: readonly string[]
  readonly declined: readonly string[]
  readonly photos: readonly string[]
}

const asks = (isDeclined: boolean) => `array(select a.participant_id::text from exchange.ask a
  where a.item_id = i.item_id${isDeclined ? ' and a.has_declined' : ''})`

const columns = `i.item_id as "itemId", i.list, i.kind, i.status, i.skill, i.times, i.until_on as "until",
  i.place_id as "placeId", i.posted_by as "by", i.poster_id as "posterId", i.organisation_id as "organisationId",
  i.posted_at as "postedAt", i.repair_day_id as "repairDayId", d.on_day as "repairOn", i.title_id as "titleId",
  i.claim_id as "claimId", i.claimer_id as "claimerId", i.claimer_organisation_id as "claimerOrganisationId",
  i.unit_id as "unitId", i.claimed_at as "claimedAt", i.confirm_by as "confirmBy", i.due_on as "dueOn",
  ${asks(false)} as asked, ${asks(true)} as declined,
  array(select p.photo_id::text from exchange.photo p where p.item_id = i.item_id order by p.version, p.photo_id) as photos`
const items = `select ${columns} from exchange.item i left join exchange.repair_day d on d.repair_day_id = i.repair_day_id`

/** `open` and `helped` are for everybody; the others are what a desk looks through. */
export type Show = 'open' | 'helped' | 'waiting' | 'underWay' | 'toConfirm' | 'lent'

const statusesOf: Readonly<Record<Show, readonly ItemStatus[]>> = {
  open: ['open'],
  helped: ['met'],
  waiting: ['waiting'],
  underWay: ['claimed'],
  toConfirm: ['done'],
  lent: ['lent'],
}

export type Asked = {
  readonly list: ListName
  readonly show: Show
  readonly span: Span
  readonly kind: ItemKind | null
  readonly organisationId: string | null
  readonly repairDayId: string | null
  readonly cursor: string | undefined
}

const pageSize = 50
const cursorShape = /^(\S+Z)_([0-9a-f-]{36})$/

/** A page of a list, the newest first. */
export async function readItems(tx: Transaction, asked: Asked) {
  const after = cursorShape.exec(asked.cursor ?? '')
  const { rows } = await tx.query<FoundItem>(
    `${items} where i.list = $1 and i.status = any ($2) and ($3::bigint is null or (i.place_at >= $3 and i.place_at < $4))
       and ($5::text is null or i.kind = $5) and ($6::text is null or i.organisation_id = $6)
       and ($7::uuid is null or i.repair_day_id = $7)
       and ($8::timestamptz is null or (i.posted_at, i.item_id) < ($8::timestamptz, $9::uuid))
     order by i.posted_at desc, i.item_id desc limit ${pageSize + 1}`,
    [
      asked.list,
      asked.repairDayId === null ? statusesOf[asked.show] : ['open', 'claimed', 'done', 'met'],
      asked.span?.low ?? null,
      asked.span?.high ?? null,
      asked.kind,
      asked.organisationId,
      asked.repairDayId,
      after?.[1] ?? null,
      after?.[2] ?? null,
    ],
  )
  const shown = rows.slice(0, pageSize)
  const last = shown.at(-1)
  return {
    items: shown,
    next: rows.length > pageSize && last ? `${last.postedAt}_${last.itemId}` : null,
  }
}

export async function findItem(tx: Transaction, itemId: string): Promise<FoundItem | undefined> {
  const { rows } = await tx.query<FoundItem>(`${items} where i.item_id = $1`, [itemId])
  return rows[0]
}

const most = 300

/** What is open in a part of the tree, those who wait longest first. */
export async function openItems(tx: Transaction, list: ListName, span: Span): Promise<FoundItem[]> {
  const { rows } = await tx.query<FoundItem>(
    `${items} where i.list = $1 and i.status = 'open' and ($2::bigint is null or (i.place_at >= $2 and i.place_at < $3))
     order by i.posted_at limit ${most}`,
    [list, span?.low ?? null, span?.high ?? null],
  )
  return rows
}

/** What a participant has posted, or has taken on and not yet brought to an end. */
export async function ownItems(
  tx: Transaction,
  participantId: string,
  side: 'poster' | 'claimer',
): Promise<FoundItem[]> {
  const own = { poster: 'i.poster_id = $1', claimer: 'i.claimer_id = $1' }[side]
  const { rows } = await tx.query<FoundItem>(`${items} where ${own} order by i.posted_at desc limit 60`, [
    participantId,
  ])
  return rows
}

/** All that was ever posted with a booklet, the newest first. */
export async function itemsPostedBy(tx: Transaction, participantId: string): Promise<string[]> {
  const { rows } = await tx.query<{ itemId: string }>(
    'select item_id as "itemId" from exchange.item where poster_id = $1 order by posted_at desc',
    [participantId],
  )
  return rows.map(({ itemId }) => itemId)
}

/** Open needs whose authors asked a participant, who has not answered. */
export async function askingItems(tx: Transaction, participantId: string): Promise<FoundItem[]> {
  const { rows } = await tx.query<FoundItem>(
    `${items} where i.status = 'open' and i.item_id in (select a.item_id from exchange.ask a
       where a.participant_id = $1 and not a.has_declined) order by i.posted_at desc limit 60`,
    [participantId],
  )
  return rows
}

/** What is to be mended on a repair day, in the order it was asked for. */
export async function repairsOfDay(tx: Transaction, repairDayId: string): Promise<FoundItem[]> {
  const { rows } = await tx.query<FoundItem>(
    `${items} where i.repair_day_id = $1 and i.status in ('open', 'claimed', 'done')
     order by i.posted_at, i.item_id limit 200`,
    [repairDayId],
  )
  return rows
}

/** What a unit has taken on. */
export async function takenByUnit(tx: Transaction, organisationId: string): Promise<FoundItem[]> {
  const { rows } = await tx.query<FoundItem>(
    `${items} where i.claimer_organisation_id = $1 order by i.claimed_at desc limit 60`,
    [organisationId],
  )
  return rows
}

/** What a unit offers now: kinds, skills and times. */
export async function offeredBy(
  tx: Transaction,
  organisationId: string,
): Promise<readonly Pick<FoundItem, 'kind' | 'skill' | 'times'>[]> {
  const { rows } = await tx.query<Pick<FoundItem, 'kind' | 'skill' | 'times'>>(
    `select kind, skill, times from exchange.item
     where list = 'offer' and organisation_id = $1 and status in ('open', 'claimed', 'lent')`,
    [organisationId],
  )
  return rows
}

export type FoundStep = {
  readonly version: number
  readonly at: Instant
  readonly what: string
  readonly secretId: string | null
}

/** The steps this reader may see. */
export async function readSteps(tx: Transaction, itemId: string): Promise<FoundStep[]> {
  const { rows } = await tx.query<FoundStep>(
    `select version, at, what, secret_id as "secretId" from exchange.step where item_id = $1 order by version, what`,
    [itemId],
  )
  return rows
}

/** The words an item waits under, by item, for those who may read them. */
export async function ownWords(
  tx: Transaction,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await tx.query<{ itemId: string; secretId: string }>(
    `select item_id as "itemId", secret_id as "secretId" from exchange.step
     where item_id = any ($1) and what = 'posted' and secret_id is not null`,
    [itemIds],
  )
  return new Map(rows.map(({ itemId, secretId }) => [itemId, secretId]))
}

/** Items that silence has something to do with, as the job asks. */
export async function lapsingItems(
  tx: Transaction,
  due: { readonly now: Instant; readonly today: Day; readonly staleBefore: Instant },
): Promise<{ readonly itemId: string; readonly claimId: string | null }[]> {
  const { rows } = await tx.query<{ itemId: string; claimId: string | null }>(
    `select item_id as "itemId", claim_id as "claimId" from exchange.item
     where status = 'done' and confirm_by < $1 or status = 'claimed' and claimed_at < $3
       or status = 'open' and until_on < $2
     order by item_id limit 512`,
    [due.now, due.today, due.staleBefore],
  )
  return rows
}
