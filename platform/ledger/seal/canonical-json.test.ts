import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

test('names are sorted, spaces go, and text stays as it is', () => {
  expect(canonicalJson('{"b": [1, 2.50, null], "a": {"名": "𬱖\\u0041·", "é": true}, "": ""}')).toBe(
    '{"":"","a":{"é":true,"名":"𬱖A·"},"b":[1,2.5,null]}',
  )
})

test('no digit of a number is lost, however long it is', () => {
  for (const digits of [
    '12345678901234567890',
    '0.1234567890123456789',
    '1234567890.12345678901',
    `1${'0'.repeat(400)}`,
  ]) {
    expect(canonicalJson(`{"n": ${digits}}`)).toBe(`{"n":${digits}}`)
  }
  expect(canonicalJson('[9007199254740993]')).not.toBe(canonicalJson('[9007199254740992]'))
})

test('the same number is written the same way, whatever stands beside it', () => {
  for (const number of ['1.0', '0.0000001', '-3.1400', '100']) {
    const alone = canonicalJson(`[${number}]`).slice(1, -1)
    expect(canonicalJson(`[${number}, 12345678901234567890]`)).toBe(`[${alone},12345678901234567890]`)
  }
})

test('what JSON can say comes out equal, and writing it again changes nothing', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value)
      const canonical = canonicalJson(text)
      expect(JSON.parse(canonical)).toEqual(JSON.parse(text))
      expect(canonicalJson(canonical)).toBe(canonical)
    }),
  )
})
