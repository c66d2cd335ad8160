import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Problem } from '#platform/errors.ts'
import { aLetter, construction, type Decision, onDay, sealed, type Story, street } from '../testing.ts'
import { catalogueOn } from '../rule-set.ts'
import { addToCase, closeUnanswered, confirmCase, disputeOutcome, rateCase, withdrawCase } from './author.ts'
import { absent, type Case } from './case-state.ts'
import {
  acceptCase,
  answerCase,
  askResident,
  extendCase,
  replyToResident,
  resumeClock,
  startWork,
} from './handling.ts'
import { recordLateness } from './lateness.ts'
import { recordFollowUp, returnCase, superviseCase } from './overseeing.ts'
import { type CaseEntry, replayCase } from './replay-case.ts'
import { decideDispute, dispatchCase, disputeDispatch, escalateCase } from './routing.ts'

const road = catalogueOn('2026-03-02').items.find((one) => one.item === 'roadAndManhole')
const said = () => ({ content: sealed(), photos: [] })

const decisions: Readonly<Record<string, Decision>> = {
  accept: acceptCase,
  work: startWork,
  reply: (state, at) => replyToResident(state, said(), at),
  ask: (state, at) => askResident(state, sealed(), at),
  resume: (state, at) => resumeClock(state, 'answeredElsewhere', at),
  add: (state, at) => addToCase(state, said(), at),
  extend: (state, at) => extendCase(state, { workingDays: 2, content: sealed() }, at),
  dispatch: (state, at) => dispatchCase(state, { to: construction, item: road, content: null }, at),
  disputeDispatch: (state, at) => disputeDispatch(state, sealed(), at),
  decide: (state, at) => decideDispute(state, { to: street, content: sealed() }, at),
  escalate: (state, at) => escalateCase(state, { why: 'hand', content: sealed() }, at),
  answer: (state, at) => answerCase(state, { ...said(), result: 'solved', isChannelTold: false }, at),
  confirm: confirmCase,
  deem: closeUnanswered,
  dispute: (state, at) => disputeOutcome(state, { ...said(), main: absent }, at),
  rate: (state) => rateCase(state, 'satisfied'),
  withdraw: (state) => withdrawCase(state, absent),
  late: (state, at) => recordLateness(state, 'total', at),
  supervise: (state) => superviseCase(state, { why: 'unsolved', content: null }),
  visit: (state, at) =>
    recordFollowUp(state, { visitId: 'v', way: 'call', result: 'unsolved', content: null }, at),
  sendBack: (state, at) => returnCase(state, sealed(), at),
}

const lives = fc.array(
  fc.tuple(fc.constantFrom(...Object.keys(decisions)), fc.integer({ min: 0, max: 20 }), fc.boolean()),
  { maxLength: 40 },
)

type Life = readonly (readonly [string, number, boolean])[]

function live(steps: Life, watch: (before: Case, after: Case, step: string) => void): Story {
  const story = aLetter()
  let day = 0
  for (const [name, days, isOther] of steps) {
    day += days / 20
    const before = story.existing
    story.by(isOther ? 'person:other' : 'person:li').at(onDay(Math.floor(day), '10:00'))
    try {
      story.does(decisions[name] ?? (() => []))
    } catch (reason) {
      if (!(reason instanceof Problem)) throw reason
    }
    watch(before, story.existing, name)
  }
  return story
}

function lateness(entry: CaseEntry): number {
  if (entry.type === 'cases.promise-missed.v1') return 1
  const ends = entry.type === 'cases.answered.v1' || entry.type === 'cases.withdrawn.v1'
  return ends && entry.data.wasOverdue ? -1 : 0
}

describe('any life of a case', () => {
  test('a closed case stays closed until its author disputes it', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        live(steps, (before, after, name) => {
          if (before.status === 'closed' && after.status !== 'closed') expect(name).toBe('dispute')
        })
      }),
      { numRuns: 400 },
    )
  })

  test('the first receiver never changes, time used never shrinks, and a promise is counted once', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        let counted = 0
        const story = live(steps, (before, after) => {
          expect(after.firstReceiver).toEqual(before.firstReceiver)
          expect(after.stints.length).toBeGreaterThanOrEqual(before.stints.length)
        })
        for (const { data } of story.entries) if ('isCounted' in data && data.isCounted) counted += 1
        expect(counted).toBeLessThanOrEqual(1)
      }),
      { numRuns: 400 },
    )
  })

  test('overdue goes up and down in step: whatever was counted late is taken off when it ends', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        const story = live(steps, () => {})
        const balance = story.entries.reduce((sum, entry) => sum + lateness(entry), 0)
        expect(balance).toBe(story.existing.isOverdue ? 1 : 0)
      }),
      { numRuns: 400 },
    )
  })

  test('replaying any subset of any history, in any order, never fails', () => {
    fc.assert(
      fc.property(lives, fc.infiniteStream(fc.nat()), (steps, dice) => {
        const { entries } = live(steps, () => {})
        const picked = entries.filter(() => (dice.next().value ?? 0) % 3 > 0)
        const mixed = picked.toSorted(() => ((dice.next().value ?? 0) % 2 === 0 ? 1 : -1))
        expect(replayCase(mixed)).toBeDefined()
        expect(replayCase(entries)).toEqual(replayCase(entries))
      }),
    )
  })
})

describe('independent oversight', () => {
  test('whoever handled the case, or works there, neither visits nor sends it back', () => {
    const story = aLetter().by('person:li', 'compound-1')
    story.does((state, at) => answerCase(state, { ...said(), result: 'solved', isChannelTold: false }, at))
    const visit: Decision = (state, at) =>
      recordFollowUp(state, { visitId: 'v1', way: 'visit', result: 'unsolved', content: null }, at)
    expect(() => story.does(visit)).toThrow('interested-person')
    expect(() => story.by('person:chen', 'compound-1').does(visit)).toThrow('interested-person')
    story.by('person:zhao', 'district-1').does(visit)
    expect(story.existing).toMatchObject({ status: 'returned', visits: [{ result: 'unsolved' }] })
  })

  test('redirecting names the right channel', () => {
    const redirect: Decision = (state, at) =>
      answerCase(state, { ...said(), result: 'redirected', isChannelTold: false }, at)
    expect(() => aLetter().by('person:li').does(redirect)).toThrow('no-channel-told')
  })
})
