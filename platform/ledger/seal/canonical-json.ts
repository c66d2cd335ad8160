/** Anything JSON can say, with a number that a double cannot hold kept as its digits. */
type Json =
  | null
  | boolean
  | number
  | string
  | ExactNumber
  | readonly Json[]
  | { readonly [name: string]: Json }

class ExactNumber {
  readonly digits: string
  constructor(digits: string) {
    this.digits = digits
  }
}

// Up to 15 significant digits a double holds exactly; only a longer run of digits needs a second look.
const longDigits = /[0-9]{16}|[0-9.]{17}/

const normalDigits = (source: string): string => {
  if (/[eE]/.test(source)) return source
  const [whole = '', fraction = ''] = source.split('.')
  const trimmed = fraction.replace(/0+$/, '')
  return trimmed === '' ? whole : `${whole}.${trimmed}`
}

type Reviver = (name: string, value: Json, context?: { source?: string }) => Json

/** Guarantee: JSON.parse returns what JSON can say; the reviver's third argument is ECMAScript's source text access. */
function parsedJson(text: string, reviver?: Reviver): Json {
  return JSON.parse(text, reviver as ((name: string, value: unknown) => unknown) | undefined) as Json
}

const keepDigits: Reviver = (_name, value, context) => {
  if (typeof value !== 'number' || context?.source === undefined) return value
  const digits = normalDigits(context.source)
  return String(value) === digits || !longDigits.test(digits) ? value : new ExactNumber(digits)
}

const parsedExactly = (text: string): Json => parsedJson(text, longDigits.test(text) ? keepDigits : undefined)

const isList = (value: object): value is readonly Json[] => Array.isArray(value)

function written(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (value instanceof ExactNumber) return value.digits
  if (isList(value)) return `[${value.map(written).join(',')}]`
  const names = Object.keys(value).sort()
  return `{${names.map((name) => `${JSON.stringify(name)}:${written(value[name] ?? null)}`).join(',')}}`
}

/**
 * The one way to write a JSON value (RFC 8785): names sorted by UTF-16 unit, no spaces, text as it is. A number that a
 * double cannot hold keeps all its digits, so that no digit can be changed unnoticed.
 */
export const canonicalJson = (text: string): string => written(parsedExactly(text))
