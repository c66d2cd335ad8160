import { describe, expect, test } from 'vitest'
import { closeUnanswered, confirmCase, disputeOutcome, rateCase } from './rules/author.ts'
import { absent } from './rules/case-state.ts'
import { acceptCase, answerCase } from './rules/handling.ts'
import { recordLateness } from './rules/lateness.ts'
import { escalateCase } from './rules/routing.ts'
import { caseFigures } from './figures.ts'
import { aLetter, type Decision, onDay, sealed, type Story } from './testing.ts'

const contributions = (story: Story, id: string) => {
  const figure = caseFigures.find((one) => one.id === `cases.${id}`)
  return story.entries
    .filter((entry) => figure?.of.includes(entry.type))
    .flatMap((entry) => figure?.contribute(entry) ?? [])
}

const sums = (story: Story, id: string) => {
  let [amount, part, whole] = [0, 0, 0]
  for (const one of contributions(story, id)) {
    if ('amount' in one) amount += one.amount
    if ('whole' in one) [part, whole] = [part + one.part, whole + one.whole]
  }
  return { amount, part, whole }
}

const answer: Decision = (state, at) =>
  answerCase(state, { result: 'solved', content: sealed(), photos: [], isChannelTold: false }, at)
const dispute: Decision = (state, at) =>
  disputeOutcome(state, { content: sealed(), photos: [], main: absent }, at)

describe('what a case adds to the figures', () => {
  test('a letter answered in time, confirmed and rated', () => {
    const story = aLetter().by('person:li').does(acceptCase).at(onDay(1, '09:00')).does(answer)
    story
      .by('resident:case-1')
      .does(confirmCase)
      .does((state) => rateCase(state, 'satisfied'))
    expect(sums(story, 'received').amount).toBe(1)
    for (const id of ['firstResponseOnTime', 'responseRate', 'resolutionRate', 'satisfactionRate']) {
      expect(sums(story, id)).toMatchObject({ part: 1, whole: 1 })
    }
    expect(sums(story, 'closedConfirmed').amount).toBe(1)
    expect(sums(story, 'closedDeemed').amount).toBe(0)
    expect(contributions(story, 'medianHandling')).toMatchObject([
      { minutes: 420, slices: { kind: 'letter', channel: 'qr' } },
    ])
  })

  test('a late one: missed once for each rate, overdue until it is answered, and the late case moves with whoever has it', () => {
    const story = aLetter().by('job:clock').at(onDay(1, '18:30'))
    story.does((state, at) => recordLateness(state, 'firstResponse', at)).at(onDay(7, '18:30'))
    story.does((state, at) => recordLateness(state, 'total', at))
    story.does((state, at) => escalateCase(state, { why: 'clock', content: null }, at))
    expect(contributions(story, 'overdueNow')).toMatchObject([
      { amount: 1 },
      { amount: -1 },
      { amount: 1, organisation: 'community-1' },
    ])
    story.by('person:li').does(answer)
    expect(sums(story, 'overdueNow').amount).toBe(0)
    expect(sums(story, 'responseRate')).toMatchObject({ part: 0, whole: 1 })
    expect(sums(story, 'firstResponseOnTime')).toMatchObject({ part: 0, whole: 1 })
    expect(sums(story, 'escalated').amount).toBe(1)
  })

  test('silence closes as deemed and says nothing about whether it was solved', () => {
    const story = aLetter()
      .by('person:li')
      .does(answer)
      .by('job:clock')
      .at(onDay(8, '18:01'))
      .does(closeUnanswered)
    expect(sums(story, 'closedDeemed').amount).toBe(1)
    expect(sums(story, 'resolutionRate').whole).toBe(0)
  })

  test('the place that was heard and whoever had a hand in it count once each, the clock is nobody', () => {
    const story = aLetter().by('person:li').does(acceptCase).at(onDay(1, '09:00')).does(answer)
    const ids = (id: string) => contributions(story, id).map((one) => ('who' in one ? one.who : ''))
    expect(ids('placesHeard')).toEqual([story.entries[0]?.place])
    expect(ids('peopleHandling')).toEqual(['person:li', 'person:li'])
    const silent = aLetter().by('job:clock').does(answer)
    expect(contributions(silent, 'peopleHandling')).toEqual([])
  })

  test('a dispute counts as reopened and as not solved', () => {
    const story = aLetter().by('person:li').does(answer).by('resident:case-1').does(dispute)
    expect(sums(story, 'reopened').amount).toBe(1)
    expect(sums(story, 'resolutionRate')).toMatchObject({ part: 0, whole: 1 })
  })
})
