import { keepReceipts } from '#platform/access/receipts.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { Statement, View } from '#platform/operations/view.ts'
import type { Vault } from '#platform/vault/vault.ts'
import { type ActivityEvent, activityOfStream, roomStream, signUpStream } from '../events.ts'

type Followed = Entry<ActivityEvent>

/** The menu and its sign-ups. */
export const activityView: View = {
  name: 'activities.activity',
  of: [
    'activities.planned.v1',
    'activities.changed.v1',
    'activities.calledOff.v1',
    'activities.signedUp.v1',
    'activities.keptInBooklet.v1',
    'activities.promoted.v1',
    'activities.withdrawn.v1',
    'activities.attended.v1',
    'activities.attendanceCorrected.v1',
    'activities.namesForgotten.v1',
    'activities.rated.v1',
  ],
  tables: ['activities.activity', 'activities.sign_up'],
  async project(tx: Transaction, given, { vault }) {
    await tx.query(`select tree.hold('place'), tree.hold('organisation')`)
    const entries = asEntriesOf<ActivityEvent>(given)
    for (const entry of entries) {
      for (const [text, values] of statementsOf(entry))
        await tx.query(text, [activityOfStream(entry.stream), ...values])
      if (entry.type === 'activities.namesForgotten.v1') await forgetNames(tx, vault, entry.stream)
    }
    await keepReceipts(tx, entries.flatMap(receiptsIn))
  },
}

/** Nobody's name is kept with the activity any more, nor in whose booklet a sign-up is. */
async function forgetNames(tx: Transaction, vault: Vault, stream: string): Promise<void> {
  const { rows } = await tx.query<{ id: string }>(
    `select sign_up_id as id from activities.sign_up where activity_id = $1 and name_id is not null`,
    [activityOfStream(stream)],
  )
  for (const subject of [stream, ...rows.map(({ id }) => signUpStream(id))]) await vault.erase(tx, subject)
  await tx.query(
    'update activities.sign_up set name_id = null, participant_id = null where activity_id = $1',
    [activityOfStream(stream)],
  )
}

const receiptsIn = ({ type, data, stream }: Followed) => {
  if (type === 'activities.planned.v1')
    return [{ hash: data.roomHash, stream: roomStream(activityOfStream(stream)) }]
  return type === 'activities.signedUp.v1'
    ? [{ hash: data.receiptHash, stream: signUpStream(data.signUpId) }]
    : []
}

const countAgain = `update activities.activity a set
  signed = (select count(*) from activities.sign_up s where s.activity_id = a.activity_id and s.status = 'signed'),
  waiting = (select count(*) from activities.sign_up s where s.activity_id = a.activity_id and s.status = 'waiting')
  where activity_id = $1`
const setStatus = 'update activities.sign_up set status = $3 where activity_id = $1 and sign_up_id = $2'

function statementsOf(entry: Followed): readonly Statement[] {
  switch (entry.type) {
    case 'activities.planned.v1':
    case 'activities.changed.v1':
    case 'activities.calledOff.v1':
      return [planStatement(entry)]
    case 'activities.signedUp.v1':
      return [signUpStatement(entry), [countAgain, []]]
    case 'activities.keptInBooklet.v1':
      return [
        [
          'update activities.sign_up set participant_id = $3 where activity_id = $1 and sign_up_id = $2',
          [entry.data.signUpId, entry.data.participantId],
        ],
      ]
    case 'activities.promoted.v1':
      return [
        [setStatus, [entry.data.signUpId, 'signed']],
        [countAgain, []],
      ]
    case 'activities.withdrawn.v1':
      return [
        [setStatus, [entry.data.signUpId, 'withdrawn']],
        [countAgain, []],
      ]
    case 'activities.attended.v1':
    case 'activities.attendanceCorrected.v1':
      return listStatements(entry)
    case 'activities.namesForgotten.v1':
      return [['update activities.activity set names_id = null where activity_id = $1', []]]
    case 'activities.rated.v1': {
      const { rating } = entry.data
      return [[`update activities.activity set ${rating} = ${rating} + 1 where activity_id = $1`, []]]
    }
  }
}

type Listing = Extract<Followed, { type: 'activities.attended.v1' | 'activities.attendanceCorrected.v1' }>

const listStatements = ({ data }: Listing): readonly Statement[] => [
  [
    'update activities.activity set attended = $2, names_id = $3 where activity_id = $1',
    [JSON.stringify(data.numbers), data.names?.secretId ?? null],
  ],
  [
    'update activities.sign_up set has_come = (sign_up_id = any ($2::uuid[])) where activity_id = $1',
    [data.came],
  ],
]

type Planning = Extract<
  Followed,
  { type: 'activities.planned.v1' | 'activities.changed.v1' | 'activities.calledOff.v1' }
>

function planStatement(entry: Planning): Statement {
  switch (entry.type) {
    case 'activities.planned.v1': {
      const { plan } = entry.data
      return [
        `insert into activities.activity (activity_id, place_id, place_at, host_id, class_id, plan, starts_at, changed_at)
         values ($1, $2, tree.position('place', $2), $3, $4, $5, $6, $7) on conflict (activity_id) do nothing`,
        [plan.placeId, plan.hostId, entry.subject, JSON.stringify(plan), plan.startsAt, entry.at],
      ]
    }
    case 'activities.changed.v1':
      return [
        `update activities.activity set plan = $2, starts_at = $3, changes = changes + 1, changed_at = $4
         where activity_id = $1`,
        [JSON.stringify(entry.data.plan), entry.data.plan.startsAt, entry.at],
      ]
    case 'activities.calledOff.v1':
      return ['update activities.activity set called_off = $2 where activity_id = $1', [entry.data.reason]]
  }
}

function signUpStatement(entry: Extract<Followed, { type: 'activities.signedUp.v1' }>): Statement {
  const { signUpId, group, isWaiting, name } = entry.data
  return [
    `insert into activities.sign_up (activity_id, sign_up_id, place_at, organisation_at, group_name, status, name_id, arrival)
     values ($1, $2, tree.position('place', $3), tree.position('organisation', $4), $5, $6, $7, $8)
     on conflict (sign_up_id) do nothing`,
    [
      signUpId,
      entry.place,
      entry.organisation,
      group,
      isWaiting ? 'waiting' : 'signed',
      name?.secretId ?? null,
      entry.version,
    ],
  ]
}
