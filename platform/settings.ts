type Parsed<Value> = { readonly value: Value } | { readonly zh: string; readonly en: string }

/** One setting: its environment variable, what it means, and how its text is read. */
export type Setting<Value> = {
  readonly name: string
  readonly zh: string
  readonly en: string
  /** What holds when it is not set, as shown in the help. */
  readonly fallback: string
  /** May also be given as a file: `NAME_FILE=/path`. */
  readonly isSecret?: boolean
  readonly read: (text: string | undefined) => Parsed<Value>
}

const unfit = (zh: string, en: string) => ({ zh, en })

/** Any text, or the fallback. */
export const textOr =
  <Fallback extends string | undefined>(fallback: Fallback) =>
  (text: string | undefined): Parsed<string | Fallback> => ({ value: text ?? fallback })

/** A whole number within bounds. */
export const wholeNumber =
  ({ from, to, fallback }: { from: number; to: number; fallback: number }) =>
  (text: string | undefined): Parsed<number> => {
    if (text === undefined) return { value: fallback }
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
    if (value >= from && value <= to) return { value }
    return unfit(`应为 ${from} 到 ${to} 的整数`, `a whole number from ${from} to ${to}`)
  }

/** One of a few words. */
export const oneOf =
  <Choice extends string>(choices: readonly Choice[], fallback: Choice) =>
  (text: string | undefined): Parsed<Choice> => {
    if (text === undefined) return { value: fallback }
    const value = choices.find((choice) => choice === text)
    return value === undefined
      ? unfit(`应为 ${choices.join('、')} 之一`, `one of ${choices.join(', ')}`)
      : { value }
  }

const asUrl = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined)

/** `https://host[:port]`, without a path; http is for one's own machine and for trying out. */
export const origin = (text: string | undefined): Parsed<string | undefined> => {
  if (text === undefined) return { value: undefined }
  const url = asUrl(text)
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return { value: url.origin }
  return unfit(
    '应为网址，如 https://qiangji.example.cn，后面不带路径',
    'an address such as https://groundwork.example, no path',
  )
}

/** The address of a PostgreSQL database. */
export const postgresUrl = (text: string | undefined): Parsed<string | undefined> => {
  if (text === undefined) return { value: undefined }
  const url = asUrl(text)
  if (url && /^postgres(ql)?:$/.test(url.protocol)) return { value: text }
  return unfit(
    '应形如 postgresql://账号:密码@主机:5432/数据库',
    'of the form postgresql://user:password@host:5432/database',
  )
}

/** The address of map tiles, with the places for zoom, column and row. */
export const tileAddress = (text: string | undefined): Parsed<string | undefined> => {
  if (text === undefined) return { value: undefined }
  const hasPlaces = ['{z}', '{x}', '{y}'].every((place) => text.includes(place))
  const url = asUrl(text.replaceAll(/[{}]/g, ''))
  if (hasPlaces && url && /^https?:$/.test(url.protocol)) return { value: text }
  return unfit('应为含 {z} {x} {y} 的网址', 'an address holding {z}, {x} and {y}')
}

/** An https address; http only on this very machine. */
export const httpsUrl = (text: string | undefined): Parsed<string | undefined> => {
  if (text === undefined) return { value: undefined }
  const url = asUrl(text)
  const isLocal = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1'
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLocal)) return { value: text }
  return unfit('应为 https 网址', 'an https address')
}

/** Several texts, separated by commas. */
export const listOf = (text: string | undefined): Parsed<readonly string[]> => ({
  value: (text ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
})
