import type { InputOf, OperationContract, OutputOf } from '../operations/contract.ts'
import { offlineProblem, problemFrom } from './client-problem.ts'
import { newId } from './new-id.ts'

/** `key` names the intent: repeat it when the same thing is sent again. `receipt` is a resident's receipt secret. */
export type CallOptions = {
  readonly key?: string
  readonly signal?: AbortSignal
  readonly receipt?: string
  readonly timeoutMs?: number
}

/** A request as it goes over the wire. */
export type WireRequest = { readonly url: string; readonly method: 'GET' | 'POST'; readonly body?: string }

const asQueryText = (value: unknown): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value)

const isGiven = (entry: [string, unknown]): boolean => entry[1] !== undefined && entry[1] !== null

function queryOf(fields: readonly [string, unknown][]): string {
  const query = new URLSearchParams()
  for (const [name, value] of fields.filter(isGiven)) {
    for (const one of Array.isArray(value) ? value : [value]) query.append(name, asQueryText(one))
  }
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

/** Places path parameters in the path, the rest in the query (GET) or the body (POST). */
export function requestOf(
  operation: Pick<OperationContract, 'method' | 'path'>,
  input: unknown,
): WireRequest {
  const rest = new Map(Object.entries(input ?? {}))
  const path = operation.path.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const value = rest.get(name)
    rest.delete(name)
    return encodeURIComponent(String(value))
  })
  if (operation.method === 'GET') return { url: `${path}${queryOf([...rest])}`, method: 'GET' }
  return { url: path, method: 'POST', body: JSON.stringify(Object.fromEntries(rest)) }
}

/** Guarantee: the server parsed the reply with this very contract before it sent it. */
const parsedByServer = <Operation extends OperationContract>(reply: unknown) => reply as OutputOf<Operation>

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text()
  try {
    return text === '' ? null : JSON.parse(text)
  } catch {
    return null
  }
}

function signalOf({ signal, timeoutMs = 30_000 }: CallOptions): AbortSignal {
  const timeout = AbortSignal.timeout(timeoutMs)
  return signal ? AbortSignal.any([signal, timeout]) : timeout
}

/** Sends bytes and reads the JSON answer; throws `ClientProblem` and never retries by itself. */
export async function send(url: string, init: RequestInit, options: CallOptions = {}): Promise<unknown> {
  const headers = new Headers(init.headers)
  headers.set('accept', 'application/json')
  if (options.receipt !== undefined) headers.set('x-receipt', options.receipt)
  const response = await fetch(url, {
    ...init,
    headers,
    credentials: 'same-origin',
    signal: signalOf(options),
  }).catch((failure: unknown) => {
    if (options.signal?.aborted) throw failure
    throw offlineProblem()
  })
  const body = await readJson(response)
  if (!response.ok) throw problemFrom(body, response.status)
  return body
}

/** Calls one operation of a contract; every write carries an idempotency key. */
export async function call<Operation extends OperationContract>(
  operation: Operation,
  input: InputOf<Operation>,
  options: CallOptions = {},
): Promise<OutputOf<Operation>> {
  const { url, method, body } = requestOf(operation, input)
  const headers = new Headers()
  if (body !== undefined) {
    headers.set('content-type', 'application/json')
    headers.set('idempotency-key', options.key ?? newId())
  }
  return parsedByServer<Operation>(
    await send(url, { method, headers, ...(body === undefined ? {} : { body }) }, options),
  )
}
