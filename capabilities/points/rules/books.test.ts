import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Problem } from '#platform/errors.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { addDays } from '#platform/time/instant.ts'
import type { AccountEvent, PointsEvent, PostingEvent } from '../events.ts'
import { aList, anItem } from '../testing.ts'
import { answerClaim, claim, usedOn } from './claims.ts'
import { changeStock, offered, putBack, take } from './good.ts'
import { balanceOf } from './lots.ts'
import { requireAccount } from './members.ts'
import { expire, reverse, spend } from './postings.ts'
import { bookingOf } from './books.ts'
import { replayPoints } from './replay.ts'

const list = { ...aList({ monthsValid: 3 }), version: 1, body: 'villagers' as const }
const standing = {
  ...list,
  ...{ heldOn: '2026-01-01', from: '2026-01-01', entitled: 3, present: 3, inFavour: 3 },
}
const where = { placeId: 'village', accountId: 'family' }

/** An account and a good as streams of entries, to which decisions are added one after another. */
function openBooks() {
  const streams = new Map<string, Entry<PointsEvent>[]>()
  const add = (stream: string, events: readonly PointsEvent[], on: string) => {
    const entries = streams.get(stream) ?? []
    for (const event of events)
      entries.push({
        ...{ seq: '', stream, version: entries.length + 1, at: `${on}T02:00:00.000Z`, occurredOn: on },
        ...{ actor: 'test', actingAs: null, subject: null, key: null, organisation: null },
        ...event,
        place: 'village',
      })
    streams.set(stream, entries)
  }
  const stateOf = (stream: string) => replayPoints(streams.get(stream) ?? [])
  add(
    'account',
    [
      {
        type: 'points.accountOpened.v1',
        data: { placeId: 'village', participantId: 'li', code: 'AAAA2222' },
      },
    ],
    day(0),
  )
  add(
    'good',
    [{ type: 'points.goodOffered.v1', data: { name: '皂', note: '', points: 3, stock: 5 } }],
    day(0),
  )
  return {
    add,
    account: () => requireAccount(stateOf('account').account),
    good: () => offered(stateOf('good').good),
    events: () => (streams.get('account') ?? []) as Entry<AccountEvent>[],
  }
}

type Books = ReturnType<typeof openBooks>
const day = (number: number) => addDays('2026-01-01', number)

type Turn = { readonly what: string; readonly pick: number; readonly amount: number; readonly days: number }
const turns = fc.array(
  fc.record({
    what: fc.constantFrom('earn', 'earn', 'spend', 'spend', 'undo', 'reverse', 'expire', 'restock'),
    pick: fc.nat(),
    amount: fc.integer({ min: 1, max: 4 }),
    days: fc.integer({ min: 0, max: 40 }),
  }),
  { maxLength: 60 },
)

type Step = Turn & { readonly id: string; readonly on: string }

function earn(books: Books, { id, amount, on }: Step): void {
  const made = { claimId: id, participantId: 'li', quantity: amount, on, content: null }
  books.add('account', claim(books.account(), { item: anItem(), list: standing, today: on }, made), on)
  const answer = {
    claimId: id,
    participantId: 'wang',
    isTrue: true,
    isOnCommittee: false,
    postingId: `p${id}`,
  }
  books.add('account', answerClaim(books.account(), answer), on)
}

function redeem(books: Books, { id, amount: quantity, on }: Step): void {
  const good = books.good()
  const taken = take(good, { redemptionId: id, quantity, on })
  const points = good.points * quantity
  const spent = spend(books.account(), {
    ...{ postingId: id, goodId: 'g', goodName: '皂', quantity, points, on },
  })
  books.add('good', taken, on)
  books.add('account', spent, on)
}

function undo(books: Books, { id, pick, on }: Step): void {
  const { redemptions } = books.good()
  const { redemptionId } = redemptions[pick % Math.max(1, redemptions.length)] ?? { redemptionId: '' }
  const back = putBack(books.good(), { redemptionId, today: on, counterId: null })
  const given = { postingId: id, reverses: redemptionId, reason: 'undone', on } as const
  const reversed = reverse(books.account(), given)
  books.add('good', back, on)
  books.add('account', reversed, on)
}

