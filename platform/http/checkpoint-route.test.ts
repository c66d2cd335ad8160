import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fastify from 'fastify'
import { expect, test } from 'vitest'
import { judgeOffer } from '../ledger/seal/checkpoint-offer.ts'
import { Sealer } from '../ledger/seal/sealer.ts'
import { newSigner } from '../ledger/seal/signing-key.ts'
import { quietLedger } from '../testing/quiet-ledger.ts'
import { openTestHouse } from '../testing/test-house.ts'
import { addCheckpointRoute } from './checkpoint-route.ts'

test('anyone may fetch the newest checkpoint, and learns no entry by it', async () => {
  const house = await openTestHouse({ views: [] })
  const folder = mkdtempSync(path.join(tmpdir(), 'groundwork-offer-'))
  const signer = newSigner()
  const server = fastify()
  addCheckpointRoute(server, house)
  expect((await server.inject({ url: '/api/ledger/checkpoint' })).statusCode).toBe(404)
  await house.pool.query(
    `insert into ledger.entry (born, stream, version, type, at, occurred_on, actor, data)
     select '1970-01-01', 'test-1', n, 'tests.told.v1', now(), current_date, 'console:test', '{}' from generate_series(1, 5) n`,
  )
  await quietLedger(house.pool)
  await new Sealer({ pool: house.pool, signer, folder }).sealAll()
  for (const from of ['', '?from=0', '?from=x', '?from=3', '?from=5', '?from=99', '?from=-1&from=2']) {
    const answer = await server.inject({ url: `/api/ledger/checkpoint${from}` })
    expect([from, answer.statusCode]).toEqual([from, 200])
    expect(judgeOffer(answer.json(), undefined, signer.verifier)).toBe('new')
    expect(answer.body).not.toContain('test-1')
  }
  await server.close()
  await house.close()
  rmSync(folder, { recursive: true, force: true })
})
