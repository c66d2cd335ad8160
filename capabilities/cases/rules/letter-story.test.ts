import { describe, expect, test } from 'vitest'
import { aLetter, community, compound, onDay, sealed } from '../testing.ts'
import { closeUnanswered, confirmCase, disputeOutcome, rateCase } from './author.ts'
import { absent } from './case-state.ts'
import { acceptCase, answerCase } from './handling.ts'
import { escalateCase } from './routing.ts'

const answer = { result: 'solved' as const, content: sealed(), photos: [], isChannelTold: false }

describe('a letter, from the door of the community to a confirmed answer', () => {
  test('told on Monday, accepted, answered and confirmed: every clock and every figure has what it needs', () => {
    const story = aLetter()
    expect(story.existing.due.firstResponse).toBe(onDay(1, '09:00'))
    expect(story.existing.due.handling).toBe(onDay(1, '18:00'))
    expect(story.existing.due.total).toBe(onDay(7, '18:00'))

    story.by('person:li').at(onDay(0, '10:00')).does(acceptCase)
    expect(story.existing.firstResponse).toEqual({ at: onDay(0, '10:00'), isOnTime: true })

    story.at(onDay(1, '09:00')).does((state, at) => answerCase(state, answer, at))
    expect(story.existing.status).toBe('answered')
    expect(story.existing.stints).toEqual([{ ...compound, minutes: 420 }])
    expect(story.entries.at(-1)?.data).toMatchObject({
      handlingMinutes: 420,
      isOnTime: true,
      isCounted: true,
      firstResponse: null,
      confirmBy: onDay(8, '18:00'),
    })

    story.by('resident:case-1').at(onDay(2, '20:00')).does(confirmCase)
    expect(story.existing).toMatchObject({ status: 'closed', closedAs: 'confirmed', closings: 1 })
    story.does((state) => rateCase(state, 'satisfied'))
    expect(() => story.does((state) => rateCase(state, 'neutral'))).toThrow('already-rated')
    expect(story.types).toEqual(['received', 'accepted', 'answered', 'closed', 'rated'])
  })

  test('silence after the answer counts as deemed, and only once the working days have passed', () => {
    const story = aLetter()
      .by('person:li')
      .at(onDay(1, '09:00'))
      .does((state, at) => answerCase(state, answer, at))
    story.by('job:clock').at(onDay(8, '17:59'))
    expect(() => story.does(closeUnanswered)).toThrow('not-yet-due')
    story.at(onDay(8, '18:01')).does(closeUnanswered)
    expect(story.existing.closedAs).toBe('deemed')
  })

  test('the author says it is not solved: it is opened again with a new promise, and may be rated again', () => {
    const story = aLetter()
      .by('person:li')
      .at(onDay(1, '09:00'))
      .does((state, at) => answerCase(state, answer, at))
    story
      .by('resident:case-1')
      .does(confirmCase)
      .does((state) => rateCase(state, 'satisfied'))
    story.at(onDay(3, '09:00'))
    story.does((state, at) => disputeOutcome(state, { content: sealed(), photos: [], main: absent }, at))
    expect(story.existing).toMatchObject({ status: 'returned', disputes: 1, answer: null, closedAs: null })
    expect(story.existing.due.total).toBe(onDay(10, '18:00'))

    story.by('person:li').does((state, at) => answerCase(state, answer, at))
    expect(story.entries.at(-1)?.data).toMatchObject({ isCounted: false })
    story
      .by('resident:case-1')
      .does(confirmCase)
      .does((state) => rateCase(state, 'unsatisfied'))
    expect(story.existing.closings).toBe(2)
  })

  test('a second dispute puts the case under supervision', () => {
    const story = aLetter()
    for (const _round of [1, 2]) {
      story.by('person:li').does((state, at) => answerCase(state, answer, at))
      story
        .by('resident:case-1')
        .does((state, at) => disputeOutcome(state, { content: sealed(), photos: [], main: absent }, at))
    }
    expect(story.existing.supervisions).toEqual(['repeated'])
  })

  test('when the compound does nothing the clock takes it to the community, street and district, each keeping its time', () => {
    const story = aLetter().by('job:clock')
    const byClock = { why: 'clock' as const, content: null }
    story.at(onDay(1, '18:00'))
    expect(() => story.does((state, at) => escalateCase(state, byClock, at))).toThrow('not-yet-due')
    story.at(onDay(1, '18:10')).does((state, at) => escalateCase(state, byClock, at))
    expect(story.existing.responsible).toEqual(community)
    expect(story.existing.about.level).toBe('community')
    expect(story.existing.due.handling).toBe(onDay(2, '18:00'))
    expect(story.existing.due.total).toBe(onDay(7, '18:00'))

    story.at(onDay(2, '18:10')).does((state, at) => escalateCase(state, byClock, at))
    story.at(onDay(4, '18:10')).does((state, at) => escalateCase(state, byClock, at))
    expect(story.existing.responsible.level).toBe('district')
    expect(story.existing.stints.map(({ level, minutes }) => [level, minutes])).toEqual([
      ['compound', 810],
      ['community', 420],
      ['street', 840],
    ])
    story.at(onDay(7, '18:10')).does((state, at) => escalateCase(state, byClock, at))
    expect(story.existing.supervisions).toEqual(['overdue'])
    const before = story.entries.length
    story.does((state, at) => escalateCase(state, byClock, at))
    expect(story.entries.length).toBe(before)
  })
})
