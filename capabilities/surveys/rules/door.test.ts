import fc from 'fast-check'
import { expect, test } from 'vitest'
import { doorOf } from './door.ts'

test('one door is one door, however it is written', () => {
  const same = [
    ['3栋', '201'],
    ['３栋', '２０１室'],
    ['3号楼', '201房'],
    ['03 幢', '0201'],
    ['三栋', '二〇一'],
    ['3-201', ''],
    ['', '3栋201'],
  ] as const
  expect(new Set(same.map(([building, room]) => doorOf(building, room)))).toEqual(new Set(['3-201']))
  expect(doorOf('3栋2单元', '201')).toBe(doorOf('3栋', '2单元201'))
  expect(doorOf('a座', '1205')).toBe(doorOf('A 座', '1205室'))
  expect(doorOf('十二栋', '二十一号')).toBe('12-21')
})

test('different doors stay different', () => {
  const doors = [doorOf('3栋', '201'), doorOf('3栋', '2'), doorOf('32栋', '01'), doorOf('3栋', '201A')]
  expect(new Set(doors).size).toBe(doors.length)
  expect(doorOf('', ' 室 ')).toBe('')
})

test('two doors with other numbers are never taken for one', () => {
  const number = fc.integer({ min: 1, max: 9_999 })
  const pair = fc.record({ building: number, room: number })
  const said = ({ building, room }: { building: number; room: number }) =>
    doorOf(`${building}栋`, `${room}室`)
  fc.assert(
    fc.property(pair, pair, (one, other) => {
      expect(said(one) === said(other)).toBe(one.building === other.building && one.room === other.room)
    }),
  )
})
