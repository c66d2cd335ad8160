const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const chinese = '[〇零一二三四五六七八九十百]{1,5}'

// 一、 (一) 1. 1、 1) ① 第一条 一是 任务一：
const numbering = new RegExp(
  `^\\s*(${chinese}\\s*、|[(（]\\s*${chinese}\\s*[)）]、?|\\d{1,3}(?:\\.\\d{1,2})*\\s*[.、．)）]|[(（]\\s*\\d{1,3}\\s*[)）]、?|[①-⑳]|第${chinese}[条项章]\\s*[、:：]?|(?:任务|举措)${chinese}\\s*[:：、])\\s*`,
)

/** Parts a heading from its number as the paper writes it. */
export function splitNumbering(text: string): { readonly number: string; readonly title: string } {
  const found = numbering.exec(text)
  const title = found ? text.slice(found[0].length).trim() : text.trim()
  if (!found?.[1] || title === '') return { number: '', title: text.trim() }
  return { number: found[1].replace(/\s/g, ''), title }
}

/** A year from 2000 on in digits or Chinese numerals (2024年, 二〇二四年), or 第二年 where the first is known. */
export function yearIn(text: string, firstYear: number | null): number | null {
  const plain = text.normalize('NFKC')
  const arabic = /(?<!\d)(20\d{2})(?!\d)/.exec(plain)
  if (arabic) return Number(arabic[1])
  const numerals = /[二两][〇零○oO0][一二三四五六七八九〇零○][一二三四五六七八九〇零○]/.exec(plain)
  if (numerals)
    return Number([...numerals[0]].map((sign) => digits[sign] ?? (sign === '两' ? 2 : 0)).join(''))
  const ordinal = /第([一二三四五六七八九十])年/.exec(plain)?.[1]
  if (!ordinal || firstYear === null) return null
  return firstYear + (ordinal === '十' ? 10 : (digits[ordinal] ?? 1)) - 1
}

/** First and last year of a title such as “行动方案（2024—2026年）”. */
export function yearsIn(text: string): { readonly from: number; readonly to: number } | null {
  const years = [...text.normalize('NFKC').matchAll(/(?<!\d)(20\d{2})(?!\d)/g)].map((found) =>
    Number(found[1]),
  )
  if (years.length === 0) return null
  return { from: Math.min(...years), to: Math.max(...years) }
}
