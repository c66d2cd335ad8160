import { bookletOf } from '#platform/access/booklet.ts'
import { copy, opened, readOwn } from '#platform/keeping/copy.ts'
import { copyTerms as terms } from '#platform/keeping/copy-terms.ts'
import type { Call } from '#platform/operations/house.ts'
import { pointsKept } from './keeps.ts'
import { getCounter } from './operations/get-counter.ts'
import { getMyStatement } from './operations/get-my-statement.ts'
import { presentClaims } from './operations/points-steps.ts'
import { type ClaimState, deedNames } from './shapes.ts'
import { claimsBy } from './views/read-accounts.ts'

const stateNames: Readonly<Record<ClaimState, { zh: string; en: string }>> = {
  waiting: { zh: '等确认', en: 'waiting' },
  earned: { zh: '记上了', en: 'earned' },
  refused: { zh: '没有确认', en: 'not confirmed' },
  withdrawn: { zh: '已撤回', en: 'taken back' },
}

/** One’s own claims: those of others in the account are theirs. */
async function ownClaims(call: Call) {
  const participantId = bookletOf(call.actor)
  if (participantId === null) return []
  return readOwn(call, async (tx) => presentClaims(tx, call, await claimsBy(tx, participantId)))
}

/** What one claimed, the account one belongs to, and the counter one keeps. */
export const pointsCopies = [
  copy({
    kept: pointsKept.claim,
    fields: ['points.claim'],
    terms: {
      title: terms.title,
      kind: terms.kind,
      on: terms.on,
      points: terms.points,
      status: terms.status,
      said: terms.said,
    },
    rows: async (call) =>
      (await ownClaims(call)).map(({ itemName: title, kind, on, points, state, text: said }) => ({
        ...{ title, on, points, said },
        kind: deedNames[kind],
        status: stateNames[state],
      })),
  }),
  copy({
    kept: pointsKept.claim,
    title: { zh: '积分账（一家共用）', en: 'Account of points (shared by the family)' },
    fields: [],
    terms: {
      number: { zh: '编号', en: 'Number' },
      at: terms.at,
      title: terms.title,
      points: terms.points,
      balance: { zh: '余额', en: 'Balance' },
    },
    rows: async (call) =>
      (await opened(getMyStatement, {}, call)).flatMap(({ lines }) =>
        lines.map(({ number, at, name: title, points, balance }) => ({
          ...{ number, at, title, points, balance },
        })),
      ),
  }),
  copy({
    kept: pointsKept.counter,
    fields: ['points.counter'],
    terms: {
      name: terms.calledBy,
      place: terms.place,
      until: { zh: '看到哪天', en: 'Until', as: 'day' },
    },
    rows: async (call) =>
      (await opened(getCounter, {}, call)).flatMap(({ counter }) =>
        counter === null ? [] : { name: counter.name, place: counter.placeName, until: counter.until },
      ),
  }),
]
