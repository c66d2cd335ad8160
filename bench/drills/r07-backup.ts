import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type pg from 'pg'
import { allMigrations } from '#app/migrations.ts'
import { backUp, type Belongings } from '#platform/backup/back-up.ts'
import { backupIn, restore } from '#platform/backup/restore.ts'
import { startEmbeddedPostgres } from '#platform/database/embedded-postgres.ts'
import { migrate } from '#platform/database/migrator.ts'
import { openPool } from '#platform/database/pool.ts'
import { checkpointFolder, checkpointTexts } from '#platform/ledger/seal/checkpoint-file.ts'
import { Sealer } from '#platform/ledger/seal/sealer.ts'
import type { SignerKey } from '#platform/ledger/seal/checkpoint.ts'
import { newSigner } from '#platform/ledger/seal/signing-key.ts'
import { verifyLedger } from '#platform/ledger/seal/verify-ledger.ts'
import { timed } from '../measure.ts'
import type { Row } from '../row.ts'

const belongingsIn = (folder: string): Belongings => ({
  filesFolder: path.join(folder, 'files'),
  keysFolder: path.join(folder, 'keys'),
  rootKeyFile: path.join(folder, 'elsewhere', 'root'),
  checkpointFolder: checkpointFolder(folder),
})

const fillText = `insert into ledger.entry (born, stream, version, type, at, occurred_on, actor, data)
  select '1970-01-01', 'test-' || n, 1, 'tests.told.v1', clock_timestamp(), current_date, 'job:bench', jsonb_build_object('n', n)
  from generate_series($1::int, $2::int) as n`

const opened = async (folder: string) => {
  const server = await startEmbeddedPostgres({ folder: path.join(folder, 'postgres') })
  const pool = openPool(server.url, { statementTimeoutMs: 0 })
  const close = async () => {
    await pool.end()
    await server.stop()
  }
  return { server, pool, close }
}

const countOf = async (pool: pg.Pool): Promise<number> =>
  Number((await pool.query('select count(*) as count from ledger.entry')).rows[0]?.count)

type Expected = { readonly signer: SignerKey; readonly acknowledged: number }

/** What verification says of a database brought up from a folder. */
async function verified(folder: string, { signer, acknowledged }: Expected) {
  const there = await opened(folder)
  try {
    const evidence = checkpointTexts(checkpointFolder(folder))
    const found = await timed(() => verifyLedger(there.pool, { key: signer.verifier, evidence }))
    const missing = Math.max(0, acknowledged - (await countOf(there.pool)))
    return { ms: found.ms, head: found.result.head, damage: found.result.damage?.kind ?? null, missing }
  } finally {
    await there.close()
  }
}

/** Copies the files of a running server as they lie, as somebody does who has no backup. */
async function carelessCopy(from: string, to: string, expected: Expected): Promise<string> {
  try {
    cpSync(from, path.join(to, 'postgres'), {
      recursive: true,
      filter: (name) => !/postmaster\.(pid|opts)$|pg_wal\/|\.s\.PGSQL/.test(name),
    })
    const outcome = await verified(to, expected)
    return outcome.damage ?? (outcome.missing > 0 ? `${outcome.missing} entries missing` : 'not caught')
  } catch {
    return 'does not start'
  }
}

async function drill(folder: string, entries: number) {
  const [a, b, c] = [path.join(folder, 'a'), path.join(folder, 'b'), path.join(folder, 'c')]
  const signer = newSigner()
  const here = await opened(a)
  await migrate(here.pool, allMigrations)
  const mine = belongingsIn(a)
  mkdirSync(path.dirname(mine.rootKeyFile), { recursive: true })
  writeFileSync(mine.rootKeyFile, 'a key')
  const sealer = new Sealer({ pool: here.pool, signer, folder: mine.checkpointFolder })
  for (let from = 1; from <= entries; from += 10_000) {
    await here.pool.query(fillText, [from, Math.min(entries, from + 9_999)])
    await sealer.sealAll()
  }
  const head = (await verifyLedger(here.pool, { key: signer.verifier, evidence: [] })).head
  let [isWorking, written] = [true, entries]
  const work = (async () => {
    while (isWorking) {
      await here.pool.query(fillText, [written + 1, written + 10])
      written += 10
    }
  })()
  const expected = { signer, acknowledged: written }
  const backup = path.join(folder, 'backup')
  const taken = await timed(() => backUp(here.server, mine, backup))
  const careless = await carelessCopy(path.join(a, 'postgres'), c, expected)
  isWorking = false
  await work
  await here.close()
  const put = await timed(() => restore(backupIn(backup), path.join(b, 'postgres'), belongingsIn(b)))
  const there = await verified(b, expected)
  const isSame = there.head?.root === head?.root && there.head?.size === head?.size
  return { taken, put, there, isSame, careless }
}

export const row: Row = {
  id: 'R7',
  title: 'backup while people work, restored elsewhere, verified',
  async run({ quick }) {
    const entries = quick ? 20_000 : 200_000
    const folder = mkdtempSync(path.join(tmpdir(), 'groundwork-drill-'))
    chmodSync(folder, 0o711)
    try {
      const { taken, put, there, isSame, careless } = await drill(folder, entries)
      const whole = taken.ms + put.ms + there.ms
      const million = (whole * 1_000_000) / entries
      return {
        size: { entries },
        ours: {
          'same head': isSame ? 'yes' : 'no',
          damage: there.damage ?? 'none',
          'acknowledged before, missing': there.missing,
          backupMs: Math.round(taken.ms),
          restoreMs: Math.round(put.ms),
          verifyMs: Math.round(there.ms),
        },
        beside: { 'files copied as they lie, without the log': { outcome: careless } },
        ratio: null,
        target: 'same head after restoring elsewhere; ≤ 5 min for 1 M entries',
        holds:
          isSame &&
          there.damage === null &&
          there.missing === 0 &&
          careless !== 'not caught' &&
          million <= 300_000,
        note: `judged by a million entries at this rate: ${Math.round(million / 1_000)} s`,
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}
