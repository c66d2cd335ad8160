import { expect, test } from 'vitest'
import { findSameName } from './same-name.ts'

test('one person under two spellings is found: spaces, dots, old characters, pinyin, a title', () => {
  const pairs = [
    ['王晓明', '王 晓明'],
    ['买买提·艾力', '买买提•艾力'],
    ['王晓明', '王曉明'],
    ['王晓明', 'Wang Xiaoming'],
    ['王晓明', '王晓明先生'],
  ]
  for (const [one = '', other = ''] of pairs) expect(findSameName(['李红', one, other])).toEqual([1, 2])
})

test('different people are left alone', () => {
  expect(findSameName(['王晓明', '李红', '王芳', '欧阳修', ''])).toBeUndefined()
  expect(findSameName([])).toBeUndefined()
})
