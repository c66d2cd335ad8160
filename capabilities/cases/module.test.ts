import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld } from '#capabilities/places/testing.ts'
import { identifyCaller } from '#platform/access/identify-caller.ts'
import { newSecret } from '#platform/access/secret.ts'
import { receiptHeader, sessionCookie } from '#platform/http/identify.ts'
import { type LiveUpdates, openLiveUpdates } from '#platform/http/live.ts'
import { buildWebServer } from '#platform/http/web-server.ts'
import { casesContract } from './contract.ts'
import { cases } from './module.ts'
import { staffAt } from '#platform/testing/callers.ts'
import { type CasesHouse, casesHouse } from './testing-house.ts'

let made: CasesHouse
let updates: LiveUpdates
let server: FastifyInstance
let token: string
beforeAll(async () => {
  made = await casesHouse()
  const { house, offices } = made
  updates = await openLiveUpdates(house.pool)
  server = await buildWebServer({
    house,
    modules: [cases],
    identify: identifyCaller(house.pool),
    updates,
    isSecure: false,
    tileSource: undefined,
    limits: false,
    logLevel: 'silent',
    trustedProxies: [],
  })
  const secretary = await staffAt(house, {
    role: 'secretary',
    organisationId: offices.committee,
    placeId: smallWorld.community,
  })
  token = secretary.sessionToken ?? ''
})
afterAll(async () => {
  await server.close()
  await updates.stop()
  await made.house.close()
})

const headers = { host: 'localhost', 'content-type': 'application/json' }
const send = async (options: InjectOptions) => {
  const reply = await server.inject({ ...options, headers: { ...headers, ...options.headers } })
  return { status: reply.statusCode, body: reply.json() }
}
const atDesk = (url: string) => send({ url, cookies: { [sessionCookie.loopback]: token } })
const write = (url: string, payload: object, shown: Record<string, string> = {}) =>
  send({ method: 'POST', url, payload, headers: { 'idempotency-key': made.house.newId(), ...shown } })

test('a letter goes over the wire, its receipt opens it, the desk finds it, and a stranger does not', async () => {
  const [caseId, receipt] = [made.house.newId(), newSecret(16)]
  const letter = {
    caseId,
    receipt,
    kind: 'letter',
    channel: 'qr',
    text: '<script>alert(1)</script> 路灯坏了',
    photos: [],
    where: { placeId: made.grid },
  }
  expect(await write('/api/cases', letter)).toMatchObject({ status: 200, body: { status: 'received' } })
  const mine = await send({ url: '/api/my-case', headers: { [receiptHeader]: receipt } })
  expect(mine).toMatchObject({ status: 200, body: { caseId, text: letter.text } })
  const inbox = await atDesk('/api/inbox?status=received&status=accepted&kind=letter&limit=5')
  expect(inbox.body).toMatchObject({ count: 1, items: [{ caseId }] })
  expect((await atDesk(`/api/cases/${caseId}`)).body.abilities).toContain('acceptCase')
  expect(await send({ url: '/api/inbox' })).toMatchObject({ status: 401 })
  expect(await send({ url: '/api/my-case' })).toMatchObject({ status: 401 })
  const forged = await send({ url: '/api/my-case', headers: { [receiptHeader]: newSecret(16) } })
  expect(forged.status).toBe(401)
})

test('what does not fit is named in Chinese with the remedy, and a write without a key is refused', async () => {
  const long = { caseId: made.house.newId(), receipt: newSecret(16), kind: 'letter', channel: 'qr' }
  const { status, body } = await write('/api/cases', {
    ...long,
    text: '长'.repeat(30_000),
    photos: [],
    where: {},
  })
  expect(status).toBe(400)
  expect(body.fields).toEqual([
    expect.objectContaining({ field: 'text', zh: expect.stringContaining('2000') }),
  ])
  const keyless = await send({
    method: 'POST',
    url: '/api/cases',
    payload: { ...long, text: '好', photos: [], where: {} },
  })
  expect(keyless.status).toBe(400)
})

test('the document names every operation of the contract', async () => {
  const { body } = await send({ url: '/openapi.json' })
  for (const { path, method } of Object.values(casesContract)) {
    const documented = body.paths[path.replace(/:([A-Za-z]+)/g, '{$1}')]
    expect(documented?.[method.toLowerCase()], `${method} ${path}`).toBeDefined()
  }
})
