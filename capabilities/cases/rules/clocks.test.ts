import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMinutes } from '#platform/time/instant.ts'
import { aLetter, community, construction, onDay, plainCalendar, sealed } from '../testing.ts'
import { addToCase } from './author.ts'
import { acceptCase, askResident, extendCase, resumeClock } from './handling.ts'
import { nextAct, recordLateness } from './lateness.ts'
import { decideDispute, disputeDispatch, dispatchCase } from './routing.ts'

const road = {
  item: 'roadAndManhole',
  name: { zh: '道路', en: 'Roads' },
  duty: 'assist' as const,
  levels: ['street' as const],
  kinds: [],
  department: { zh: '市政', en: 'Works' },
}

describe('the clocks stop only for a dispute or for the author, and both are logged', () => {
  test('waiting for the author gives back exactly the time that was left', () => {
    const story = aLetter().by('person:li').at(onDay(0, '10:00')).does(acceptCase)
    story.at(onDay(0, '15:00')).does((state, at) => askResident(state, sealed(), at))
    expect(story.existing.stopped).toMatchObject({ why: 'waitingForResident', since: onDay(0, '15:00') })
    expect(nextAct(story.existing)).toEqual({ act: 'stopWaiting', dueAt: onDay(7, '18:00') })

    story
      .by('resident:case-1')
      .at(onDay(2, '21:00'))
      .does((state, at) => addToCase(state, { content: sealed(), photos: [] }, at))
    expect(story.types.slice(-2)).toEqual(['added', 'clock-resumed'])
    expect(story.existing.stopped).toBeNull()
    const left = plainCalendar.workingMinutesBetween(onDay(0, '15:00'), onDay(1, '18:00'))
    expect(plainCalendar.workingMinutesBetween(onDay(2, '21:00'), story.existing.due.handling)).toBe(left)
  })

  test('the desk may only give up waiting once the author has had the working days to answer', () => {
    const story = aLetter()
      .by('person:li')
      .does((state, at) => askResident(state, sealed(), at))
    story.by('job:clock').at(onDay(7, '17:00'))
    expect(() => story.does((state, at) => resumeClock(state, 'noAnswer', at))).toThrow('not-yet-due')
    story.at(onDay(7, '18:01')).does((state, at) => resumeClock(state, 'noAnswer', at))
    expect(story.existing.stopped).toBeNull()
  })

  test('a stopped clock misses nothing', () => {
    const story = aLetter()
      .by('person:li')
      .does((state, at) => askResident(state, sealed(), at))
    story.by('job:clock').at(onDay(30, '10:00'))
    expect(() => story.does((state, at) => recordLateness(state, 'total', at))).toThrow('not-yet-due')
  })

  test('a disputed dispatch stops the clocks until it is reviewed', () => {
    const story = aLetter({ ladder: [community] })
      .by('person:li')
      .at(onDay(0, '10:00'))
    story.does((state, at) => dispatchCase(state, { to: construction, item: road, content: null }, at))
    story
      .by('person:wang')
      .at(onDay(0, '11:00'))
      .does((state, at) => disputeDispatch(state, sealed(), at))
    expect(story.existing.stopped?.why).toBe('dispatchDisputed')
    story.by('person:zhao').at(onDay(1, '11:00'))
    story.does((state, at) => decideDispute(state, { to: construction, content: sealed() }, at))
    expect(story.existing.stopped).toBeNull()
    expect(story.existing.stint.minutes).toBe(60)
    expect(plainCalendar.workingMinutesBetween(onDay(1, '11:00'), story.existing.due.total)).toBe(
      plainCalendar.workingMinutesBetween(onDay(0, '11:00'), onDay(7, '18:00')),
    )
  })

  test('a dispute that nobody decides in time is watched over, once', () => {
    const story = aLetter({ ladder: [community] })
      .by('person:li')
      .at(onDay(0, '10:00'))
    story.does((state, at) => dispatchCase(state, { to: construction, item: road, content: null }, at))
    story.by('person:wang').does((state, at) => disputeDispatch(state, sealed(), at))
    expect(nextAct(story.existing)).toEqual({ act: 'review', dueAt: onDay(1, '18:00') })
    story
      .by('job:clock')
      .at(onDay(1, '18:01'))
      .does((state, at) => recordLateness(state, 'review', at))
    expect(story.existing.supervisions).toEqual(['overdue'])
    expect(nextAct(story.existing)).toBeNull()
  })

  test('however often and however long it waits, working time is neither lost nor won', () => {
    const pauses = fc.array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 9_000 })), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(pauses, (given) => {
        const story = aLetter().by('person:li')
        const promised = plainCalendar.workingMinutesBetween(story.moment.now, story.existing.due.total)
        let now = story.moment.now
        let stoodStill = 0
        for (const [run, stop] of given) {
          now = addMinutes(now, run)
          if (now > story.existing.due.total) break
          story.at(now).does((state, at) => askResident(state, sealed(), at))
          const again = addMinutes(now, stop)
          story.at(again).does((state, at) => resumeClock(state, 'answeredElsewhere', at))
          stoodStill += plainCalendar.workingMinutesBetween(now, again)
          now = again
        }
        const allowed = plainCalendar.workingMinutesBetween(onDay(0, '09:00'), story.existing.due.total)
        expect(allowed).toBe(promised + stoodStill)
      }),
      { numRuns: 200 },
    )
  })
})

describe('more time', () => {
  const extending = { workingDays: 5, content: sealed() }

  test('is given once, within the limit, with a reason, before it is over', () => {
    const story = aLetter()
      .by('person:li')
      .does((state, at) => extendCase(state, extending, at))
    expect(story.existing.due.handling).toBe(onDay(8, '18:00'))
    expect(story.existing.due.total).toBe(onDay(14, '18:00'))
    expect(() => story.does((state, at) => extendCase(state, extending, at))).toThrow('extension-limit')
  })

  test('is not given when it is already over', () => {
    const story = aLetter().by('person:li').at(onDay(2, '09:00'))
    expect(() => story.does((state, at) => extendCase(state, extending, at))).toThrow('extension-too-late')
  })
})

describe('what was missed is written down once', () => {
  test('first response and promise, each counted for one figure', () => {
    const story = aLetter().by('job:clock').at(onDay(1, '09:01'))
    story.does((state, at) => recordLateness(state, 'firstResponse', at))
    story.does((state, at) => recordLateness(state, 'firstResponse', at))
    story.at(onDay(7, '18:01')).does((state, at) => recordLateness(state, 'total', at))
    story.does((state, at) => recordLateness(state, 'total', at))
    expect(story.types).toEqual(['received', 'first-response-missed', 'promise-missed'])
    expect(story.existing.isOverdue).toBe(true)
    story.by('person:li').does(acceptCase)
    expect(story.entries.at(-1)?.data).toMatchObject({ firstResponse: null })
  })
})
