import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aLetter, onDay, sealed, Story } from '../testing.ts'
import { disputeOutcome } from './author.ts'
import { acceptCase, answerCase, replyToResident } from './handling.ts'
import { nextAct, recordLateness } from './lateness.ts'
import { mergeCases, type OnStream, passOnAnswer, unmergeCases } from './merging.ts'

const answer = { result: 'solved' as const, content: sealed(), photos: [], isChannelTold: false }
const another = () => new Story('case-2').by('resident:case-2').told()

const ofMain = (events: readonly OnStream[]) => events.filter((event) => event.stream !== undefined)

function merged() {
  const main = aLetter()
  const repeat = another().at(onDay(0, '10:00'))
  const events = mergeCases(repeat.existing, main.existing)
  repeat.record(events)
  main.record(ofMain(events))
  return { main, repeat }
}

describe('a repeat merged into the main case', () => {
  test('keeps its author, its receipt and its clocks; the main case knows it', () => {
    const { main, repeat } = merged()
    expect(repeat.existing).toMatchObject({ mergedInto: 'case-1', teller: 'resident:case-2' })
    expect(repeat.existing.due).toEqual(another().existing.due)
    expect(main.existing.duplicates).toEqual(['case-2'])
    repeat
      .by('job:clock')
      .at(onDay(7, '18:01'))
      .does((state, at) => recordLateness(state, 'total', at))
    expect(repeat.existing.isOverdue).toBe(true)
  })

  test('is not handled on its own while it is merged', () => {
    const { repeat } = merged()
    expect(() => repeat.does(acceptCase)).toThrow('already-merged')
  })

  test('gets the main case’s answer, and its author’s own "not solved" sets it free again', () => {
    const { main, repeat } = merged()
    main
      .by('person:li')
      .at(onDay(1, '09:00'))
      .does((state, at) => answerCase(state, answer, at))
    repeat
      .by('job:clock')
      .at(onDay(1, '09:01'))
      .does((state, at) => passOnAnswer(state, { main: main.state, content: sealed() }, at))
    expect(repeat.existing).toMatchObject({ status: 'answered', answer: { result: 'solved' } })
    repeat
      .by('resident:case-2')
      .does((state, at) => disputeOutcome(state, { content: sealed(), photos: [], main: main.state }, at))
    expect(repeat.existing).toMatchObject({ status: 'returned', mergedInto: null })
  })

  test('is responded to together with the main case, and judged by its own clock', () => {
    const { main, repeat } = merged()
    expect(nextAct(repeat.existing)?.act).toBe('promise')
    main.by('person:li').at(onDay(0, '11:00')).does(acceptCase)
    main.at(onDay(3, '09:00')).does((state, at) => answerCase(state, answer, at))
    repeat.by('job:merge').at(onDay(3, '09:01'))
    repeat.does((state, at) => passOnAnswer(state, { main: main.state, content: sealed() }, at))
    expect(repeat.entries.at(-1)?.data).toMatchObject({ firstResponse: { isOnTime: true } })
  })

  test('merging and taking it back leaves both cases as if it had never been', () => {
    const steps = fc.array(fc.constantFrom('accept', 'reply'), { maxLength: 4 })
    fc.assert(
      fc.property(steps, (given) => {
        const repeat = another()
        for (const kind of given) {
          if (kind === 'accept') repeat.does(acceptCase)
          else repeat.does((state, at) => replyToResident(state, { content: sealed(), photos: [] }, at))
        }
        const main = aLetter()
        const before = [repeat.existing, main.existing]
        const merging = mergeCases(repeat.existing, main.existing)
        repeat.record(merging)
        main.record(ofMain(merging))
        const parting = unmergeCases(repeat.existing, main.existing, sealed())
        repeat.record(parting)
        main.record(ofMain(parting))
        const after = [repeat.existing, main.existing]
        expect(after.map((state) => ({ ...state, version: 0 }))).toEqual(
          before.map((state) => ({ ...state, version: 0 })),
        )
      }),
    )
  })

  test.each([
    ['with itself', () => [aLetter().existing, aLetter().existing] as const, 'merge-with-itself'],
    [
      'into a case that is itself merged',
      () => [new Story('case-3').told().existing, merged().repeat.existing] as const,
      'merge-chain',
    ],
    [
      'when others are already merged into it',
      () => [merged().main.existing, new Story('case-3').told().existing] as const,
      'merge-chain',
    ],
  ])('refuses to merge %s', (_title, pair, rule) => {
    const [one, other] = pair()
    expect(() => mergeCases(one, other)).toThrow(rule)
  })
})
