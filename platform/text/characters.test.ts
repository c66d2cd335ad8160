import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countCharacters, unsafeCharacterProblem, unsafeCharacters } from './characters.ts'
import { personNameProblem, rareCharacters } from './person-name.ts'

describe('counting', () => {
  test('a rare character counts as one', () => {
    expect(countCharacters('𬱖𰻝𠮷家')).toBe(4)
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(countCharacters(text)).toBe([...text].length)
      }),
    )
  })
})

describe('characters that are not kept', () => {
  test('ordinary text, emoji families and ideographic variants are fine', () => {
    expect(unsafeCharacters('路灯坏了，\n\t第 3 天 👨‍👩‍👧 葛\u{e0100} 𬱖')).toEqual([])
  })

  test.each([
    ['\u0000', 'control'],
    ['\u001b', 'control'],
    ['\u2028', 'control'],
    ['\u202e', 'direction'],
    ['\u2067', 'direction'],
    ['\u200b', 'invisible'],
    ['\ufeff', 'invisible'],
    ['\u{e0041}', 'invisible'],
    ['\ud800', 'broken'],
    ['\uffff', 'broken'],
    ['\ufffd', 'broken'],
  ])('%j is found with its place', (character, kind) => {
    expect(unsafeCharacters(`𬱖好${character}`)).toMatchObject([{ place: 3, kind }])
  })

  test('the message names the place and the remedy', () => {
    expect(unsafeCharacterProblem('ab\u202ec\u0000')?.zh).toBe(
      '第 3 个字处有看不见或不能保存的字符（U+202E），另有 1 处，请删去后再试',
    )
    expect(unsafeCharacterProblem('好')).toBeUndefined()
  })
})

describe('names of people', () => {
  test.each([
    '王小明',
    '𬱖',
    '㛃',
    '𰻝',
    '𫖮',
    '\u{323b0}',
    '\ue863',
    '买买提·吐尔逊',
    '阿依古丽•买买提',
    "O'Neill Anna-Marie",
    '𠮷野家',
  ])('%s is a name', (name) => {
    expect(personNameProblem(name)).toBeUndefined()
  })

  test('every Han character of every extension may be in a name', () => {
    const blocks = [
      0x3400, 0x4e00, 0x20000, 0x2a700, 0x2b740, 0x2b820, 0x2ceb0, 0x30000, 0x31350, 0x2ebf0, 0x323b0,
    ]
    for (const block of blocks) expect(personNameProblem(`王${String.fromCodePoint(block)}`)).toBeUndefined()
  })

  test.each([
    ['', '请填写'],
    [' · ', '请填写'],
    ['王123', '不像名字'],
    ['王\u202e明', '看不见'],
    ['王\n明', '不像名字'],
    ['<b>王</b>', '不像名字'],
    ['王'.repeat(61), '60'],
  ])('%j is refused', (name, message) => {
    expect(personNameProblem(name)?.zh).toContain(message)
  })

  test('rare characters are pointed out and left as they are', () => {
    expect(rareCharacters('王𬱖㛃明\ue863')).toEqual(['𬱖', '㛃', '\ue863'])
  })
})
