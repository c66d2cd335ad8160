import {
  chmodSync,
  existsSync,
  mkdtempSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startEmbeddedPostgres } from '../database/embedded-postgres.ts'
import { openPool } from '../database/pool.ts'
import { backUp, type Belongings } from './back-up.ts'
import { backupIn, restore } from './restore.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gw-backup-'))
  chmodSync(folder, 0o711)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const belongingsIn = (name: string): Belongings => ({
  filesFolder: path.join(folder, name, 'files'),
  keysFolder: path.join(folder, name, 'keys'),
  rootKeyFile: path.join(folder, name, 'elsewhere', 'root'),
  checkpointFolder: path.join(folder, name, 'checkpoints'),
})

test('a backup taken while people work brings back elsewhere everything that was acknowledged before it', async () => {
  const server = await startEmbeddedPostgres({ folder: path.join(folder, 'a', 'postgres') })
  const pool = openPool(server.url)
  await pool.query(
    'create table kept as select n, repeat(md5(n::text), 8) as words from generate_series(1, 20000) as n',
  )
  const here = belongingsIn('a')
  mkdirSync(here.filesFolder, { recursive: true })
  writeFileSync(path.join(here.filesFolder, 'photo'), 'a photo')
  mkdirSync(path.dirname(here.rootKeyFile), { recursive: true })
  writeFileSync(here.rootKeyFile, 'a key')
  let isWorking = true
  const work = (async () => {
    while (isWorking) await pool.query('insert into kept select 0, repeat(md5(random()::text), 8)')
  })()
  await backUp(server, here, path.join(folder, 'backup'))
  isWorking = false
  await work
  await pool.end()
  await server.stop()

  const there = belongingsIn('b')
  expect(readdirSync(path.join(folder, 'backup')).toSorted()).toEqual(['cluster', 'files'])
  restore(backupIn(path.join(folder, 'backup')), path.join(folder, 'b', 'postgres'), there)
  const other = await startEmbeddedPostgres({ folder: path.join(folder, 'b', 'postgres') })
  const restored = openPool(other.url)
  const { rows } = await restored.query('select count(*) as count, sum(n) as sum from kept where n > 0')
  await restored.end()
  await other.stop()
  expect(rows).toEqual([{ count: '20000', sum: '200010000' }])
  expect(readFileSync(path.join(there.filesFolder, 'photo'), 'utf8')).toBe('a photo')
  expect(readFileSync(there.rootKeyFile, 'utf8')).toBe('a key')
  expect(existsSync(path.join(folder, 'backup.unfinished'))).toBe(false)
})

test('a backup is neither put over data that is there already, nor without its keys, nor when it is not whole', () => {
  const backup = path.join(folder, 'backup')
  mkdirSync(path.join(backup, 'cluster'), { recursive: true })
  expect(() => backupIn(backup)).toThrow('not a whole backup')
  writeFileSync(path.join(backup, 'cluster', 'backup_label'), '')
  expect(() => backupIn(backup)).toThrow('--keys')
  mkdirSync(path.join(folder, 'safe'))
  writeFileSync(path.join(folder, 'safe', 'root-key'), 'a key')
  mkdirSync(path.join(folder, 'b', 'files'), { recursive: true })
  writeFileSync(path.join(folder, 'b', 'files', 'photo'), 'mine')
  expect(() =>
    restore(
      backupIn(backup, path.join(folder, 'safe')),
      path.join(folder, 'b', 'postgres'),
      belongingsIn('b'),
    ),
  ).toThrow('data already')
})
