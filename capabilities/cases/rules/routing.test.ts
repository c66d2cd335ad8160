import { describe, expect, test } from 'vitest'
import {
  aLetter,
  community,
  compound,
  construction,
  district,
  fullLadder,
  onDay,
  sealed,
  street,
} from '../testing.ts'
import { catalogueOn } from '../rule-set.ts'
import { acceptCase, answerCase } from './handling.ts'
import { decideDispute, dispatchCase, disputeDispatch, escalateCase } from './routing.ts'
import { finishWhistlePart, recallWhistle, reportToWhistle, whistle } from './whistle.ts'

const itemOf = (name: string) => catalogueOn('2026-03-02').items.find((one) => one.item === name)
const to = (rung: typeof street, item: string) => ({ to: rung, item: itemOf(item), content: null })

describe('dispatch by the catalogue', () => {
  test.each([
    {
      title: 'what was withdrawn from the grassroots does not go to a street',
      rung: street,
      item: 'illegalBuilding',
      rule: 'withdrawn-duty',
    },
    {
      title: 'what was withdrawn does not go to a community',
      rung: community,
      item: 'labourWages',
      rule: 'withdrawn-duty',
    },
    {
      title: 'an item of another level',
      rung: community,
      item: 'roadAndManhole',
      rule: 'catalogue-mismatch',
    },
    {
      title: 'an item of another kind of case',
      rung: community,
      item: 'policyQuestion',
      rule: 'catalogue-mismatch',
    },
    {
      title: 'an item that is not in the catalogue',
      rung: street,
      item: 'nothing',
      rule: 'not-in-catalogue',
    },
    {
      title: 'the organisation that has it already',
      rung: compound,
      item: 'neighbourDispute',
      rule: 'same-organisation',
    },
  ])('refuses $title', ({ rung, item, rule }) => {
    const story = aLetter().by('person:li')
    expect(() => story.does((state, at) => dispatchCase(state, to(rung, item), at))).toThrow(rule)
  })

  test('sends a withdrawn matter to the district department', () => {
    const story = aLetter()
      .by('person:li')
      .does((state, at) => dispatchCase(state, to(district, 'illegalBuilding'), at))
    expect(story.existing).toMatchObject({
      status: 'dispatched',
      responsible: district,
      firstReceiver: compound,
    })
  })

  test('never sends a complaint to the organisation complained about, nor takes it up a ladder through it', () => {
    const story = aLetter({ kind: 'complaint', reported: street.organisationId, ladder: fullLadder }).by(
      'person:li',
    )
    expect(story.existing.ladder).not.toContainEqual(street)
    expect(() => story.does((state, at) => dispatchCase(state, to(street, 'roadAndManhole'), at))).toThrow(
      'reported-organisation',
    )
    const byHand = { why: 'hand' as const, content: sealed() }
    story
      .does((state, at) => escalateCase(state, byHand, at))
      .does((state, at) => escalateCase(state, byHand, at))
    expect(story.existing.responsible).toEqual(district)
    expect(() => story.does((state, at) => escalateCase(state, byHand, at))).toThrow('top-level')
  })
})

describe('a dispute over a dispatch', () => {
  const dispatched = () =>
    aLetter()
      .by('person:li')
      .does((state, at) => dispatchCase(state, to(construction, 'roadAndManhole'), at))

  test('is decided once; afterwards the case may not be returned (CASE-05)', () => {
    const story = dispatched()
      .by('person:wang', 'construction-1')
      .does((state, at) => disputeDispatch(state, sealed(), at))
    story
      .by('person:zhao', 'district-1')
      .does((state, at) => decideDispute(state, { to: construction, content: sealed() }, at))
    story.by('person:wang', 'construction-1')
    expect(() => story.does((state, at) => disputeDispatch(state, sealed(), at))).toThrow('dispatch-is-final')
    expect(() => story.does((state, at) => dispatchCase(state, to(street, 'roadAndManhole'), at))).toThrow(
      'dispatch-is-final',
    )
  })

  test('moves the case when the other side was right, and the time used stays with each', () => {
    const story = dispatched()
      .by('person:wang')
      .at(onDay(0, '10:00'))
      .does((state, at) => disputeDispatch(state, sealed(), at))
    story
      .by('person:zhao')
      .at(onDay(0, '11:00'))
      .does((state, at) => decideDispute(state, { to: street, content: sealed() }, at))
    expect(story.existing.responsible).toEqual(street)
    expect(story.existing.stints.map((stint) => [stint.organisationId, stint.minutes])).toEqual([
      ['compound-1', 0],
      ['construction-1', 60],
    ])
  })

  test('is not decided by whoever dispatched', () => {
    const story = dispatched()
      .by('person:wang')
      .does((state, at) => disputeDispatch(state, sealed(), at))
      .by('person:li')
    expect(() =>
      story.does((state, at) => decideDispute(state, { to: street, content: sealed() }, at)),
    ).toThrow('interested-person')
  })

  test('is not open to the first receiver, nor when the day has passed', () => {
    const own = aLetter().by('person:li')
    expect(() => own.does((state, at) => disputeDispatch(state, sealed(), at))).toThrow('first-receiver')
    const late = dispatched().by('person:wang').at(onDay(1, '18:01'))
    expect(() => late.does((state, at) => disputeDispatch(state, sealed(), at))).toThrow('dispute-too-late')
  })
})

describe('asking departments in', () => {
  const called = () =>
    aLetter()
      .by('person:li')
      .does(acceptCase)
      .does((state, at) =>
        whistle(
          state,
          { whistleId: 'w1', departments: ['fire', 'housing'], workingDays: 2, content: sealed() },
          at,
        ),
      )
  const part = (department: string) => ({ whistleId: 'w1', department })

  test('measures when each reported and finished, and whether it was in time', () => {
    const story = called()
      .by('person:fire')
      .at(onDay(0, '10:00'))
      .does((state, at) => reportToWhistle(state, part('fire'), at))
    story
      .at(onDay(3, '09:00'))
      .does((state, at) => finishWhistlePart(state, { ...part('fire'), content: sealed() }, at))
    expect(story.entries.at(-2)).toMatchObject({ organisation: 'fire', data: { minutes: 60 } })
    expect(story.entries.at(-1)).toMatchObject({ organisation: 'fire', data: { isOnTime: false } })
  })

  test('keeps the answer back until every department has finished or was called off before it began', () => {
    const answer = { result: 'solved' as const, content: sealed(), photos: [], isChannelTold: false }
    const story = called().does((state, at) =>
      finishWhistlePart(state, { ...part('fire'), content: sealed() }, at),
    )
    expect(() => story.does((state, at) => answerCase(state, answer, at))).toThrow('whistle-open')
    story.does((state) => recallWhistle(state, { ...part('housing'), content: sealed() }))
    story.does((state, at) => answerCase(state, answer, at))
    expect(story.existing.status).toBe('answered')
  })

  test('refuses a department that was not asked', () => {
    expect(() => called().does((state, at) => reportToWhistle(state, part('water'), at))).toThrow(
      'no-such-whistle',
    )
  })
})
