import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packMembers, unpackMembers } from '../packed-members.ts'
import { readMemberNumber } from '../member-number.ts'
import { findDoubts, isOneSlip } from './find-doubts.ts'

const row = (at: number, number: string, code = 'A') => ({
  row: at,
  number,
  name: '张伟',
  code,
  nameKey: '张伟',
})

test('people who share a common name under quite different numbers raise no question', () => {
  expect(findDoubts([row(2, 'GD100001'), row(3, 'GD987654')])).toEqual([])
  expect(findDoubts([row(2, 'GD100001'), row(3, 'GD100002', 'B')])).toEqual([])
  expect(findDoubts([row(2, 'GD100001'), row(3, 'GD100002')])).toHaveLength(1)
})

test('one slip is one character or two neighbours that changed places, from either side', () => {
  expect(isOneSlip('GD123', 'GD132')).toBe(true)
  expect(isOneSlip('GD123', 'GD321')).toBe(false)
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9A-Z]{4,8}$/), fc.stringMatching(/^[0-9A-Z]{4,8}$/), (one, other) => {
      expect(isOneSlip(one, other)).toBe(isOneSlip(other, one))
      expect(isOneSlip(one, one)).toBe(false)
    }),
  )
})

test('packed keys come out as they went in', () => {
  fc.assert(
    fc.property(fc.array(fc.uuid(), { maxLength: 50 }), (members) => {
      expect(unpackMembers(packMembers(members))).toEqual(members.map((one) => one.replaceAll('-', '')))
    }),
  )
})

test('a member number reads the same however it is typed', () => {
  expect(readMemberNumber(' ｇｄ-００１２ ')).toBe('GD0012')
  expect(readMemberNumber('王芳')).toBeUndefined()
  expect(readMemberNumber('12')).toBeUndefined()
})
