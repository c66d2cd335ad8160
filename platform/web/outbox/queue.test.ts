import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countOf,
  discard,
  enqueue,
  mend,
  nextToSend,
  type OutboxItem,
  type Refusal,
  settle,
  verdictOf,
} from './queue.ts'

const at = '2026-01-05T09:00:00.000Z'
const refusal: Refusal = {
  code: 'rule-broken',
  rule: 'cases.already-closed',
  zh: '已办结',
  en: 'Closed',
  fields: [],
  at,
  isReported: false,
}

const put = (items: readonly OutboxItem[], key: string, about = key): readonly OutboxItem[] => [
  ...items,
  enqueue(items, {
    key,
    method: 'POST',
    path: '/api/cases',
    input: { text: key },
    photos: [],
    about,
    label: key,
    capturedAt: at,
    owner: 'lin',
  }),
]

const none: readonly OutboxItem[] = []
const three = ['first', 'second', 'third'].reduce((items, key) => put(items, key), none)

/** Sends until nothing is left to send; `answer` says what the server makes of each. */
function sendAll(start: readonly OutboxItem[], answer: (item: OutboxItem) => 'accepted' | 'refused') {
  const sent: string[] = []
  let items = start
  for (let item = nextToSend(items, 'lin'); item; item = nextToSend(items, 'lin')) {
    sent.push(item.key)
    items = settle(
      items,
      item.key,
      answer(item) === 'accepted' ? { kind: 'accepted' } : { kind: 'refused', refusal },
    )
  }
  return { sent, items }
}

describe('the queue on the phone', () => {
  it('sends what was written first, first', () => {
    expect(sendAll(three, () => 'accepted')).toEqual({ sent: ['first', 'second', 'third'], items: [] })
  })

  it('keeps everything in its order when there is no network', () => {
    expect(settle(three, 'first', { kind: 'unreachable' })).toEqual(three)
    expect(nextToSend(three, 'lin')?.key).toBe('first')
  })

  it('keeps a refused write with its reason and goes on with the others', () => {
    const { sent, items } = sendAll(three, (item) => (item.key === 'second' ? 'refused' : 'accepted'))
    expect(sent).toEqual(['first', 'second', 'third'])
    expect(items.map((item) => [item.key, item.refusal?.zh])).toEqual([['second', '已办结']])
    expect(countOf(items)).toEqual({ waiting: 0, refused: 1 })
  })

  it('lets later writes about a refused thing wait until it is mended or given up', () => {
    const items = put(put([], 'report', 'case-1'), 'note', 'case-1')
    const stuck = settle(items, 'report', { kind: 'refused', refusal })
    expect(nextToSend(stuck, 'lin')).toBeUndefined()
    expect(nextToSend(discard(stuck, 'report'), 'lin')?.key).toBe('note')
    const mended = mend(stuck, { key: 'report', newKey: 'report-again', input: { text: 'clearer' } })
    expect(sendAll(mended, () => 'accepted').sent).toEqual(['report-again', 'note'])
  })

  it('gives mended content a new key and leaves a waiting write alone', () => {
    expect(mend(three, { key: 'first', newKey: 'other', input: {} })).toEqual(three)
  })

  it('never sends what another person wrote on the same phone', () => {
    expect(nextToSend(three, 'wang')).toBeUndefined()
    expect(nextToSend(three, null)).toBeUndefined()
  })

  it('waits through passing trouble and takes a rule as an answer', () => {
    for (const code of ['offline', 'unavailable', 'too-many', 'storage-full', 'not-signed-in', 'fault']) {
      expect(verdictOf({ ...refusal, code }).kind).toBe('unreachable')
    }
    for (const code of [
      'invalid-input',
      'not-allowed',
      'not-found',
      'conflict',
      'too-large',
      'rule-broken',
    ]) {
      expect(verdictOf({ ...refusal, code }).kind).toBe('refused')
    }
  })

  it('accepts each write exactly once and in order, however often the network breaks', () => {
    const abouts = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 })
    fc.assert(
      fc.property(abouts, fc.infiniteStream(fc.boolean()), (written, network) => {
        const start = written.reduce((items, about, index) => put(items, `${index}`, about), none)
        const accepted = sendThroughBadNetwork(start, network)
        expect(accepted).toEqual(written.map((_, index) => `${index}`).slice(0, accepted.length))
      }),
    )
  })
})

/** What the server has accepted, by key, when requests and answers get lost at random. */
function sendThroughBadNetwork(start: readonly OutboxItem[], network: Iterator<boolean>): readonly string[] {
  const accepted = new Set<string>()
  const arrives = () => network.next().value === true
  let items = start
  for (let tries = 0; tries < 1_000; tries += 1) {
    const item = nextToSend(items, 'lin')
    if (!item) break
    if (!arrives()) continue
    accepted.add(item.key)
    items = settle(items, item.key, arrives() ? { kind: 'accepted' } : { kind: 'unreachable' })
  }
  return [...accepted]
}
