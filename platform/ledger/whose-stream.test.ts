import { expect, test } from 'vitest'
import { whoseIs } from './whose-stream.ts'

const kinds = { 'booking-': 'person', 'bookings:': 'shared', 'booking-list-': 'shared' } as const

test('a stream belongs to whom the longest beginning of its name says', () => {
  expect(whoseIs(kinds, 'bookings:2026-01-01:7')).toBe('shared')
  expect(whoseIs(kinds, 'booking-7')).toBe('person')
  expect(whoseIs(kinds, 'booking-list-7')).toBe('shared')
})

test('a stream nobody spoke for is taken for somebody’s own', () => {
  expect(whoseIs(kinds, 'diary-7')).toBe('person')
  expect(whoseIs({}, 'bookings:7')).toBe('person')
})
