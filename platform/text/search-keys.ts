import { pinyin } from 'pinyin-pro'

/** The forms under which a name is found; the name itself is never changed. */
export type SearchKeys = {
  /** NFKC, small letters, no spaces or dots. */
  readonly plain: string
  /** Every reading in a row, ü as v: 海滨街道 is `haibinjiedao`. A second local reading follows after a space. */
  readonly pinyin: string
  /** The first letter of each reading: `hbjd`. */
  readonly initials: string
}

/** The keys of a place or an organisation. Readings follow the word, so 重庆 is chongqing and 大埔 is dabu. */
export const searchKeys = (name: string): SearchKeys => keysOf(plainKey(name), 'off')

/** What a name is found by in one column, parted by tabs: the name, its pinyin, its initials. */
export function searchLine(name: string): string {
  const keys = searchKeys(name)
  return [...new Set([keys.plain, keys.pinyin, keys.initials])].join('\t')
}

/** The keys of a person, whose first character is read as a surname: 曾 is zeng. */
export const personSearchKeys = (name: string): SearchKeys => keysOf(plainKey(name), 'head')

function keysOf(plain: string, surname: 'off' | 'head'): SearchKeys {
  const readings = pinyin(plain, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true, surname })
  const southern = [...plain].map((character, at) => southernReadings[character] ?? readings[at])
  const isAligned =
    readings.length === [...plain].length && [...plain].some((character) => character in southernReadings)
  const forms = (isAligned ? [readings, southern] : [readings]).map((form) =>
    form.map((reading) => lettersOf(reading ?? '')),
  )
  const joined = (part: 'whole' | 'initials') =>
    [...new Set(forms.map((form) => form.map((it) => it[part]).join('')))].join(' ')
  return { plain, pinyin: joined('whole'), initials: joined('initials') }
}

/** Read differently in Cantonese, Hakka and Teochew place names than in the dictionary; both readings are kept. */
const southernReadings: Readonly<Record<string, string>> = {
  涌: 'chong',
  埔: 'bu',
  陂: 'bei',
  氹: 'dang',
  圩: 'xu',
}

/** What a person typed, in the same form as `plain`; it is looked up in all three keys. */
export const plainKey = (text: string): string =>
  isPlain.test(text)
    ? text
    : text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[\s·•‧・_'’\-‐‑–—()（）]/g, '')
        .normalize('NFKC')

/** What has that form already, as nearly every Chinese name has. */
const isPlain = /^[0-9a-z\u4e00-\u9fff]*$/

/** Characters without a known reading stay themselves, so that they are still found by shape. */
function lettersOf(reading: string): { whole: string; initials: string } {
  const isReading = /^[a-z]+$/.test(reading)
  return { whole: reading, initials: isReading ? (reading[0] ?? '') : reading }
}
