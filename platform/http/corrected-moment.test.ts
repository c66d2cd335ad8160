import { expect, test } from 'vitest'
import { correctedMoment } from './corrected-moment.ts'

const now = '2026-03-02T08:00:00.000Z'

test('a phone whose clock is a day ahead still reports how long ago it happened', () => {
  expect(correctedMoment('2026-03-03T07:30:00.000Z', '2026-03-03T08:00:00.000Z', now)).toBe(
    '2026-03-02T07:30:00.000Z',
  )
})

test('a phone whose clock is a year behind does not move the matter to last year', () => {
  expect(correctedMoment('2025-03-02T06:00:00.000Z', '2025-03-02T08:00:00.000Z', now)).toBe(
    '2026-03-02T06:00:00.000Z',
  )
})

test('what lies in the phone’s future, too far back, or is no time at all counts as now', () => {
  expect(correctedMoment('2026-03-02T09:00:00.000Z', now, now)).toBeUndefined()
  expect(correctedMoment('2020-01-01T00:00:00.000Z', now, now)).toBeUndefined()
  expect(correctedMoment('yesterday', now, now)).toBeUndefined()
  expect(correctedMoment(undefined, now, now)).toBeUndefined()
})
