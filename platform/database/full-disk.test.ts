import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { Problem } from '../errors.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'
import { rolesMigration } from './migrations/20261121-00-roles.ts'
import { migrate } from './migrator.ts'
import { openPool } from './pool.ts'
import { dropReserve } from './reserve-file.ts'
import { readTransaction, writeTransaction } from './transaction.ts'

const disk = mkdtempSync(path.join(tmpdir(), 'groundwork-full-'))
const reserve = path.join(disk, 'reserve')
const settings = { shared_buffers: '16MB', max_wal_size: '32MB', min_wal_size: '32MB', wal_keep_size: '0' }

// A disk of 200 MB needs the right to mount one; elsewhere there is nothing to try this on.
function mount(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200m,mode=0711', 'tmpfs', disk], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const hasDisk = mount()
let server: EmbeddedPostgres
let pool: Pool

beforeAll(async () => {
  if (!hasDisk) return
  chmodSync(disk, 0o711)
  server = await startEmbeddedPostgres({
    folder: path.join(disk, 'postgres'),
    settings,
    reserveFile: reserve,
  })
  pool = openPool(server.url)
  await migrate(pool, [rolesMigration])
  await pool.query('create table public.letter(n int, words bytea)')
  await pool.query('alter table public.letter alter column words set storage external')
  await pool.query('grant select, insert on public.letter to public')
})

afterAll(async () => {
  await pool?.end()
  await server?.stop()
  if (hasDisk) execFileSync('umount', [disk])
  rmSync(disk, { recursive: true, force: true })
})

const write = (n: number): Promise<unknown> =>
  writeTransaction(pool, ({ query }) =>
    query(
      `insert into public.letter
       select $1, decode(string_agg(md5(random()::text), ''), 'hex') from generate_series(1, 30000)`,
      [n],
    ),
  )

async function writeUntilFull(): Promise<{ acknowledged: number; refusal: unknown }> {
  for (let acknowledged = 0; ; acknowledged += 1) {
    try {
      await write(acknowledged)
    } catch (refusal) {
      return { acknowledged, refusal }
    }
  }
}

const count = async () => {
  const { rows } = await readTransaction(pool, {}, ({ query }) =>
    query<{ n: number }>('select count(*)::int as n from public.letter'),
  )
  return rows[0]?.n
}

test.skipIf(!hasDisk)(
  'on a full disk nothing acknowledged is lost, reading goes on, and giving the reserve back lets people write again',
  async () => {
    expect(existsSync(reserve)).toBe(true)
    const { acknowledged, refusal } = await writeUntilFull()
    expect(acknowledged).toBeGreaterThan(10)
    expect(refusal).toBeInstanceOf(Problem)
    await vi.waitFor(async () => expect(await count()).toBe(acknowledged), { timeout: 60_000 })
    dropReserve(reserve)
    await vi.waitFor(() => write(acknowledged), { timeout: 60_000, interval: 200 })
    expect(await count()).toBe(acknowledged + 1)
  },
)
