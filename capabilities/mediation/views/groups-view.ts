import type { ParticipantEvent } from '#capabilities/participants/events.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { Statement, View } from '#platform/operations/view.ts'
import { type GroupEvent, groupEventTypes, groupOfStream } from '../events.ts'

/** Groups of mediators, and who is in them. */
export const groupsView: View = {
  name: 'mediation.groups',
  of: groupEventTypes,
  tables: ['mediation.mediator', 'mediation.team'],
  async project(tx, entries) {
    await tx.query(`select tree.hold('place'), tree.hold('organisation')`)
    for (const entry of asEntriesOf<GroupEvent>(entries)) {
      const [text, values] = statementOf(entry)
      const groupId = groupOfStream(entry.stream)
      await tx.query(text, [groupId, ...values])
      await countMediators(tx, groupId)
    }
  },
}

function statementOf(entry: Entry<GroupEvent>): Statement {
  switch (entry.type) {
    case 'mediation.groupOpened.v1':
      return [
        `insert into mediation.team (group_id, name, subjects, place_id, place_at, organisation_id, organisation_at)
         values ($1, $2, $3, $4, tree.position('place', $4), $5, tree.position('organisation', $5))
         on conflict (group_id) do nothing`,
        [entry.data.name, entry.data.subjects, entry.place, entry.organisation],
      ]
    case 'mediation.mediatorOffered.v1':
      return [
        `insert into mediation.mediator (group_id, mediator_id, status, subjects, place_at, organisation_at)
         values ($1, $2, 'offered', $3, tree.position('place', $4), tree.position('organisation', $5))
         on conflict (group_id, mediator_id) do update set status = excluded.status, subjects = excluded.subjects`,
        [entry.data.mediatorId, entry.data.subjects, entry.place, entry.organisation],
      ]
    default: {
      const status = entry.type === 'mediation.mediatorAdmitted.v1' ? 'admitted' : 'ended'
      return [
        'update mediation.mediator set status = $3 where group_id = $1 and mediator_id = $2',
        [entry.data.mediatorId, status],
      ]
    }
  }
}

const countMediators = (tx: Transaction, groupId: string) =>
  tx.query(
    `update mediation.team set mediators = (select count(*) from mediation.mediator m
       where m.group_id = $1 and m.status = 'admitted') where group_id = $1`,
    [groupId],
  )

/** What the volunteers want to be called. */
export const namesView: View = {
  name: 'mediation.names',
  of: ['participants.opened.v1', 'participants.changed.v1', 'participants.closed.v1'],
  tables: ['mediation.person'],
  async project(tx, entries) {
    for (const { type, data } of asEntriesOf<ParticipantEvent>(entries)) {
      if (type === 'participants.closed.v1') {
        await tx.query('delete from mediation.person where participant_id = $1', [data.participantId])
      } else {
        await tx.query(
          `insert into mediation.person (participant_id, secret_id) values ($1, $2)
           on conflict (participant_id) do update set secret_id = excluded.secret_id`,
          [data.participantId, data.secretId],
        )
      }
    }
  },
}
