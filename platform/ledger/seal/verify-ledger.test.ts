import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { quietLedger } from '#platform/testing/quiet-ledger.ts'
import { type TestDatabase, testDatabase } from '#platform/testing/test-database.ts'
import { checkpointTexts } from './checkpoint-file.ts'
import { Sealer } from './sealer.ts'
import { newSigner } from './signing-key.ts'
import { type Evidence, type Verification, verifyLedger } from './verify-ledger.ts'

const signer = newSigner('test-ledger')
let database: TestDatabase
let folder = ''
let sealer: Sealer
beforeEach(async () => {
  database = await testDatabase()
  folder = mkdtempSync(path.join(tmpdir(), 'groundwork-seal-'))
  sealer = new Sealer({ pool: database.pool, signer, folder })
  for (const round of [1, 2, 3]) {
    await append(round * 100, 20)
    await quietLedger(database.pool)
    await sealer.sealAll()
  }
})
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  await database.close()
})

const append = (from: number, count: number) =>
  database.pool.query(
    `insert into ledger.entry (born, stream, version, type, at, occurred_on, actor, data)
     select '1970-01-01', 'test-' || n, 1, 'tests.told.v1', now(), current_date, 'console:test', jsonb_build_object('n', n)
     from generate_series($1::int, $2::int) as n`,
    [from, from + count - 1],
  )

const sealedTables = ['entry', 'leaf', 'node', 'checkpoint']
const switchTriggers = (way: 'enable' | 'disable') =>
  sealedTables.map((table) => `alter table ledger.${table} ${way} trigger user;`).join('\n')

/** What the database's owner does who wants the past to be another: first the protection goes, then the past. */
const tamper = (sql: string) =>
  database.pool.query(`begin; ${switchTriggers('disable')} ${sql}; ${switchTriggers('enable')} commit`)

const verify = (evidence: readonly Evidence[] = []): Promise<Verification> =>
  verifyLedger(database.pool, { key: signer.verifier, evidence })

const nth = (n: number) => `(select seq from ledger.leaf where index = ${n})`

test('an untouched ledger agrees with every checkpoint, inside and outside', async () => {
  await append(900, 7)
  const outside = checkpointTexts(folder)
  expect(await verify(outside)).toMatchObject({ sealed: 60, unsealed: 7, checkpoints: 6, damage: null })
})

test('whatever is done to a sealed entry is found and named', async () => {
  const kinds = [
    ['changed', `update ledger.entry set data = '{"n":0}' where seq = ${nth(31)}`],
    ['deleted', `delete from ledger.entry where seq = ${nth(12)}`],
    ['changed', `update ledger.entry set occurred_on = occurred_on - 1 where seq = ${nth(59)}`],
    [
      'reordered',
      `update ledger.entry set xid = (select xid from ledger.leaf where index = 45) where seq = ${nth(3)}`,
    ],
    [
      'inserted',
      `insert into ledger.entry (born, stream, version, type, at, occurred_on, actor, data, xid) select born, 'test-x', 1, type, at, occurred_on, actor, data, xid from ledger.entry where seq = ${nth(7)}`,
    ],
    [
      'inserted',
      `insert into ledger.entry (born, stream, version, type, at, occurred_on, actor, data, xid, seq) select born, 'test-y', 1, type, at, occurred_on, actor, data, xid, seq from ledger.entry where seq = ${nth(59)}`,
    ],
  ] as const
  for (const [kind, sql] of kinds) {
    await tamper(`create table kept as select * from ledger.entry; ${sql}`)
    expect([sql, (await verify()).damage?.kind]).toEqual([sql, kind])
    await tamper('delete from ledger.entry; insert into ledger.entry select * from kept; drop table kept')
    expect((await verify()).damage).toBeNull()
  }
})

test('cutting off the end is found by whoever kept a checkpoint', async () => {
  const outside = checkpointTexts(folder)
  await tamper(`delete from ledger.entry where seq > ${nth(40)}; delete from ledger.leaf where index > 40;
    delete from ledger.node; delete from ledger.checkpoint where size > 41`)
  expect((await verify()).damage).toBeNull()
  expect((await verify(outside)).damage?.kind).toBe('truncated')
})

test('a past written anew and signed anew with the true key is found by whoever kept a checkpoint', async () => {
  const outside = checkpointTexts(folder)
  await tamper(`update ledger.entry set data = '{"n":-1}' where seq = ${nth(5)};
    delete from ledger.leaf; delete from ledger.node; delete from ledger.checkpoint`)
  rmSync(folder, { recursive: true, force: true })
  await quietLedger(database.pool)
  await new Sealer({ pool: database.pool, signer, folder }).sealAll()
  expect((await verify()).damage).toBeNull()
  expect((await verify(outside)).damage?.kind).toBe('rewritten')
})

test('a checkpoint signed by another key is no evidence but an alarm', async () => {
  const other = newSigner('test-ledger')
  const forged = mkdtempSync(path.join(tmpdir(), 'groundwork-seal-'))
  await append(900, 1)
  await tamper('delete from ledger.checkpoint')
  await new Sealer({ pool: database.pool, signer: other, folder: forged }).sealAll()
  expect((await verify()).damage?.kind).toBe('signature')
  rmSync(forged, { recursive: true, force: true })
})

test('the sealer refuses to go on over another past than the one it signed', async () => {
  await tamper(`delete from ledger.entry where seq > ${nth(40)}; delete from ledger.leaf where index > 40;
    delete from ledger.node; delete from ledger.checkpoint where size > 41`)
  await append(950, 3)
  await expect(new Sealer({ pool: database.pool, signer, folder }).sealAll()).rejects.toThrow(
    'sealed entries',
  )
})
