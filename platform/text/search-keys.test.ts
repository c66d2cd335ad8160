import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bigrams } from './bigrams.ts'
import { fingerprintLimit, fingerprints, similarity } from './fingerprints.ts'
import { personSearchKeys, plainKey, searchKeys } from './search-keys.ts'

const key = new Uint8Array(32).fill(7)
const alike = (a: string, b: string) => similarity(fingerprints(a, key), fingerprints(b, key))

describe('finding a name', () => {
  test('by its characters, its pinyin and its initials', () => {
    expect(searchKeys('海滨街道')).toEqual({ plain: '海滨街道', pinyin: 'haibinjiedao', initials: 'hbjd' })
    expect(searchKeys('重庆').pinyin).toBe('chongqing')
    expect(searchKeys('绿塘村').pinyin).toBe('lvtangcun')
    expect(searchKeys('3号楼Ａ座')).toEqual({ plain: '3号楼a座', pinyin: '3haolouazuo', initials: '3hlaz' })
  })

  test('southern place names have both readings', () => {
    expect(searchKeys('大埔').pinyin.split(' ')).toContain('dabu')
    expect(searchKeys('沙涌村').initials.split(' ')).toEqual(['syc', 'scc'])
  })

  test('a surname is read as a surname', () => {
    expect(personSearchKeys('曾小贤').pinyin).toBe('zengxiaoxian')
    expect(personSearchKeys('单田芳').initials).toBe('stf')
  })

  test('width, case, spaces and dots in a search make no difference', () => {
    for (const text of ['买买提·吐尔逊', '买买提 吐尔逊', '买买提•吐尔逊'])
      expect(plainKey(text)).toBe('买买提吐尔逊')
    expect(plainKey('ＡＢＣ ')).toBe('abc')
  })

  test('a character without a reading is still found by its shape', () => {
    expect(searchKeys('\ue863村').pinyin).toBe('\ue863cun')
  })

  test('any text has keys, and searching for the key finds it again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(searchKeys(text).plain).toBe(plainKey(text))
        expect(plainKey(plainKey(text))).toBe(plainKey(text))
      }),
    )
  })
})

describe('likeness of texts that stay encrypted', () => {
  test('Han characters go in pairs, words and numbers whole', () => {
    expect([...bigrams('路灯坏了 LED灯 3号')]).toEqual(['路灯', '灯坏', '坏了', 'led', '灯', '3', '号'])
    expect([...bigrams('𬱖𰻝村')]).toEqual(['𬱖𰻝', '𰻝村'])
  })

  test('the same matter in other words is more alike than another matter', () => {
    const letter = '小区北门的路灯坏了三天，晚上很黑'
    const same = alike(letter, '我们小区北门路灯坏了，晚上黑得很')
    const other = alike(letter, '楼下的垃圾没有人清运，味道很大')
    expect(same.containment).toBeGreaterThan(0.4)
    expect(other.containment).toBeLessThan(0.15)
  })

  test('prints under another key have nothing in common', () => {
    const text = '小区北门的路灯坏了三天'
    expect(similarity(fingerprints(text, key), fingerprints(text, new Uint8Array(32))).jaccard).toBe(0)
  })

  test('likeness is symmetric, one for the same text, and within nought and one', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'路灯坏了三天门口很黑'), minLength: 2, maxLength: 40 })
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const { jaccard, containment } = alike(a, b)
        expect(alike(b, a)).toEqual({ jaccard, containment })
        expect(alike(a, a).jaccard).toBe(1)
        expect(jaccard >= 0 && jaccard <= containment && containment <= 1).toBe(true)
      }),
    )
  })

  test('prints are distinct 32-bit integers in order, and a long text keeps a fair sample', () => {
    const hundred = Array.from({ length: 1600 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('')
    const prints = fingerprints(hundred, key)
    expect(prints).toHaveLength(fingerprintLimit)
    expect(prints).toEqual([...new Set(prints)].sort((a, b) => a - b))
    expect(prints.every((print) => print === (print | 0))).toBe(true)
    const half = alike(hundred, hundred.slice(0, 800))
    expect(half.containment).toBeGreaterThan(0.9)
    expect(Math.abs(half.jaccard - 0.5)).toBeLessThan(0.1)
  })

  test('two texts without words are not alike', () => {
    expect(alike('', '')).toEqual({ jaccard: 0, containment: 0 })
  })
})
