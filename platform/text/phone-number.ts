/** What is wrong, said in both languages. */
export type TextProblem = { readonly zh: string; readonly en: string }

/** `number` is one spelling for every way of writing it, so that equal numbers are found again. */
export type PhoneNumber = {
  readonly kind: 'mobile' | 'landline' | 'service' | 'abroad'
  readonly number: string
}

const mobile = /^1[3-9]\d{9}$/
const areaCode = /^(0(?:10|2\d|[3-9]\d{2}))([2-8]\d{6,7})$/
const service = /^(?:1[012]\d|12\d{3}|100\d{2}|9[56]\d{3,6}|[48]00\d{7})$/
const abroad = /^\+(?!86)[1-9]\d{6,14}$/

/** Reads a phone number as people write it: +86, 0086, spaces, dashes, brackets, full-width digits, an extension. */
export function readPhoneNumber(text: string): PhoneNumber | TextProblem {
  const { main, extension } = partsOf(text)
  if (!/^\+?\d+$/.test(main)) {
    return {
      zh: '电话号码里有不认识的字符，请只填数字',
      en: 'The phone number has characters that are not digits',
    }
  }
  if (abroad.test(main)) return { kind: 'abroad', number: main + extension }
  const home = main.replace(/^(?:\+86|0086|86(?=1[3-9]\d{9}$))/, '')
  return homeNumber(home, extension) ?? homeProblem(home)
}

/** True when a person can be reached at this text. */
export const isPhoneNumber = (text: string): boolean => 'number' in readPhoneNumber(text)

function partsOf(text: string): { main: string; extension: string } {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s().·–—‐‑−-]/g, (mark) => (/[\s().·]/.test(mark) ? '' : '-'))
  const parts =
    /^(.*?)(?:转|分机|ext|x|#)-?(\d{1,6})$/i.exec(plain) ?? /^(1[3-9]\d{9})-(\d{1,6})$/.exec(plain)
  const main = (parts?.[1] ?? plain).replaceAll('-', '')
  return { main, extension: parts?.[2] ? `-${parts[2]}` : '' }
}

function homeNumber(digits: string, extension: string): PhoneNumber | undefined {
  if (mobile.test(digits)) return { kind: 'mobile', number: digits + extension }
  if (service.test(digits)) return { kind: 'service', number: digits + extension }
  const landline = areaCode.exec(digits) ?? areaCode.exec(`0${digits}`)
  if (landline && (digits.startsWith('0') || digits.length > 9)) {
    return { kind: 'landline', number: `${landline[1]}-${landline[2]}${extension}` }
  }
  return undefined
}

function homeProblem(digits: string): TextProblem {
  if (/^1[3-9]/.test(digits)) {
    const missing = 11 - digits.length
    const zh = missing > 0 ? `手机号码少了 ${missing} 位` : `手机号码多了 ${-missing} 位`
    return {
      zh: `${zh}，应为 11 位`,
      en: `A mobile number has 11 digits; this one has ${digits.length}`,
    }
  }
  if (/^[2-8]\d{6,7}$/.test(digits)) {
    return { zh: '座机号码请加上区号，如 0759-2280000', en: 'Add the area code to the landline number' }
  }
  return {
    zh: '请填 11 位手机号码，或带区号的座机号码',
    en: 'Give an 11-digit mobile number or a landline with its area code',
  }
}
