import { expect, test } from 'vitest'
import { fenOf, sayYuan } from './yuan.ts'

test('yuan are typed with or without fen, and commas between thousands are ignored', () => {
  expect(fenOf('5')).toBe(500)
  expect(fenOf(' 1,000.5 ')).toBe(100_050)
  expect(fenOf('0.07')).toBe(7)
})

test('what is no amount is none', () => {
  for (const typed of ['', '5元', '1.005', 'x', '1e3']) expect(fenOf(typed)).toBe(null)
})

test('fen are said as yuan, without empty decimals', () => {
  expect(sayYuan(500)).toBe('5')
  expect(sayYuan(123_456)).toBe('1,234.56')
})