function correct(books: Books, { id, pick, on }: Step): void {
  const { postings } = books.account()
  const { postingId } = postings[pick % Math.max(1, postings.length)] ?? { postingId: '' }
  books.add(
    'account',
    reverse(books.account(), { postingId: id, reverses: postingId, reason: 'mistake', on }),
    on,
  )
}

const steps: Readonly<Record<string, (books: Books, step: Step) => void>> = {
  earn,
  spend: redeem,
  undo,
  reverse: correct,
  expire: (books, { id, on }) =>
    books.add('account', expire(books.account(), { postingId: id, today: on }), on),
  restock: (books, { amount, pick, on }) =>
    books.add(
      'good',
      changeStock(books.good(), { quantity: pick % 3 === 0 ? -amount : amount, reason: '' }),
      on,
    ),
}

/** Plays turns; what is refused changes nothing. */
function play(books: Books, all: readonly Turn[], check: (on: string) => void): void {
  let now = 0
  for (const [at, turn] of all.entries()) {
    now += turn.days
    try {
      steps[turn.what]?.(books, { ...turn, id: `t${at}`, on: day(now) })
    } catch (reason) {
      if (!(reason instanceof Problem)) throw reason
    }
    check(day(now))
  }
}

const postingTypes = ['earned', 'spent', 'deducted', 'expired', 'reversed'].map((name) => `points.${name}.v1`)

function balances(events: readonly Entry<AccountEvent>[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const entry of events) {
    if (!postingTypes.includes(entry.type)) continue
    const { from, to, points } = bookingOf(entry as Entry<PostingEvent>, where)
    found.set(from.book, (found.get(from.book) ?? 0) - points)
    found.set(to.book, (found.get(to.book) ?? 0) + points)
  }
  return found
}

test('whatever is earned, spent, undone, corrected, expired and restocked, no balance, lot or stock is ever below zero', () => {
  fc.assert(
    fc.property(turns, (all) => {
      const books = openBooks()
      play(books, all, () => {
        expect(books.good().stock).toBeGreaterThanOrEqual(0)
        expect(books.account().lots.every(({ left }) => left >= 0)).toBe(true)
      })
    }),
    { numRuns: 150 },
  )
})

test('the sum of all accounts is always zero, and a family’s account holds what its lots hold', () => {
  fc.assert(
    fc.property(turns, (all) => {
      const books = openBooks()
      play(books, all, () => {})
      const found = balances(books.events())
      expect([...found.values()].reduce((sum, one) => sum + one, 0)).toBe(0)
      expect(found.get('household:family') ?? 0).toBe(balanceOf(books.account().lots))
    }),
    { numRuns: 150 },
  )
})

test('nobody earns more in a day by one kind than the village decided', () => {
  fc.assert(
    fc.property(turns, (all) => {
      const books = openBooks()
      play(books, all, (on) => expect(usedOn(books.account(), 'neighbour', on)).toBeLessThanOrEqual(20))
    }),
    { numRuns: 100 },
  )
})

const stepOn = (on: number, id: string): Step => ({ what: '', pick: 0, amount: 1, days: 0, id, on: day(on) })

test('an earning is not taken back once its points are spent, and nothing is corrected twice', () => {
  const books = openBooks()
  earn(books, stepOn(1, 'one'))
  redeem(books, stepOn(1, 'two'))
  const wrong = { postingId: 'x', reverses: 'pone', reason: 'mistake', on: day(1) } as const
  expect(() => reverse(books.account(), wrong)).toThrow('already-spent')
  undo(books, stepOn(1, 'three'))
  books.add('account', reverse(books.account(), wrong), day(1))
  expect(balanceOf(books.account().lots)).toBe(0)
  expect(() => reverse(books.account(), { ...wrong, postingId: 'y' })).toThrow('reversed-already')
})

test('an exchange is undone on its own day only', () => {
  const books = openBooks()
  earn(books, stepOn(1, 'one'))
  redeem(books, stepOn(1, 'two'))
  expect(() => putBack(books.good(), { redemptionId: 'two', today: day(2), counterId: null })).toThrow(
    'only-today',
  )
})
