import { houseProblems, Problem } from '#platform/errors.ts'
import { accountStream, holderStream, type PointsEvent } from '../events.ts'
import { pointsProblems as problems } from '../problems.ts'
import type { AccountState } from './account.ts'

type Decided = PointsEvent & { readonly stream?: string }

/** Which account a booklet belongs to; null while it belongs to none. */
export type HolderState = { readonly accountId: string | null }

export function openAccount(
  before: AccountState | null,
  holder: HolderState,
  given: {
    readonly accountId: string
    readonly participantId: string
    readonly placeId: string
    readonly code: string
  },
): Decided[] {
  const { accountId, participantId, placeId, code } = given
  if (before !== null) throw new Problem('conflict', problems.idTaken)
  if (holder.accountId !== null) throw new Problem('rule-broken', problems.alreadyHas)
  return [
    { type: 'points.accountOpened.v1', data: { placeId, participantId, code } },
    { type: 'points.holderLinked.v1', stream: holderStream(participantId), data: { accountId } },
  ]
}

export function requireAccount(account: AccountState | null): AccountState {
  if (account === null) throw new Problem('not-found', houseProblems.notFound)
  return account
}

/** `account` is the one the code leads to. */
export function askToJoin(
  account: AccountState | null,
  holder: HolderState,
  given: { readonly accountId: string; readonly requestId: string; readonly participantId: string },
): Decided[] {
  const { accountId, requestId, participantId } = given
  if (account === null) throw new Problem('rule-broken', problems.unknownCode)
  if (holder.accountId !== null) throw new Problem('rule-broken', problems.alreadyHas)
  if (account.asks.some((ask) => ask.participantId === participantId))
    throw new Problem('rule-broken', problems.alreadyAsked)
  const data = { requestId, participantId }
  return [{ type: 'points.joinAsked.v1', stream: accountStream(accountId), data }]
}

/** The first holder says yes or no; a booklet that found another account meanwhile stays there. */
export function answerJoin(
  account: AccountState,
  joiner: HolderState,
  given: { readonly accountId: string; readonly requestId: string; readonly isWelcome: boolean },
): Decided[] {
  const { accountId, requestId, isWelcome } = given
  const ask = account.asks.find((one) => one.requestId === requestId)
  if (ask === undefined) throw new Problem('rule-broken', problems.answered)
  if (isWelcome && joiner.accountId !== null) throw new Problem('rule-broken', problems.alreadyHas)
  const { participantId } = ask
  const data = { requestId, participantId, isWelcome }
  const answered: Decided = { type: 'points.joinAnswered.v1', data }
  if (!isWelcome) return [answered]
  return [
    answered,
    { type: 'points.holderLinked.v1', stream: holderStream(participantId), data: { accountId } },
  ]
}

export function leaveAccount(account: AccountState, accountId: string, participantId: string): Decided[] {
  if (account.holder === participantId) throw new Problem('rule-broken', problems.holderStays)
  return [
    { type: 'points.memberLeft.v1', data: { participantId } },
    { type: 'points.holderUnlinked.v1', stream: holderStream(participantId), data: { accountId } },
  ]
}
