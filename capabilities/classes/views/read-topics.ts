import type { Transaction } from '#platform/database/transaction.ts'
import type { TopicShape } from '../shapes.ts'

/** Places between two positions of the tree, or everywhere. */
export type Span = { readonly low: string | number; readonly high: string | number } | null

export type TopicRecord = Omit<TopicShape, 'words'> & { readonly wordsId: string }

/** Topics of some months at a place and below it that the reader may see, the most wanted first. */
export async function findTopics(
  tx: Transaction,
  { months, span }: { readonly months: readonly string[]; readonly span: Span },
): Promise<TopicRecord[]> {
  const { rows } = await tx.query<TopicRecord>(
    `select t.topic_id as "topicId", t.place_id as "placeId", t.month, t.subject, t.status, t.wanted,
       t.class_id as "classId", t.reason, t.words_id as "wordsId",
       (select name from tree.label where id = t.place_id limit 1) as "placeName"
     from classes.topic t where t.month = any ($1) and ($2::bigint is null or (t.place_at >= $2 and t.place_at < $3))
     order by t.month desc, t.wanted desc, t.named_at limit 300`,
    [months, span?.low ?? null, span?.high ?? null],
  )
  return rows
}

/** Where the words of a topic lie. */
export async function wordsOfTopic(tx: Transaction, topicId: string): Promise<string | undefined> {
  const { rows } = await tx.query<{ wordsId: string }>(
    'select words_id as "wordsId" from classes.topic where topic_id = $1',
    [topicId],
  )
  return rows[0]?.wordsId
}
