import type { InputOf, OperationContract, OutputOf } from '#platform/operations/contract.ts'
import { peopleContract } from '#capabilities/people/contract.ts'
import { newId } from '#platform/web/new-id.ts'
import { requestOf } from '#platform/web/client.ts'

/** What the server answered: the status, and either the reply or the problem in words. */
export type Heard<Output> = {
  readonly status: number
  readonly reply: Output
  /** Everything a reader is told: the title and what is said of each field. */
  readonly said: string
}

export type Caller = {
  readonly call: <Operation extends OperationContract>(
    operation: Operation,
    input: unknown,
    key?: string,
  ) => Promise<Heard<OutputOf<Operation>>>
  readonly sendPhoto: (bytes: Buffer) => Promise<Heard<unknown>>
}

type Problem = {
  readonly title?: string
  readonly fields?: readonly { readonly field: string; readonly zh: string }[]
}

const saidIn = ({ title = '', fields = [] }: Problem): string =>
  [title, ...fields.map(({ field, zh }) => `${field}：${zh}`)].join(' ')

async function heardIn<Output>(response: Response): Promise<Heard<Output>> {
  const body = await response.json()
  return { status: response.status, reply: body, said: saidIn(body) }
}

/** Somebody at the wire, without a browser: whatever a page would keep back is sent as it is. */
export function callerAt(address: string, more: Readonly<Record<string, string>> = {}): Caller {
  return {
    call: async (operation, input, key = newId()) => {
      const { url, method, body } = requestOf(operation, input)
      const headers = { ...more, 'content-type': 'application/json', 'idempotency-key': key }
      return heardIn(await fetch(address + url, { method, headers, ...(body !== undefined && { body }) }))
    },
    sendPhoto: async (bytes) =>
      heardIn(
        await fetch(`${address}/api/photos/${newId()}`, {
          method: 'POST',
          headers: { ...more, 'content-type': 'image/jpeg' },
          body: new Uint8Array(bytes),
        }),
      ),
  }
}

/** One of the demonstration's people at the wire, by the name of the role. */
export async function personaAt(address: string, secret: string, role: string): Promise<Caller> {
  const { reply } = await callerAt(address).call(peopleContract.listPersonas, { link: secret })
  const persona = reply.personas.find(({ zh }) => zh === role)
  const input: InputOf<typeof peopleContract.enterAsPersona> = {
    link: secret,
    personId: persona?.personId ?? '',
  }
  const { url, method, body = '' } = requestOf(peopleContract.enterAsPersona, input)
  const headers = { 'content-type': 'application/json', 'idempotency-key': newId() }
  const entered = await fetch(address + url, { method, headers, body })
  return callerAt(address, { cookie: entered.headers.getSetCookie().join('; ').split(';')[0] ?? '' })
}
