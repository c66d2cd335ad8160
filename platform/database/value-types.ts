import { types } from 'pg'
import type { CustomTypesConfig } from 'pg'

type Parse = (text: string) => unknown

const asText: Parse = (text) => text
const utcMoment = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/

/** PostgreSQL's text of a `timestamptz` in UTC as an instant with milliseconds; what is finer is cut off. */
export function instantFromText(text: string): string {
  const parts = utcMoment.exec(text)
  if (!parts) return text
  return `${parts[1]}T${parts[2]}.${(parts[3] ?? '').slice(0, 3).padEnd(3, '0')}Z`
}

const textArrayType: number = 1009
const textArray: (text: string) => (string | null)[] = types.getTypeParser(textArrayType)
const arrayOf =
  (parse: Parse): Parse =>
  (text) =>
    textArray(text).map((item) => (item === null ? null : parse(item)))

const bigint = 20
const date = 1082
const timestamptz = 1184
const parsers = new Map<number, Parse>([
  [bigint, asText],
  [date, asText],
  [timestamptz, instantFromText],
  [1016, arrayOf(asText)],
  [1182, arrayOf(asText)],
  [1185, arrayOf(instantFromText)],
])

/** `bigint` and `numeric` arrive as text (no digit is lost), days as `2026-01-05`, moments as `…T09:00:00.000Z`. */
export const valueTypes: CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(oid)) || types.getTypeParser(oid, format),
}
