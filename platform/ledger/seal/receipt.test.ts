import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { quietLedger } from '#platform/testing/quiet-ledger.ts'
import { type TestDatabase, testDatabase } from '#platform/testing/test-database.ts'
import { judgeOffer, offerAfter } from './checkpoint-offer.ts'
import { openCheckpoint } from './checkpoint.ts'
import { checkReceipt } from './evidence/evidence-checks.ts'
import { evidencePack } from './evidence/evidence-pack.ts'
import { consistencyProof } from './node-reader.ts'
import { isConsistent } from './proof.ts'
import { type Receipt, streamReceipts, verifyReceipt } from './receipt.ts'
import { checkpointsAfter } from './seal-store.ts'
import { Sealer } from './sealer.ts'
import { newSigner, writtenKey } from './signing-key.ts'

const signer = newSigner('test-ledger')
const key = signer.verifier
let database: TestDatabase
let folder = ''
const receipts: Receipt[] = []

const append = (from: number, to: number) =>
  database.pool.query(
    `insert into ledger.entry (born, stream, version, type, at, occurred_on, actor, data)
     select '1970-01-01', 'test-' || n % 7, n / 7 + 1, 'tests.told.v1', now(), current_date, 'console:test',
       jsonb_build_object('n', n, 'words', '红棉<树>')
     from generate_series($1::int, $2::int) as n`,
    [from, to - 1],
  )

beforeAll(async () => {
  database = await testDatabase()
  folder = mkdtempSync(path.join(tmpdir(), 'groundwork-receipt-'))
  const sealer = new Sealer({ pool: database.pool, signer, folder, batch: 300 })
  for (const [from, to] of [
    [0, 1],
    [1, 255],
    [255, 257],
    [257, 1_500],
  ] as const) {
    await append(from, to)
    await quietLedger(database.pool)
    await sealer.sealAll()
  }
  for (let n = 0; n < 7; n += 1) receipts.push(...(await streamReceipts(database.pool, `test-${n}`)).receipts)
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await database.close()
})

const packed = ({ format: _format, ...rest }: Receipt) => rest
const pageSays = async (receipt: Receipt) =>
  (await checkReceipt(packed(receipt), writtenKey(key)).catch(() => ({ holds: false }))).holds

test('every sealed entry has a receipt that anyone can check, and the paths are short', () => {
  expect(receipts).toHaveLength(1_500)
  expect(receipts.filter((receipt) => verifyReceipt(receipt, key).holds)).toHaveLength(1_500)
  expect(Math.max(...receipts.map((receipt) => receipt.path.length))).toBeLessThanOrEqual(11)
})

test('an entry that is not under a checkpoint yet waits for its receipt', async () => {
  await append(1_500, 1_501)
  const { waiting } = await streamReceipts(database.pool, `test-${1_500 % 7}`)
  expect(waiting).toBe(1)
})

test('the program in the evidence pack comes to the same verdicts', async () => {
  for (const receipt of receipts.slice(0, 20)) expect(await pageSays(receipt)).toBe(true)
})

type Forge = (receipt: Receipt, dice: number) => Receipt
const receiptAt = (dice: number): Receipt => {
  const receipt = receipts[dice % receipts.length]
  if (!receipt) throw new Error('no receipts were made')
  return receipt
}
const forgeries: readonly (readonly [string, Forge])[] = Object.entries({
  index: (receipt, dice) => ({ ...receipt, index: (receipt.index + 1 + (dice % 3_000)) % 4_000 }),
  entry: (receipt) => ({ ...receipt, entry: receipt.entry.replace('"n":', '"n":1') }),
  swapped: (receipt, dice) => ({
    ...receipt,
    entry: receiptAt(receipts.indexOf(receipt) + 1 + (dice % 1_000)).entry,
  }),
  shorter: (receipt) => ({ ...receipt, path: receipt.path.slice(0, -1) }),
  longer: (receipt) => ({ ...receipt, path: [...receipt.path, receipt.path[0] ?? ''] }),
  bit: (receipt, dice) => ({
    ...receipt,
    path: receipt.path.map((hash, at) => (at === dice % receipt.path.length ? flipped(hash, dice) : hash)),
  }),
  size: (receipt, dice) => ({
    ...receipt,
    checkpoint: receipt.checkpoint.replace(/\n[0-9]+\n/, `\n${1_501 + (dice % 1_000)}\n`),
  }),
  otherKey: (receipt) => ({
    ...receipt,
    checkpoint: receipt.checkpoint.replaceAll('test-ledger', 'tesu-ledger'),
  }),
} satisfies Record<string, Forge>)

function flipped(base64: string, dice: number): string {
  const bytes = Buffer.from(base64, 'base64')
  bytes[dice % 32] = (bytes[dice % 32] ?? 0) ^ (1 << (dice % 8))
  return bytes.toString('base64')
}

test('no forged receipt is believed, neither here nor by the page', async () => {
  const dice = fc.nat(1_000_000)
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...forgeries), dice, dice, async ([, forge], pick, roll) => {
      const forged = forge(receiptAt(pick), roll)
      expect(verifyReceipt(forged, key).holds).toBe(false)
      expect(await pageSays(forged)).toBe(false)
    }),
    { numRuns: 120 },
  )
})

test('what is no receipt at all is refused as such', () => {
  for (const given of [null, 7, {}, { ...receipts[0], more: 1 }, { ...receipts[0], path: ['x'] }]) {
    expect(verifyReceipt(given, key)).toEqual({ holds: false, fault: 'form' })
  }
})

test('each checkpoint is proved to be the beginning of the next from what is stored', async () => {
  const checkpoints = await checkpointsAfter(database.pool, 0, 100)
  expect(checkpoints.length).toBeGreaterThan(4)
  for (const [at, older] of checkpoints.entries()) {
    for (const newer of checkpoints.slice(at)) {
      const proof = await consistencyProof(database.pool, older.size, newer.size)
      expect(isConsistent(older, newer, proof)).toBe(true)
    }
  }
})

test('whoever keeps checkpoints takes only what continues them', async () => {
  const [first, ...later] = await checkpointsAfter(database.pool, 0, 100)
  const newest = later.at(-1)
  const [kept, end] = [first, newest].map((one) => one && openCheckpoint(one.note, key))
  const offer = await offerAfter(database.pool, kept?.size ?? 0)
  expect(judgeOffer(offer, undefined, key)).toBe('new')
  expect(judgeOffer(offer, kept, key)).toBe('new')
  expect(judgeOffer(await offerAfter(database.pool, end?.size ?? 0), end, key)).toBe('same')
  expect(judgeOffer({ checkpoint: first?.note, path: [] }, end, key)).toBe('shorter')
  expect(judgeOffer(offer, kept && { ...kept, root: Buffer.alloc(32, 1) }, key)).toBe('another past')
  expect(judgeOffer(offer, kept, newSigner('test-ledger').verifier)).toBe('unsigned')
  expect(judgeOffer({ status: 404 }, kept, key)).toBe('unsigned')
})

test('an evidence pack is one page without any address in it, and an entry cannot break out of it', () => {
  const html = evidencePack(receipts.slice(0, 3), key)
  expect(html).not.toMatch(/https?:|[\s"'/](?:src|href)=/)
  expect(html).not.toContain('红棉<树>')
  expect(html.match(/<\/script>/g)).toHaveLength(2)
})
