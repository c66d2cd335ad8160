import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import type { Actor } from '#platform/access/actor.ts'
import { kinds } from '#platform/access/rule.ts'
import type { Identity } from '#platform/http/identify.ts'
import { openLiveUpdates } from '#platform/http/live.ts'
import { buildWebServer } from '#platform/http/web-server.ts'
import { contract } from '#platform/operations/contract.ts'
import { capability, type Module } from '#platform/operations/module.ts'
import type { Operation } from '#platform/operations/operation.ts'
import { everything, query } from '#platform/operations/query.ts'
import { type BenchHouse, benchHouse } from '../bench-house.ts'
import { signedIn } from '../bench-server.ts'
import { type HostileRequest, hostileRequests } from '../hostile-requests.ts'
import type { Row } from '../row.ts'

const toyContract = contract({
  readText: {
    method: 'POST',
    path: '/api/toy',
    summary: 'Take a text for JSON and leave half a write behind',
    actors: ['anonymous', 'staff'],
    input: z.strictObject({ text: z.string() }),
    output: z.strictObject({}),
    problems: [],
  },
})

/** Breaks on most texts, after having written: both must be noticed, or the drill sees nothing. */
const toy = ({ database }: BenchHouse): Module =>
  capability({
    name: 'toy',
    streams: {},
    contract: toyContract,
    operations: {
      readText: query(toyContract.readText, {
        subject: everything,
        access: kinds('anonymous', 'staff'),
        reply: async (_tx, { input, call }) => {
          await database.pool.query(
            `insert into ledger.entry (born, stream, version, type, at, occurred_on, actor, data, key)
             values (ledger.born_of('toy-' || $1::text), 'toy-' || $1::text, 1, 'tests.told.v1', now(), current_date, 'job:drill', '{}', $1::text)`,
            [call.key],
          )
          return JSON.parse(input.text)
        },
      }),
    },
    views: [],
    figures: [],
    jobs: [],
    keeps: [],
  })

type Stage = {
  readonly house: BenchHouse
  readonly server: FastifyInstance
  readonly callers: readonly Identity[]
  readonly setCaller: (caller: Identity) => void
}

async function callersOf(house: BenchHouse): Promise<Identity[]> {
  const [street] = house.society.streets
  if (!street) throw new Error('the demonstration lacks streets')
  const console: Actor = { kind: 'console', name: 'drill' }
  const people = [street.staff, street.district.organiser, street.communities[0]?.secretary]
  const staff = await Promise.all(people.flatMap((actor) => (actor ? [signedIn(house, actor)] : [])))
  return [{ actor: { kind: 'anonymous' } }, ...staff, { actor: console }]
}

async function openStage(house: BenchHouse): Promise<{ stage: Stage; close: () => Promise<void> }> {
  let caller: Identity = { actor: { kind: 'anonymous' } }
  const updates = await openLiveUpdates(house.database.pool)
  const server = await buildWebServer({
    house: house.groundwork.house,
    modules: [...house.groundwork.capabilities, toy(house)],
    identify: async () => caller,
    updates,
    isSecure: false,
    tileSource: undefined,
    limits: false,
    logLevel: 'silent',
    trustedProxies: [],
  })
  const setCaller = (next: Identity) => {
    caller = next
  }
  const stage = { house, server, callers: await callersOf(house), setCaller }
  return {
    stage,
    close: async () => {
      await server.close()
      await updates.stop()
    },
  }
}

type Heard = { tried: number; faults: number; halfWritten: number; let: number; readonly examples: string[] }

async function statusOf(
  server: FastifyInstance,
  { method, url, body, type }: HostileRequest,
  key: string,
): Promise<number> {
  const headers = { 'content-type': type, 'idempotency-key': key }
  const answer = await server.inject({ method, url, headers, ...(body !== undefined && { payload: body }) })
  return answer.statusCode
}

function keepFault(heard: Heard, what: string, { url, body = '' }: HostileRequest): void {
  heard.faults += 1
  if (heard.examples.length < 5) heard.examples.push(what)
  if (!what.endsWith('/toy')) process.stderr.write(`  ${what} ${url.slice(0, 300)} ${body.slice(0, 300)}\n`)
}

/** Calls one operation with everything that is wrong; counts faults, and entries of calls that were refused. */
async function attack(
  stage: Stage,
  given: { operation: Operation; count: number; seed: number },
  heard: Heard,
) {
  const { house, server, callers } = stage
  const [street] = house.society.streets
  const known = { placeId: street?.communities[0]?.placeId, organisationId: street?.office.organisationId }
  const declared = given.operation.contract
  const admitted = callers.filter(({ actor }) => declared.actors.includes(actor.kind))
  const choice = admitted.length > 0 ? admitted : callers
  const refused: string[] = []
  const requests = hostileRequests(declared, { known, count: given.count, seed: given.seed })
  for (const [at, request] of requests.entries()) {
    stage.setCaller(choice[at % choice.length] ?? { actor: { kind: 'anonymous' } })
    const key = house.groundwork.house.newId()
    const status = await statusOf(server, request, key)
    heard.tried += 1
    if (status >= 400) refused.push(key)
    else heard.let += 1
    if (status >= 500) keepFault(heard, `${status} ${declared.path}`, request)
  }
  const { rowCount } = await house.database.pool.query('select from ledger.entry where key = any($1)', [
    refused,
  ])
  heard.halfWritten += rowCount ?? 0
}

const nothingHeard = (): Heard => ({ tried: 0, faults: 0, halfWritten: 0, let: 0, examples: [] })

async function gapsIn({ database }: BenchHouse): Promise<number> {
  const { rowCount } = await database.pool.query(
    'select from ledger.entry group by stream having max(version) <> count(*) or min(version) <> 1',
  )
  return rowCount ?? 0
}

async function drill(stage: Stage, count: number) {
  const control = nothingHeard()
  for (const operation of Object.values<Operation>(toy(stage.house).operations))
    await attack(stage, { operation, count, seed: 8 }, control)
  const heard = nothingHeard()
  const operations = stage.house.groundwork.capabilities.flatMap((module) =>
    Object.values<Operation>(module.operations),
  )
  for (const [at, operation] of operations.entries())
    await attack(stage, { operation, count, seed: 100 + at }, heard)
  return { control, heard, operations: operations.length, gaps: await gapsIn(stage.house) }
}

export const row: Row = {
  id: 'R8',
  title: 'naughty strings, wrong types, wrong dates and hostile JSON to every operation, through HTTP',
  async run({ quick }) {
    const count = quick ? 25 : 400
    const house = await benchHouse()
    const { stage, close } = await openStage(house)
    try {
      const { control, heard, operations, gaps } = await drill(stage, count)
      const { examples, ...counts } = heard
      const isControlled = control.faults > 0 && control.halfWritten > 0
      return {
        size: { operations, 'requests each': count, requests: heard.tried },
        ours: {
          'answers 500 and above': counts.faults,
          'entries of refused calls': counts.halfWritten,
          'streams with gaps': gaps,
          'calls let through': counts.let,
        },
        beside: {
          'an operation that breaks after writing': {
            tried: control.tried,
            'answers 500 and above': control.faults,
            'entries of refused calls': control.halfWritten,
          },
        },
        ratio: null,
        target: 'thousands tried: no 5xx, no half-done write',
        holds: isControlled && heard.faults + heard.halfWritten + gaps === 0,
        note: `photos are not in this drill${examples.length > 0 ? `; first faults: ${[...new Set(examples)].join(', ')}` : ''}`,
      }
    } finally {
      await close()
      await house.close()
    }
  },
}
