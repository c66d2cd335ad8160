import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import { kinds } from '../access/rule.ts'
import { contract } from '../operations/contract.ts'
import { capability } from '../operations/module.ts'
import { everything, query } from '../operations/query.ts'
import { openTestHouse, type TestHouse } from '../testing/test-house.ts'
import { type LiveUpdates, openLiveUpdates } from './live.ts'
import { buildWebServer } from './web-server.ts'

const declared = contract({
  sayHello: {
    method: 'GET',
    path: '/api/hello/:name',
    summary: 'Say hello',
    actors: ['anonymous'],
    input: z.strictObject({ name: z.string().check(z.maxLength(10)) }),
    output: z.strictObject({ hello: z.string() }),
    problems: [],
  },
  breakDown: {
    method: 'GET',
    path: '/api/break',
    summary: 'Fail as a bug would',
    actors: ['anonymous'],
    input: z.strictObject({}),
    output: z.strictObject({}),
    problems: [],
  },
})

const greetings = capability({
  name: 'greetings',
  streams: {},
  contract: declared,
  operations: {
    sayHello: query(declared.sayHello, {
      subject: everything,
      access: kinds('anonymous'),
      reply: async (_tx, { input }) => ({ hello: input.name }),
    }),
    breakDown: query(declared.breakDown, {
      subject: everything,
      access: kinds('anonymous'),
      reply: async () => {
        throw new Error('secret detail 13800001111')
      },
    }),
  },
  views: [],
  figures: [],
  jobs: [],
  keeps: [],
})

let house: TestHouse
let updates: LiveUpdates
let server: FastifyInstance
beforeAll(async () => {
  house = await openTestHouse({ views: [] })
  updates = await openLiveUpdates(house.pool)
  server = await buildWebServer({
    house,
    modules: [greetings],
    identify: async () => ({ actor: { kind: 'anonymous' } }),
    updates,
    isSecure: false,
    tileSource: undefined,
    limits: true,
    logLevel: 'silent',
    trustedProxies: [],
  })
})
afterAll(async () => {
  await server.close()
  await updates.stop()
  await house.close()
})

test('a contract is a route', async () => {
  const answer = await server.inject({ url: '/api/hello/%E5%BC%BA%E5%9F%BA' })
  expect(answer.json()).toEqual({ hello: '强基' })
  expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
})

test('what does not fit is answered in Chinese and English with the field named', async () => {
  const answer = await server.inject({ url: '/api/hello/12345678901' })
  expect(answer.statusCode).toBe(400)
  expect(answer.headers['content-type']).toContain('application/problem+json')
  expect(answer.json()).toMatchObject({
    rule: 'house.invalid-input',
    fields: [{ field: 'name', zh: '最多 10 个字，请写短一些或分成两次' }],
  })
})

test('a bug of ours is a bare answer that says nothing about the inside', async () => {
  const answer = await server.inject({ url: '/api/break' })
  expect(answer.statusCode).toBe(500)
  expect(answer.body).not.toContain('secret')
})

test('unknown addresses are not found, however they are written', async () => {
  for (const url of [
    '/api/nothing',
    '/api/hello',
    '/api//hello/a',
    '/api/hello/a/',
    '/API/hello/a',
    '/api/hello;x/a',
  ]) {
    const answer = await server.inject({ url })
    expect([url, answer.statusCode]).toEqual([url, 404])
  }
})

test('a page of another site cannot write here', async () => {
  const answer = await server.inject({
    method: 'POST',
    url: '/api/photos/x',
    headers: { origin: 'https://elsewhere.example' },
  })
  expect(answer.statusCode).toBe(403)
})

test('the document lists every operation as OpenAPI 3.1', async () => {
  const answer = await server.inject({ url: '/openapi.json' })
  expect(answer.json()).toMatchObject({
    openapi: '3.1.0',
    paths: { '/api/hello/{name}': { get: { operationId: 'sayHello' } } },
  })
})

test('health says the process lives, ready says the database answers, metrics are for this machine only', async () => {
  expect((await server.inject({ url: '/health' })).statusCode).toBe(200)
  expect((await server.inject({ url: '/ready' })).json()).toEqual({ status: 'ok' })
  expect((await server.inject({ url: '/metrics' })).body).toContain('groundwork_http_seconds')
  expect((await server.inject({ url: '/metrics', remoteAddress: '10.0.0.9' })).statusCode).toBe(404)
})

test('a body that is no JSON, or far too large, is refused without a fault', async () => {
  const url = '/api/photos/0198c0de-0000-7000-8000-000000000001'
  const broken = await server.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json' },
    payload: '{"a":',
  })
  expect(broken.statusCode).toBe(400)
  const large = await server.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'image/jpeg' },
    payload: Buffer.alloc(21 * 2 ** 20),
  })
  expect(large.statusCode).toBe(413)
})

test('whoever sends far too much still hears that it was too much', async () => {
  const address = await server.listen({ port: 0, host: '127.0.0.1' })
  const heard = await Promise.all(
    Array.from({ length: 5 }, () =>
      fetch(`${address}/api/photos/0198c0de-0000-7000-8000-000000000001`, {
        method: 'POST',
        headers: { 'content-type': 'image/jpeg' },
        body: Buffer.alloc(40 * 2 ** 20),
      }),
    ),
  )
  expect(heard.map(({ status }) => status)).toEqual([413, 413, 413, 413, 413])
})
