import type { Transaction } from '#platform/database/transaction.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'
import type { BookletClosed } from '#capabilities/participants/events.ts'
import type { MemberEvent } from '../events.ts'

type Followed = MemberEvent | BookletClosed

/** Members by the key of their number: where they are enrolled, whether anything is demanded, whose booklet it is. */
export const memberView: View = {
  name: 'learning.member',
  of: [
    'learning.memberEnrolled.v1',
    'learning.cardGiven.v1',
    'learning.memberExempted.v1',
    'learning.memberLeft.v1',
    'learning.memberTied.v1',
    'participants.closed.v1',
  ],
  tables: ['learning.member', 'learning.tie'],
  async project(tx, entries) {
    for (const entry of asEntriesOf<Followed>(entries)) {
      for (const change of changesBy(entry)) await tx.query(...change)
    }
  },
}

type Change = Parameters<Transaction['query']>

function changesBy(entry: Entry<Followed>): Change[] {
  if (entry.type === 'participants.closed.v1')
    return [['delete from learning.tie where participant_id = $1', [entry.data.participantId]]]
  const { member } = entry.data
  switch (entry.type) {
    case 'learning.memberEnrolled.v1':
      return [
        [
          `insert into learning.member (member, organisation_id, organisation_at, duty)
           values ($1, $2, tree.position('organisation', $2), $3)
           on conflict (member) do update set organisation_id = excluded.organisation_id,
             organisation_at = excluded.organisation_at, duty = excluded.duty, left_on = null`,
          [member, entry.organisation, entry.data.duty],
        ],
      ]
    case 'learning.cardGiven.v1':
      return [['update learning.member set code_hash = $2 where member = $1', [member, entry.data.codeHash]]]
    case 'learning.memberExempted.v1': {
      const { from, to, reason } = entry.data
      return [
        [
          'update learning.member set exempt_from = $2, exempt_to = $3, reason_secret_id = $4 where member = $1',
          [member, from, to, reason.secretId],
        ],
      ]
    }
    case 'learning.memberLeft.v1':
      return [['update learning.member set left_on = $2 where member = $1', [member, entry.data.on]]]
    case 'learning.memberTied.v1':
      return [
        // A new card moves a member to another booklet, as when a phone was lost.
        ['delete from learning.tie where member = $1', [member]],
        [
          'insert into learning.tie (participant_id, member) values ($1, $2)',
          [entry.data.participantId, member],
        ],
        ['update learning.member set code_hash = null where member = $1', [member]],
      ]
  }
}
