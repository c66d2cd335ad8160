import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inspect } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../testing/test-database.ts'
import { newId } from '../web/new-id.ts'
import { addRootKey, rootKeysIn } from './root-keys.ts'
import { Secret } from './secret.ts'
import { rewrapKeys } from './subject-keys.ts'
import { vaultWith } from './vault.ts'

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'groundwork-keys-'))
  file = path.join(folder, 'keys', 'root-key')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const written = (bytes: Buffer) => `0123abcd:${bytes.toString('base64url')}\n`

test('the first start makes a key that only its owner may read, the next one reads it', () => {
  const made = rootKeysIn(file)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(rootKeysIn(file).current).toEqual(made.current)
})

test('a key file that others can read is refused', () => {
  rootKeysIn(file)
  chmodSync(file, 0o640)
  expect(() => rootKeysIn(file)).toThrow('chmod 600')
})

test.each([
  ['all the same', written(Buffer.alloc(32, 7))],
  ['a sentence', written(Buffer.from('abcdefghijklmnopqrstuvwxyz012345'))],
  ['too short', '0123abcd:c2hvcnQ\n'],
  ['empty', ''],
])('a key that is %s is refused', (_kind, text) => {
  rootKeysIn(file)
  writeFileSync(file, text)
  expect(() => rootKeysIn(file)).toThrow('The root key file')
})

test('after a new root key old secrets open, are wrapped anew in steps, and people are still found', async () => {
  const database = await testDatabase()
  const running = vaultWith(rootKeysIn(file))
  const ids: string[] = []
  for (const subject of ['a', 'b', 'c']) {
    const sealing = running.sealFor(subject)
    const id = newId()
    sealing.seal({ id, field: 'phone', class: 'personal', value: `1370000${subject}`, isFindable: true })
    await running.insertSecrets(database.pool, sealing.rows)
    ids.push(id)
  }

  const keys = addRootKey(file)
  expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(2)
  const step = () => rewrapKeys(database.pool, keys, 2)
  expect([await step(), await step(), await step()]).toEqual([2, 1, 0])
  for (const vault of [running, vaultWith(keys), vaultWith(rootKeysIn(file))]) {
    const opened = await vault.openPersonal(database.pool, ids)
    expect(ids.map((id) => opened.get(id)?.reveal())).toEqual(['1370000a', '1370000b', '1370000c'])
    expect(await vault.find(database.pool, 'phone', '1370000b')).toEqual([ids[1]])
  }
  await database.close()
})

test('a secret shows itself neither in print nor in a log', () => {
  const secret = new Secret('13800001111')
  const shown = [
    `${secret}`,
    JSON.stringify({ secret }),
    inspect({ secret }),
    inspect(secret, { showHidden: true }),
  ]
  expect(shown.join()).not.toMatch(/\d/)
})
