import type { Transaction } from '#platform/database/transaction.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'
import { type TopicEvent, topicSubject } from '../events.ts'
import { givenRows, type Statement, tellTogether } from './statement.ts'

/** What residents want to hear of. */
export const topicView: View = {
  name: 'classes.topic',
  of: [
    'classes.topicNamed.v1',
    'classes.topicOpened.v1',
    'classes.topicHidden.v1',
    'classes.topicJoined.v1',
    'classes.topicPicked.v1',
    'classes.topicForgotten.v1',
  ],
  tables: ['classes.topic'],
  async project(tx: Transaction, entries, { vault }) {
    await tx.query(`select tree.hold('place')`)
    await tellTogether(tx, asEntriesOf<TopicEvent>(entries), {
      about: ({ data }) => data.topicId,
      statementsOf: (entry) => (isForgotten(entry) ? [] : [statementOf(entry)]),
    })
    for (const entry of asEntriesOf<TopicEvent>(entries))
      if (isForgotten(entry)) await vault.erase(tx, topicSubject(entry.data.topicId))
  },
}

type Forgotten = Extract<Entry<TopicEvent>, { type: 'classes.topicForgotten.v1' }>

const isForgotten = (entry: Entry<TopicEvent>): entry is Forgotten =>
  entry.type === 'classes.topicForgotten.v1'

const change = (columns: string): string =>
  `update classes.topic t set ${columns} from ${givenRows('topic')} where t.topic_id = g.topic_id`

function statementOf(entry: Exclude<Entry<TopicEvent>, Forgotten>): Statement {
  const { topicId: topic_id } = entry.data
  switch (entry.type) {
    case 'classes.topicNamed.v1': {
      const { month, subject, words } = entry.data
      return [
        `insert into classes.topic (topic_id, place_id, place_at, month, subject, words_id, status, wanted, named_at)
         select topic_id, place_id, tree.position('place', place_id), month, subject, words_id, 'named', 1, named_at
         from ${givenRows('topic')} on conflict (topic_id) do nothing`,
        { topic_id, place_id: entry.place, month, subject, words_id: words.secretId, named_at: entry.at },
      ]
    }
    case 'classes.topicOpened.v1':
      return [change(`status = 'open', reason = null`), { topic_id }]
    case 'classes.topicHidden.v1':
      return [change(`status = 'hidden', reason = g.reason`), { topic_id, reason: entry.data.reason }]
    case 'classes.topicJoined.v1':
      return [change('wanted = t.wanted + 1'), { topic_id }]
    case 'classes.topicPicked.v1':
      return [
        change(`status = 'picked', class_id = g.class_id, reason = g.reason`),
        { topic_id, class_id: entry.data.classId, reason: entry.data.reason },
      ]
  }
}
