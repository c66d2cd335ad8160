import type { Transaction } from '#platform/database/transaction.ts'
import type { Day } from '#platform/time/instant.ts'
import type { PartnerKind, PartnerStatus, Results, ReviewResult, VersionedAgreement } from '../shapes.ts'

export type PartnerRecord = {
  readonly partnerId: string
  readonly placeId: string
  readonly placeName: string
  readonly name: string
  readonly kind: PartnerKind
  readonly trade: string
  readonly status: PartnerStatus
  readonly agreement: VersionedAgreement | null
  readonly offered: VersionedAgreement | null
  readonly claims: number
  readonly activities: number
  readonly people: number
  readonly thanks: number
}

const selected = `p.partner_id as "partnerId", p.place_id as "placeId", coalesce(l.name, '') as "placeName", p.name, p.kind,
  p.trade, p.status, p.agreement, p.offered,
  (select count(*)::int from partners.item i where i.partner_id = p.partner_id) as claims,
  (select count(*)::int from partners.activity a where a.partner_id = p.partner_id) as activities,
  (select coalesce(sum(people), 0)::int from partners.activity a where a.partner_id = p.partner_id) as people,
  (select count(*)::int from partners.thanks t where t.partner_id = p.partner_id) as thanks
  from partners.partner p left join tree.label l on l.id = p.place_id`

export async function partnerById(tx: Transaction, partnerId: string): Promise<PartnerRecord | undefined> {
  const { rows } = await tx.query<PartnerRecord>(`select ${selected} where p.partner_id = $1`, [partnerId])
  return rows[0]
}

type Span = { readonly low: number | bigint; readonly high: number | bigint }

/** Partners of a subtree, those whose partnership runs first. */
export async function partnersIn(tx: Transaction, span: Span | undefined): Promise<PartnerRecord[]> {
  const { rows } = await tx.query<PartnerRecord>(
    `select ${selected} where ($1::bigint is null or (p.place_at >= $1 and p.place_at < $2))
     order by array_position(array['active', 'invited', 'declined', 'ended'], p.status), p.name, p.partner_id limit 2000`,
    [span?.low ?? null, span?.high ?? null],
  )
  return rows
}

export type ActivityRecord = {
  readonly activityId: string
  readonly on: Day
  readonly title: string
  readonly people: number
}

/** What a partner held, the newest first. */
export async function activitiesOf(tx: Transaction, partnerId: string): Promise<ActivityRecord[]> {
  const { rows } = await tx.query<ActivityRecord>(
    `select activity_id as "activityId", on_day as "on", title, people from partners.activity
     where partner_id = $1 order by on_day desc, activity_id limit 200`,
    [partnerId],
  )
  return rows
}

/** What came of a partnership in a time: duties kept, items done, activities with their people, thanks. */
export async function resultsOf(
  tx: Transaction,
  partnerId: string,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<Results> {
  const { rows } = await tx.query<Omit<Results, 'from' | 'to'>>(
    `select
       (select count(*)::int from partners.duty where partner_id = $1 and on_day between $2 and $3) as duties,
       (select count(*)::int from partners.item where partner_id = $1 and done_on between $2 and $3) as claims,
       (select count(*)::int from partners.activity where partner_id = $1 and on_day between $2 and $3) as activities,
       (select coalesce(sum(people), 0)::int from partners.activity
        where partner_id = $1 and on_day between $2 and $3) as people,
       (select count(*)::int from partners.thanks where partner_id = $1 and on_day between $2 and $3) as thanks`,
    [partnerId, from, to],
  )
  const [found] = rows
  if (found === undefined) throw new Error('counting answers one row')
  return { from, to, ...found }
}

export type ReviewRecord = {
  readonly reviewId: string
  readonly on: Day
  readonly result: ReviewResult
  readonly words: string
  readonly results: Results
}

/** How a partnership was reviewed, the newest first. */
export async function reviewsOf(tx: Transaction, partnerId: string): Promise<ReviewRecord[]> {
  const { rows } = await tx.query<ReviewRecord>(
    `select review_id as "reviewId", on_day as "on", result, words, results from partners.review
     where partner_id = $1 order by on_day desc, review_id desc`,
    [partnerId],
  )
  return rows
}

type ThanksRecord = { readonly thanksId: string; readonly on: Day; readonly secretId: string }

/** Thanks that came with words, the newest first. */
export async function wordsFor(tx: Transaction, partnerId: string): Promise<ThanksRecord[]> {
  const { rows } = await tx.query<ThanksRecord>(
    `select thanks_id as "thanksId", on_day as "on", secret_id as "secretId" from partners.thanks
     where partner_id = $1 and secret_id is not null order by on_day desc, thanks_id desc limit 50`,
    [partnerId],
  )
  return rows
}
