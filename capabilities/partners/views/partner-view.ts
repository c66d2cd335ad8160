import type { DutyPassed } from '#capabilities/rosters/events.ts'
import { keepReceipts, withdrawReceipts } from '#platform/access/receipts.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { Statement, View } from '#platform/operations/view.ts'
import { type PartnerEvent, partnerStream, thanksSubject } from '../events.ts'

type OfPartner = Exclude<Entry<PartnerEvent>, { type: 'partners.thanksForgotten.v1' }>

const prefix = partnerStream('')
const idOf = (entry: OfPartner) => entry.stream.slice(prefix.length)

/** Partners with their agreements, activities, thanks and reviews. */
export const partnerView: View = {
  name: 'partners.partner',
  of: [
    'partners.invited.v1',
    'partners.linkGiven.v1',
    'partners.agreementOffered.v1',
    'partners.accepted.v1',
    'partners.declined.v1',
    'partners.activityHeld.v1',
    'partners.thanked.v1',
    'partners.thanksForgotten.v1',
    'partners.reviewed.v1',
    'partners.ended.v1',
  ],
  tables: ['partners.partner', 'partners.activity', 'partners.thanks', 'partners.review'],
  async project(tx, entries, { vault }) {
    for (const entry of asEntriesOf<PartnerEvent>(entries)) {
      if (entry.type === 'partners.thanksForgotten.v1') {
        await vault.erase(tx, thanksSubject(entry.data.thanksId))
        continue
      }
      const [text, values] = statementOf(entry)
      await tx.query(text, [idOf(entry), ...values])
      await keepLink(tx, entry)
    }
  },
}

/** The link opens the partner's page; a new one takes the earlier ones' place. */
async function keepLink(tx: Transaction, entry: OfPartner): Promise<void> {
  if (entry.type !== 'partners.invited.v1' && entry.type !== 'partners.linkGiven.v1') return
  if (entry.type === 'partners.linkGiven.v1') await withdrawReceipts(tx, entry.stream)
  await keepReceipts(tx, [{ hash: entry.data.receiptHash, stream: entry.stream }])
}

function statementOf(entry: OfPartner): Statement {
  switch (entry.type) {
    case 'partners.invited.v1':
      return [
        `insert into partners.partner (partner_id, place_id, place_at, name, kind, trade, status, offered)
         values ($1, $2, tree.position('place', $2), $3, $4, $5, 'invited', $6) on conflict (partner_id) do nothing`,
        [
          entry.place,
          entry.data.name,
          entry.data.kind,
          entry.data.trade,
          JSON.stringify(entry.data.agreement),
        ],
      ]
    case 'partners.linkGiven.v1':
      return ['select $1', []]
    case 'partners.agreementOffered.v1':
      return [
        'update partners.partner set offered = $2 where partner_id = $1',
        [JSON.stringify(entry.data.agreement)],
      ]
    case 'partners.accepted.v1':
      return [
        `update partners.partner set status = 'active', agreement = offered, offered = null,
           begun_on = coalesce(begun_on, $2) where partner_id = $1`,
        [entry.data.on],
      ]
    case 'partners.declined.v1':
      return [
        `update partners.partner set offered = null,
           status = case when agreement is null then 'declined' else status end where partner_id = $1`,
        [],
      ]
    case 'partners.ended.v1':
      return [`update partners.partner set status = 'ended', offered = null where partner_id = $1`, []]
    default:
      return insertOf(entry)
  }
}

type Inserted = Extract<
  OfPartner,
  { type: 'partners.activityHeld.v1' | 'partners.thanked.v1' | 'partners.reviewed.v1' }
>

function insertOf(entry: Inserted): Statement {
  switch (entry.type) {
    case 'partners.activityHeld.v1':
      return [
        `insert into partners.activity (partner_id, activity_id, on_day, title, people) values ($1, $2, $3, $4, $5)
         on conflict (activity_id) do nothing`,
        [entry.data.activityId, entry.data.on, entry.data.title, entry.data.people],
      ]
    case 'partners.thanked.v1':
      return [
        `insert into partners.thanks (partner_id, thanks_id, on_day, secret_id) values ($1, $2, $3, $4)
         on conflict (thanks_id) do nothing`,
        [entry.data.thanksId, entry.occurredOn, entry.data.words?.secretId ?? null],
      ]
    case 'partners.reviewed.v1':
      return [
        `insert into partners.review (partner_id, review_id, on_day, result, words, results)
         values ($1, $2, $3, $4, $5, $6) on conflict (review_id) do nothing`,
        [
          entry.data.reviewId,
          entry.occurredOn,
          entry.data.result,
          entry.data.words,
          JSON.stringify(entry.data.results),
        ],
      ]
  }
}

/** Duties that partners kept. */
export const partnerDutyView: View = {
  name: 'partners.duty',
  of: ['rosters.passed.v1'],
  tables: ['partners.duty'],
  async project(tx, entries) {
    const kept = asEntriesOf<DutyPassed>(entries).flatMap(({ data }) =>
      data.memberId.startsWith(prefix)
        ? [{ dutyId: data.dutyId, partnerId: data.memberId.slice(prefix.length), on: data.on }]
        : [],
    )
    if (kept.length === 0) return
    await tx.query(
      `insert into partners.duty (duty_id, partner_id, on_day)
       select "dutyId", "partnerId", "on" from jsonb_to_recordset($1) as given("dutyId" uuid, "partnerId" uuid, "on" date)
       on conflict (duty_id) do nothing`,
      [JSON.stringify(kept)],
    )
  },
}
