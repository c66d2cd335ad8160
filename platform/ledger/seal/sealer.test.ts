import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { quietLedger } from '#platform/testing/quiet-ledger.ts'
import { type TestDatabase, testDatabase } from '#platform/testing/test-database.ts'
import { checkpointTexts } from './checkpoint-file.ts'
import { notesIn } from './checkpoint.ts'
import { Sealer, type SealerOptions } from './sealer.ts'
import { newSigner } from './signing-key.ts'
import { verifyLedger } from './verify-ledger.ts'

const signer = newSigner('test-ledger')
let database: TestDatabase
let folder = ''
beforeEach(async () => {
  database = await testDatabase()
  folder = mkdtempSync(path.join(tmpdir(), 'groundwork-sealer-'))
})
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  await database.close()
})

const sealerWith = (more: Partial<SealerOptions> = {}) =>
  new Sealer({ pool: database.pool, signer, folder, ...more })

const insert = `insert into ledger.entry (born, stream, version, type, at, occurred_on, actor, data)
  select '1970-01-01', $1, n, 'tests.told.v1', now(), current_date, 'console:test', '{}' from generate_series(1, $2::int) n`
const append = (stream: string, count: number) => database.pool.query(insert, [stream, count])

const verify = () => verifyLedger(database.pool, { key: signer.verifier, evidence: checkpointTexts(folder) })
const notesOutside = () => checkpointTexts(folder).flatMap(({ text }) => notesIn(text))

test('two sealers, writers all the while and small batches make one unbroken ledger', async () => {
  const sealers = [sealerWith({ batch: 7 }), sealerWith({ batch: 5 })]
  const writing = Promise.all(Array.from({ length: 60 }, (_, n) => append(`test-${n}`, 1 + (n % 5))))
  for (let round = 0; round < 30; round += 1) await Promise.all(sealers.map((sealer) => sealer.seal('now')))
  await writing
  await quietLedger(database.pool)
  for (const sealer of sealers) await sealer.sealAll()
  expect(await verify()).toMatchObject({ sealed: 180, unsealed: 0, damage: null })
})

test('an entry of a transaction that commits late is sealed behind none that came after it', async () => {
  const slow = await database.pool.connect()
  await slow.query('begin')
  await slow.query(insert, ['test-slow', 2])
  await append('test-quick', 3)
  const sealer = sealerWith()
  await sealer.seal('now')
  expect(await verify()).toMatchObject({ sealed: 0, unsealed: 3 })
  await slow.query('commit')
  slow.release()
  await quietLedger(database.pool)
  await sealer.sealAll()
  const { rows } = await database.pool.query<{ stream: string }>(
    'select e.stream from ledger.leaf l join ledger.entry e using (seq) order by l.index',
  )
  expect(rows.map((row) => row.stream)).toEqual([
    'test-slow',
    'test-slow',
    'test-quick',
    'test-quick',
    'test-quick',
  ])
})

test('a checkpoint is signed when one is due, and none while nothing changed', async () => {
  const sealer = sealerWith({ checkpointEveryMs: 3_600_000 })
  for (const stream of ['test-1', 'test-2', 'test-3']) {
    await append(stream, 2)
    await quietLedger(database.pool)
    await sealer.seal()
  }
  expect(notesOutside()).toHaveLength(1)
  await sealer.seal('now')
  await sealer.seal('now')
  expect(notesOutside()).toHaveLength(2)
  expect((await verify()).checkpoints).toBe(4)
})

test('what a witness could not take in harms nobody else, and a new start catches up outside', async () => {
  const heard: number[] = []
  const failures: string[] = []
  const sealer = sealerWith({
    witnesses: [
      { name: 'deaf', offer: () => Promise.reject(new Error('no answer')) },
      { name: 'upper unit', offer: async ({ size }) => void heard.push(size) },
    ],
    onWitnessFailure: (witness) => failures.push(witness),
  })
  await append('test-1', 4)
  await quietLedger(database.pool)
  await sealer.sealAll()
  expect([heard, failures]).toEqual([[4], ['deaf']])

  rmSync(folder, { recursive: true, force: true })
  await append('test-2', 300)
  await quietLedger(database.pool)
  await sealerWith().sealAll()
  expect(notesOutside()).toHaveLength(2)
  expect((await verify()).damage).toBeNull()
})
