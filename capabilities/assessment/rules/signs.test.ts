import { expect, test } from 'vitest'
import { signsIn, type Traces } from './signs.ts'

const quiet: Traces = {
  days: 30,
  closed: 60,
  closedLate: 7,
  received: 60,
  receivedFromStaff: 12,
  ratedAt: [],
}

test('an ordinary month shows nothing', () => {
  expect(signsIn(quiet)).toEqual([])
})

test('a rush of closings in the last three days is shown with what is usual', () => {
  expect(signsIn({ ...quiet, closedLate: 31 })).toEqual([
    { sign: 'closingBurst', count: 31, of: 60, usual: 6 },
  ])
})

test('matters mostly told by the unit itself are shown', () => {
  expect(signsIn({ ...quiet, receivedFromStaff: 40 })).toMatchObject([
    { sign: 'selfMade', count: 40, of: 60 },
  ])
})

test('ratings that come within two minutes of each other are shown, without knowing who gave them', () => {
  const minutes = [0, 1, 2, 3, 500, 900]
  const ratedAt = minutes.map((minute) => minute * 60_000)
  expect(signsIn({ ...quiet, ratedAt })).toMatchObject([{ sign: 'ratingsTogether', count: 3, of: 6 }])
})
