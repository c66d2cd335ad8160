import type { TextProblem } from './phone-number.ts'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** The 18th character that the first 17 of a unified social credit code ask for (GB 32100, MOD 31-3). */
export function creditCheckOf(first17: string): string {
  const sum = [...first17].reduce((total, sign, at) => total + alphabet.indexOf(sign) * (3 ** at % 31), 0)
  return alphabet[(31 - (sum % 31)) % 31] ?? ''
}

/** One spelling for every way of writing it: capital letters, no spaces or dashes, half width. */
export const plainCreditCode = (text: string): string =>
  text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()

/** What is wrong with a unified social credit code, naming the place. */
export function creditCodeProblem(text: string): TextProblem | undefined {
  const code = plainCreditCode(text)
  const signs = [...code]
  if (signs.length !== 18) {
    return {
      zh: `统一社会信用代码应为 18 位，填了 ${signs.length} 位`,
      en: `A credit code has 18 characters, not ${signs.length}`,
    }
  }
  const wrong = signs.findIndex((sign) => !alphabet.includes(sign))
  if (wrong >= 0) {
    return {
      zh: `第 ${wrong + 1} 位“${signs[wrong]}”不会出现在信用代码里（不用 I、O、S、V、Z），请核对`,
      en: `Character ${wrong + 1} (“${signs[wrong]}”) never stands in a credit code`,
    }
  }
  const expected = creditCheckOf(code.slice(0, 17))
  if (signs[17] === expected) return undefined
  return {
    zh: `第 18 位校验不符：按前 17 位应为 ${expected}，填的是 ${signs[17]}，请从头核对一遍`,
    en: `Character 18 does not fit: the first 17 ask for ${expected}, not ${signs[17]}`,
  }
}
