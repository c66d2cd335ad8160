import type { ParticipantEvent } from '#capabilities/participants/events.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import { type Statement, tellAbout, type View } from '#platform/operations/view.ts'
import type { ClaimEvent, HolderEvent, MemberEvent } from '../events.ts'

type Followed = Entry<MemberEvent | ClaimEvent>

const typesOf = (...names: readonly string[]) => names.map((name) => `points.${name}.v1`)

/** Accounts, who shares them, and what their members say they did. */
export const accountView: View = {
  name: 'points.account',
  of: typesOf(
    ...['accountOpened', 'joinAsked', 'joinAnswered', 'memberLeft', 'holderLinked', 'holderUnlinked'],
    ...['claimed', 'claimVouched', 'claimRefused', 'claimWithdrawn', 'slipAnswered', 'earned'],
  ),
  tables: ['points.account', 'points.holder', 'points.member', 'points.ask', 'points.claim'],
  project: (tx, entries) =>
    tellAbout(tx, asEntriesOf<Followed | Entry<HolderEvent> | EarnedClaim>(entries), statementsOf),
}

type EarnedClaim = Entry<{
  type: 'points.earned.v1'
  data: { claimId: string | null } & Readonly<Record<string, unknown>>
}>

function statementsOf(entry: Followed | Entry<HolderEvent> | EarnedClaim): Statement[] {
  switch (entry.type) {
    case 'points.holderLinked.v1':
      return [
        ['insert into points.holder (participant_id, account_id) values ($1, $2)', [entry.data.accountId]],
      ]
    case 'points.holderUnlinked.v1':
      return [
        ['delete from points.holder where participant_id = $1 and account_id = $2', [entry.data.accountId]],
      ]
    case 'points.earned.v1':
      return [stateOfClaim(entry.data.claimId, 'earned')]
    default:
      return isOfClaim(entry) ? ofClaim(entry) : ofMember(entry)
  }
}

const isOfClaim = (entry: Followed): entry is Entry<ClaimEvent> =>
  entry.type.startsWith('points.claim') || entry.type === 'points.slipAnswered.v1'

function ofMember(entry: Followed): Statement[] {
  switch (entry.type) {
    case 'points.accountOpened.v1': {
      const { placeId, participantId, code } = entry.data
      return [
        [
          `insert into points.account (account_id, place_id, code, holder_id, opened_on) values ($1, $2, $3, $4, $5)`,
          [placeId, code, participantId, entry.occurredOn],
        ],
        seat(participantId, entry.version),
      ]
    }
    case 'points.joinAsked.v1':
      return [
        [
          'insert into points.ask (account_id, request_id, participant_id) values ($1, $2, $3)',
          [entry.data.requestId, entry.data.participantId],
        ],
      ]
    case 'points.joinAnswered.v1': {
      const gone: Statement = [
        'delete from points.ask where account_id = $1 and request_id = $2',
        [entry.data.requestId],
      ]
      return entry.data.isWelcome ? [gone, seat(entry.data.participantId, entry.version)] : [gone]
    }
    case 'points.memberLeft.v1':
      return [
        [
          'delete from points.member where account_id = $1 and participant_id = $2',
          [entry.data.participantId],
        ],
      ]
    default:
      return []
  }
}

const seat = (participantId: string, joined: number): Statement => [
  'insert into points.member (account_id, participant_id, joined) values ($1, $2, $3)',
  [participantId, joined],
]

const stateOfClaim = (claimId: string | null, state: string): Statement => [
  'update points.claim set state = $3 where account_id = $1 and claim_id = $2',
  [claimId, state],
]

function ofClaim(entry: Entry<ClaimEvent>): Statement[] {
  switch (entry.type) {
    case 'points.claimed.v1': {
      const { claimId, participantId, itemName, kind, voucher, quantity, points, on, content, slip } =
        entry.data
      return [
        [
          `insert into points.claim (account_id, claim_id, place_id, participant_id, item_name, kind, voucher, quantity,
             points, on_day, state, vouched, secret_id, slip, taken_by)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'waiting', '{}', $11, $12, $13)`,
          [
            claimId,
            entry.data.placeId,
            participantId,
            itemName,
            kind,
            voucher,
            quantity,
            points,
            on,
            content?.secretId ?? null,
            ...(slip === undefined ? [null, null] : [slip, entry.actor]),
          ],
        ],
      ]
    }
    case 'points.claimVouched.v1':
      return [
        [
          'update points.claim set vouched = vouched || $3::uuid where account_id = $1 and claim_id = $2',
          [entry.data.claimId, entry.data.participantId],
        ],
      ]
    case 'points.claimRefused.v1':
      return [stateOfClaim(entry.data.claimId, 'refused')]
    case 'points.slipAnswered.v1':
      return entry.data.isTrue ? [] : [stateOfClaim(entry.data.claimId, 'refused')]
    case 'points.claimWithdrawn.v1':
      return [stateOfClaim(entry.data.claimId, 'withdrawn')]
    default:
      return []
  }
}

/** What the holders of booklets are called, for those they do something with. */
export const participantView: View = {
  name: 'points.participant',
  of: ['participants.opened.v1', 'participants.changed.v1', 'participants.closed.v1'],
  tables: ['points.participant'],
  async project(tx: Transaction, entries) {
    for (const entry of asEntriesOf<ParticipantEvent>(entries)) {
      const { participantId } = entry.data
      if (entry.type === 'participants.closed.v1')
        await tx.query('delete from points.participant where participant_id = $1', [participantId])
      else
        await tx.query(
          `insert into points.participant (participant_id, place_id, secret_id) values ($1, $2, $3)
           on conflict (participant_id) do update set place_id = excluded.place_id, secret_id = excluded.secret_id`,
          [participantId, entry.data.placeId, entry.data.secretId],
        )
    }
  },
}
