import { keepReceipts } from '#platform/access/receipts.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import { type Entry, idOfStream } from '#platform/ledger/entry.ts'
import type { Day } from '#platform/time/instant.ts'
import { type CommendationEvent, objectionStream } from '../events.ts'
import type { Commendation } from '../rules/commendations.ts'

type Objected = Extract<Entry<CommendationEvent>, { type: 'reviews.objected.v1' }>

/** What whoever objected may read by their receipt. */
export async function writeObjections(
  tx: Transaction,
  changed: readonly Commendation[],
  entries: readonly Entry<CommendationEvent>[],
): Promise<void> {
  const objected = entries.filter((entry): entry is Objected => entry.type === 'reviews.objected.v1')
  await insert(tx, new Map(changed.map((one) => [one.commendationId, one])), objected)
  for (const entry of entries) {
    if (entry.type !== 'reviews.objectionDecided.v1') continue
    const { objectionId, isUpheld, content } = entry.data
    await tx.query(
      'update reviews.objection set is_upheld = $2, answer_secret = $3 where objection_id = $1',
      [objectionId, isUpheld, content.secretId],
    )
  }
}

async function insert(
  tx: Transaction,
  commendations: ReadonlyMap<string, Commendation>,
  entries: readonly Objected[],
): Promise<void> {
  if (entries.length === 0) return
  const rows = entries.flatMap(({ stream, occurredOn, data }) => {
    const about = commendations.get(idOfStream(stream))
    if (!about) return []
    const { commendationId, honour, organisationId } = about
    return {
      objection_id: data.objectionId,
      commendation_id: commendationId,
      honour,
      organisation_id: organisationId,
      words_secret: data.content.secretId,
      objected_on: occurredOn,
    }
  })
  await tx.query(
    `insert into reviews.objection select g.* from jsonb_populate_recordset(null::reviews.objection, $1) as g
     on conflict (objection_id) do nothing`,
    [JSON.stringify(rows)],
  )
  await keepReceipts(
    tx,
    entries.flatMap(({ data: { objectionId, receiptHash } }) =>
      receiptHash === undefined ? [] : [{ hash: receiptHash, stream: objectionStream(objectionId) }],
    ),
  )
}

type KeptObjection = {
  readonly honour: string
  readonly organisationName: string
  readonly wordsSecret: string
  readonly on: Day
  readonly isUpheld: boolean | null
  readonly answerSecret: string | null
}

/** The objection that the reader's receipt opens. */
export async function ownObjection(tx: Transaction): Promise<KeptObjection | undefined> {
  const { rows } = await tx.query<KeptObjection>(
    `select b.honour, coalesce(o.name, '') as "organisationName", b.words_secret as "wordsSecret", b.objected_on as "on",
       b.is_upheld as "isUpheld", b.answer_secret as "answerSecret"
     from reviews.objection b left join tree.organisation o on o.organisation_id = b.organisation_id`,
  )
  return rows[0]
}
