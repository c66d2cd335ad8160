import type { Target } from '../events.ts'

type Numbers = Omit<Target, 'year'>

const number = '(-?\\d+(?:\\.\\d+)?)'
const between = new RegExp(`${number}\\s*%?\\s*(?:[-~—–－～]|至|到)\\s*${number}`)
const atMost = new RegExp(
  `(?:不超过|不多于|不高于|不大于|至多|最多|控制在|低于|少于|≤|<=|<|降(?:至|到))\\s*${number}`,
)
const any = new RegExp(number)

/** The numbers in a target's words: “不低于90%” is at least 90, “控制在5件以内” at most 5; null without any. */
export function readTarget(text: string): Numbers | null {
  const plain = text
    .normalize('NFKC')
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/20\d{2}\s*年/g, '')
  const range = between.exec(plain)
  if (range) {
    const [low, high] = [Number(range[1]), Number(range[2])]
    if (low <= high) return { bound: 'between', low, high }
  }
  const upper = /不低于|不少于|不小于/.test(plain) ? null : (atMost.exec(plain)?.[1] ?? within(plain))
  if (upper) return { bound: 'atMost', low: null, high: Number(upper) }
  const lower = any.exec(plain)?.[1]
  return lower === undefined ? null : { bound: 'atLeast', low: Number(lower), high: null }
}

const within = (text: string): string | null =>
  /(\d+(?:\.\d+)?)\s*[%个件条次天日小时]*\s*(?:以内|以下|之内)/.exec(text)?.[1] ?? null
