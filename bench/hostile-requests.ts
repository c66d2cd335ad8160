import naughty from 'big-list-of-naughty-strings/blns.json' with { type: 'json' }
import fc from 'fast-check'
import { type Known, sampleInput } from '../checks/access-samples.ts'
import type { OperationContract } from '#platform/operations/contract.ts'

export type HostileRequest = {
  readonly method: OperationContract['method']
  readonly url: string
  readonly body: string | undefined
  readonly type: string
}

type Path = readonly string[]

const isTree = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const pathsOf = (value: unknown, path: Path = []): Path[] => [
  path,
  ...(isTree(value) ? Object.entries(value).flatMap(([name, child]) => pathsOf(child, [...path, name])) : []),
]

function withValueAt(value: unknown, [name, ...rest]: Path, put: unknown): unknown {
  if (name === undefined) return put
  if (Array.isArray(value))
    return value.map((child, at) => (String(at) === name ? withValueAt(child, rest, put) : child))
  if (!isTree(value)) return put
  return { ...value, [name]: withValueAt(value[name], rest, put) }
}

const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
const oddities: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  1e308,
  2 ** 53,
  '',
  '\u0000',
  '\ud800',
  'a'.repeat(100_000),
  '9999-12-31',
  '0000-00-00',
  '2026-02-30',
  '-271821-04-20T00:00:00.000Z',
  '2026-06-01T24:61:61Z',
  '00000000-0000-0000-0000-000000000000',
  [],
  {},
  [[[[]]]],
]
const bodies = [
  '',
  '{',
  'null',
  '[]',
  '"text"',
  '{"a":1,"a":2}',
  '{"__proto__":{"isAdmin":true}}',
  '{"constructor":{"prototype":{"x":1}}}',
  '\ufeff{}',
  '1e999',
  deep,
]
const types = [
  'application/json',
  'text/plain',
  'application/x-www-form-urlencoded',
  'image/jpeg',
  'nonsense',
]

const value = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...naughty) },
  { weight: 3, arbitrary: fc.constantFrom(...oddities) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
)

// A lone surrogate has no UTF-8; it goes as browsers send it.
const encoded = (text: string): string => encodeURIComponent(text.toWellFormed())

const asText = (given: unknown): string =>
  typeof given === 'string' ? given : (JSON.stringify(given) ?? 'undefined')

function addressOf(
  contract: OperationContract,
  input: unknown,
): { path: string; rest: Map<string, unknown> } {
  const rest = new Map(isTree(input) ? Object.entries(input) : [])
  const path = contract.path.replace(/:(\w+)/g, (_all, name: string) => {
    const given = rest.get(name)
    rest.delete(name)
    return encoded(asText(given)).slice(0, 2_000) || '%00'
  })
  return { path, rest }
}

function requestOf(contract: OperationContract, input: unknown): HostileRequest {
  const { path, rest } = addressOf(contract, input)
  const plain = { method: contract.method, type: 'application/json' }
  if (contract.method !== 'GET') {
    const body = isTree(input) && !Array.isArray(input) ? Object.fromEntries(rest) : input
    return { ...plain, url: path, body: JSON.stringify(body) }
  }
  const query = [...rest].map(([name, given]) => `${encoded(name)}=${encoded(asText(given)).slice(0, 6_000)}`)
  return { ...plain, url: `${path}?${query.join('&')}`, body: undefined }
}

/** Requests to one operation: its fitting sample with one or two parts put wrong, or a body that is wrong as a whole. */
export function hostileRequests(
  contract: OperationContract,
  given: { known: Known; count: number; seed: number },
): HostileRequest[] {
  const sample = sampleInput(contract, given.known)
  const spoilt = fc
    .array(fc.tuple(fc.constantFrom(...pathsOf(sample)), value), { minLength: 1, maxLength: 2 })
    .map((wrongs) =>
      requestOf(
        contract,
        wrongs.reduce((whole: unknown, [path, put]) => withValueAt(whole, path, put), sample),
      ),
    )
  const raw = fc.tuple(fc.constantFrom(...bodies), fc.constantFrom(...types)).map(([body, type]) => {
    const whole = requestOf(contract, sample)
    return contract.method === 'GET'
      ? { ...whole, url: `${whole.url}&${encoded(body.slice(0, 2_000))}` }
      : { ...whole, body, type }
  })
  const any = fc.oneof({ weight: 8, arbitrary: spoilt }, { weight: 1, arbitrary: raw })
  return fc.sample(any, { numRuns: given.count, seed: given.seed })
}
