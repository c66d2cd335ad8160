import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'
import { refuseUnfitServer } from './fit-server.ts'
import { openPool } from './pool.ts'
import { isAlive, notedPostmaster, processesIn } from './postgres-process.ts'

const small = { shared_buffers: '32MB' }
const patience = { timeout: 60_000, interval: 50 }

const pristine = mkdtempSync(path.join(tmpdir(), 'groundwork-pg-'))
let folder = ''
let opened: EmbeddedPostgres[] = []
beforeAll(async () => {
  await (await startEmbeddedPostgres({ folder: pristine, settings: small })).stop()
})
afterAll(() => rmSync(pristine, { recursive: true, force: true }))
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'groundwork-pg-'))
  // Copied with its owner, to spare each test the making of a new cluster.
  execFileSync('cp', ['-a', `${pristine}/.`, folder])
})
afterEach(async () => {
  for (const server of opened) await server.stop()
  opened = []
  rmSync(folder, { recursive: true, force: true })
})

async function start(settings: Readonly<Record<string, string>> = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ folder, settings: { ...small, ...settings } })
  opened.push(server)
  return server
}

/** Kills whatever works in the cluster, as a power cut would; some are gone as soon as the first is. */
function killAll(): void {
  for (const pid of processesIn(path.join(folder, 'cluster')) ?? []) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
    }
  }
}

async function ask<Row>(url: string, text: string): Promise<Row[]> {
  const pool = openPool(url, { max: 1 })
  try {
    return (await pool.query(text)).rows
  } finally {
    await pool.end()
  }
}

test('the database that comes along is durable, listens to no network, and its role is no superuser', async () => {
  const server = await start()
  const pool = openPool(server.url)
  await refuseUnfitServer(pool)
  const { rows } = await pool.query(`select current_setting('listen_addresses') as listens,
    current_setting('ssl') as ssl, (select rolsuper from pg_roles where rolname = current_user) as super`)
  await pool.end()
  expect(rows).toEqual([{ listens: '', ssl: 'off', super: false }])
  expect(statSync(path.join(folder, 'secrets', 'groundwork')).mode & 0o077).toBe(0)
  expect(statSync(path.join(folder, 'cluster')).mode & 0o077).toBe(0)
})

test('after a stop nothing runs any more, and the next start finds everything', async () => {
  const first = await start()
  await ask(first.url, "create table kept as select '井盖' as text")
  await first.stop()
  expect(processesIn(path.join(folder, 'cluster'))).toEqual([])
  const second = await start()
  expect(await ask(second.url, 'select text from kept')).toEqual([{ text: '井盖' }])
})

test('a command beside the running house uses the same server and leaves it running', async () => {
  const house = await start()
  const command = await start()
  expect([house.isOurs, command.isOurs]).toEqual([true, false])
  await command.stop()
  expect(await ask(house.url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('two starts at the same moment share one server', async () => {
  const [one, other] = await Promise.all([start(), start()])
  expect([one?.isOurs, other?.isOurs].filter(Boolean)).toHaveLength(1)
})

test('a server that is killed comes back by itself with all that was acknowledged', async () => {
  const server = await start()
  const pool = openPool(server.url)
  await pool.query('create table kept(n int)')
  await pool.query('insert into kept values (1), (2)')
  const idling = await pool.connect()
  killAll()
  await vi.waitFor(async () => expect((await pool.query('select n from kept')).rowCount).toBe(2), patience)
  await expect(idling.query('select 1')).rejects.toThrow()
  idling.release(true)
  await pool.end()
})

// Runs in a process of its own, so that it can be killed like a program whose power went.
const program = `
import { startEmbeddedPostgres } from ${JSON.stringify(path.join(import.meta.dirname, 'embedded-postgres.ts'))}
await startEmbeddedPostgres({ folder: process.argv[1], settings: ${JSON.stringify(small)} })
process.stdout.write('running')
setInterval(() => {}, 1000)
`

test('when Groundwork itself is killed the next start takes over the server it left behind', async () => {
  const killed = spawn(process.execPath, ['--input-type=module-typescript', '-e', program, folder])
  await new Promise((resolve) => killed.stdout.once('data', resolve))
  const left = notedPostmaster(path.join(folder, 'cluster'))?.pid ?? 0
  killed.kill('SIGKILL')
  await new Promise((resolve) => killed.once('exit', resolve))
  expect(isAlive(left)).toBe(true)
  const server = await vi.waitFor(async () => {
    const next = await start()
    expect(next.isOurs).toBe(true)
    return next
  }, patience)
  expect(notedPostmaster(path.join(folder, 'cluster'))?.pid).toBe(left)
  await server.stop()
  expect(processesIn(path.join(folder, 'cluster'))).toEqual([])
})

test('a note naming a process that is not PostgreSQL does not keep it from starting', async () => {
  await (await start()).stop()
  const note = path.join(folder, 'cluster', 'postmaster.pid')
  writeFileSync(note, `${process.pid}\n${folder}/cluster\n0\n5432\n/tmp\n\n  0 0\nready   \n`)
  chmodSync(note, 0o600)
  const server = await start()
  expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('an installation cut short in the middle begins again', async () => {
  rmSync(path.join(folder, 'cluster'), { recursive: true })
  mkdirSync(path.join(folder, 'cluster.unfinished'), { recursive: true })
  writeFileSync(path.join(folder, 'cluster.unfinished', 'PG_VERSION'), '18\n')
  const server = await start()
  expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(existsSync(path.join(folder, 'cluster.unfinished'))).toBe(false)
})

test('lost passwords are made anew by the owner of the files', async () => {
  const first = await start()
  await ask(first.url, 'create table kept as select 1 as n')
  const before = readFileSync(path.join(folder, 'secrets', 'groundwork'), 'utf8')
  await first.stop()
  rmSync(path.join(folder, 'secrets'), { recursive: true })
  const second = await start()
  expect(await ask(second.url, 'select n from kept')).toEqual([{ n: 1 }])
  expect(readFileSync(path.join(folder, 'secrets', 'groundwork'), 'utf8')).not.toBe(before)
})

test.each(['fsync', 'full_page_writes'])(
  'the house does not start on a database with %s off',
  async (name) => {
    const server = await start({ [name]: 'off' })
    const pool = openPool(server.url)
    await expect(refuseUnfitServer(pool)).rejects.toThrow(name)
    await pool.end()
  },
)

test('a connection whose commits could be lost is not used', async () => {
  const server = await start({ synchronous_commit: 'off' })
  const pool = openPool(server.url)
  await expect(pool.query('select 1')).rejects.toThrow('synchronous_commit')
  await pool.end()
})

test('what did not wait for the disk lasts once a later commit did', async () => {
  // The log is written to the disk by nobody else meanwhile.
  const server = await start({ wal_writer_delay: '10s' })
  const hasty = openPool(server.url, { isBegunAgain: true, max: 1 })
  const house = openPool(server.url, { max: 1 })
  await house.query('create table kept (n integer)')
  const { rows } = await hasty.query<{ setting: string }>(
    `insert into kept select generate_series(1, 500) returning current_setting('synchronous_commit') as setting`,
  )
  expect(rows[0]?.setting).toBe('off')
  await house.query('insert into kept values (501)')
  killAll()
  await vi.waitFor(async () => expect((await house.query('select n from kept')).rowCount).toBe(501), patience)
  await hasty.end()
  await house.end()
})
