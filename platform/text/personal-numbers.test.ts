import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { creditCheckOf, creditCodeProblem, plainCreditCode } from './credit-code.ts'
import { maskIdNumber, maskName, maskPhone } from './mask.ts'
import { findPersonalPatterns, redactPersonalPatterns } from './personal-patterns.ts'
import { isPhoneNumber, readPhoneNumber } from './phone-number.ts'

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length })
const mobiles = fc
  .tuple(fc.constantFrom('3', '4', '5', '6', '7', '8', '9'), digits(9))
  .map(([second, rest]) => `1${second}${rest}`)
const asFullWidth = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))

describe('phone numbers', () => {
  test('every way of writing a mobile number is the same number', () => {
    const grouped = (number: string) => `${number.slice(0, 3)} ${number.slice(3, 7)}-${number.slice(7)}`
    fc.assert(
      fc.property(mobiles, (number) => {
        const spellings = [
          number,
          `+86${number}`,
          `0086 ${number}`,
          `86${number}`,
          asFullWidth(number),
          grouped(number),
          `+86-${grouped(number)}`,
        ]
        for (const spelling of spellings)
          expect(readPhoneNumber(spelling)).toEqual({ kind: 'mobile', number })
      }),
    )
  })

  test.each([
    ['0759-2280000', 'landline', '0759-2280000'],
    ['(010) 62345678', 'landline', '010-62345678'],
    ['+86 759 2280000', 'landline', '0759-2280000'],
    ['0759-2280000转123', 'landline', '0759-2280000-123'],
    ['12345', 'service', '12345'],
    ['95588', 'service', '95588'],
    ['110', 'service', '110'],
    ['400-810-0000', 'service', '4008100000'],
    ['+852 2345 6789', 'abroad', '+85223456789'],
    ['17012345678-1234', 'mobile', '17012345678-1234'],
  ])('%s is understood', (text, kind, number) => {
    expect(readPhoneNumber(text)).toEqual({ kind, number })
  })

  test.each([
    ['1380000123', '少了 1 位'],
    ['138000012345', '多了 1 位'],
    ['2280000', '区号'],
    ['12800001234', '11 位手机号码'],
    ['abc', '只填数字'],
    ['', '只填数字'],
  ])('%s is refused with the remedy', (text, message) => {
    expect(readPhoneNumber(text)).toMatchObject({ zh: expect.stringContaining(message) })
  })

  test('any text is read or refused, never a crash', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof isPhoneNumber(text) === 'boolean'))
  })
})

const creditSigns = fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY')
const creditCodes = fc
  .tuple(
    fc.constantFrom('91440803', '52130824', '93350702'),
    fc.array(creditSigns, { minLength: 9, maxLength: 9 }),
  )
  .map(([head, rest]) => head + rest.join(''))
  .map((first) => first + creditCheckOf(first))

describe('unified social credit codes', () => {
  test('a right code is right in any spelling', () => {
    expect(creditCodeProblem('91350100M000100Y43')).toBeUndefined()
    fc.assert(
      fc.property(creditCodes, (code) => {
        expect(creditCodeProblem(asFullWidth(code.toLowerCase()))).toBeUndefined()
        expect(plainCreditCode(`${code.slice(0, 8)} ${code.slice(8, 12)}-${code.slice(12)}`)).toBe(code)
      }),
    )
  })

  test('every single wrong character is found', () => {
    fc.assert(
      fc.property(creditCodes, fc.integer({ min: 0, max: 16 }), creditSigns, (code, place, sign) => {
        const changed = code.slice(0, place) + sign + code.slice(place + 1)
        expect(creditCodeProblem(changed) === undefined).toBe(changed === code)
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    ['91350100M000100Y44', '第 18 位校验不符：按前 17 位应为 3，填的是 4'],
    ['91350100M000100Y4', '填了 17 位'],
    ['91350100M000I00Y43', '第 13 位“I”'],
    ['', '填了 0 位'],
  ])('%j names what is wrong', (text, message) => {
    expect(creditCodeProblem(text)).toMatchObject({ zh: expect.stringContaining(message) })
  })
})

describe('masking', () => {
  test('names keep the surname only, rare characters and double surnames too', () => {
    expect(['王小明', '欧阳修', '欧阳', '𬱖明', '买买提·吐尔逊', 'Anna', ''].map(maskName)).toEqual([
      '王*',
      '欧阳*',
      '欧*',
      '𬱖*',
      '买*',
      'A*',
      '',
    ])
  })

  test('phone and ID numbers keep what people recognise them by', () => {
    expect(['13800001234', '+86 138 0000 1234', '0759-2280012', '12345', 'x'].map(maskPhone)).toEqual([
      '138****1234',
      '138****1234',
      '0759-****12',
      '12345',
      '****',
    ])
    expect(maskIdNumber('330102199001011234')).toBe('3301**********1234')
    expect(maskIdNumber('330102')).toBe('******')
  })
})

describe('personal numbers inside a letter', () => {
  const masked = (text: string) => findPersonalPatterns(text).map((found) => found.masked)

  test('are found however they are written', () => {
    expect(masked('请打13800001234或 +86 139-0000-1234，座机0759-2280012。')).toEqual([
      '138****1234',
      '139****1234',
      '075****0012',
    ])
    expect(masked('身份证：１１０１０５１９４９１２３１００２ｘ')).toEqual(['1101**********002X'])
    expect(masked('11010519491231002X 13800001234')).toEqual(['1101**********002X', '138****1234'])
  })

  test('long numbers of another kind are left alone', () => {
    expect(masked('订单20261102138000012345678，楼号 3-2-1201，金额 13800.00，2026-11-02 10:30')).toEqual([])
  })

  test('redacting leaves the rest of the text as it was', () => {
    expect(redactPersonalPatterns('电话 13800001234，谢谢')).toBe('电话 138****1234，谢谢')
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), mobiles, (text, number) => {
        const letter = `${text}。${number}。${text}`
        expect(redactPersonalPatterns(letter)).not.toContain(number)
        expect(findPersonalPatterns(redactPersonalPatterns(letter))).toEqual([])
      }),
    )
  })
})
