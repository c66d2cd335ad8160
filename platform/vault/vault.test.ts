import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { whereWritten } from '../testing/where-written.ts'
import { newId } from '../web/new-id.ts'
import { newRootKeys } from './root-keys.ts'
import { subjectKeys } from './subject-keys.ts'
import { commitmentOf, saltOf, vaultWith } from './vault.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const rootKeys = newRootKeys()
const vault = vaultWith(rootKeys)

async function kept(subject: string, value: string, field = 'phone') {
  const sealing = vault.sealFor(subject)
  const id = newId()
  const sealed = sealing.seal({ id, field, class: 'personal', value, isFindable: true })
  await vault.insertSecrets(database.pool, sealing.rows)
  return sealed
}

test('what was sealed is read again, rare characters and all', async () => {
  const { secretId } = await kept('person-1', '𬱖某·𰻝', 'name')
  const opened = await vault.openPersonal(database.pool, [secretId])
  expect(opened.get(secretId)?.reveal()).toBe('𬱖某·𰻝')
  expect(JSON.stringify(opened.get(secretId))).toBe('"[secret]"')
  expect(`${opened.get(secretId)}`).toBe('[secret]')
})

test('personal values do not come out as content', async () => {
  const { secretId } = await kept('person-2', '13800001111')
  expect((await vault.openContent(database.pool, [secretId])).size).toBe(0)
})

test('someone is found by the exact number, written with other digits too, and by nothing less', async () => {
  const { secretId } = await kept('person-3', '13912345678')
  expect(await vault.find(database.pool, 'phone', ' １３９12345678 ')).toEqual([secretId])
  expect(await vault.find(database.pool, 'phone', '1391234567')).toEqual([])
  expect(await vault.find(database.pool, 'name', '13912345678')).toEqual([])
})

test('after erasing, no key opens it, no look-up finds it, and the commitment tells nothing', async () => {
  const marker = 'marker-7f3a'
  const { secretId } = await kept('person-4', marker)
  expect(await vault.erase(database.pool, 'person-4')).toBe(1)
  expect((await vault.openPersonal(database.pool, [secretId])).size).toBe(0)
  expect(await vault.find(database.pool, 'phone', marker)).toEqual([])
  const { rows } = await database.pool.query(
    'select ciphertext, wrapped_key from vault.secret join vault.subject_key using (key_id) where secret_id = $1',
    [secretId],
  )
  expect(rows).toEqual([{ ciphertext: null, wrapped_key: null }])
})

test('a planted word is in no row of any table, neither before erasing nor after', async () => {
  const marker = '红棉树下第七户'
  await kept('person-10', marker)
  const found = () => whereWritten(database.pool, marker)
  expect(await found()).toEqual([])
  await vault.erase(database.pool, 'person-10')
  expect(await found()).toEqual([])
})

test('a ciphertext moved to another secret does not open there', async () => {
  const one = await kept('person-5', '一')
  const other = await kept('person-5', '二')
  await database.pool.query(
    'update vault.secret set ciphertext = (select ciphertext from vault.secret where secret_id = $1), key_id = (select key_id from vault.secret where secret_id = $1) where secret_id = $2',
    [one.secretId, other.secretId],
  )
  await expect(vault.openPersonal(database.pool, [other.secretId])).rejects.toThrow()
})

test('another root key opens nothing', async () => {
  const { secretId } = await kept('person-6', '三')
  await expect(vaultWith(newRootKeys()).openPersonal(database.pool, [secretId])).rejects.toThrow(
    'not in the key file',
  )
})

test('a commitment proves the value to whoever holds the key, and the database alone holds nothing to guess with', async () => {
  const { secretId, commitment } = await kept('person-7', '四')
  const { rows } = await database.pool.query<{ key_id: string; wrapped_key: string; all: string }>(
    `select key_id, wrapped_key, row_to_json(s)::text as all from vault.secret s join vault.subject_key using (key_id)
     where secret_id = $1`,
    [secretId],
  )
  const key = subjectKeys(rootKeys).open(rows[0]?.key_id ?? '', rows[0]?.wrapped_key ?? '')
  const salt = saltOf(key, secretId)
  expect(commitmentOf(salt, '四')).toBe(commitment)
  expect(rows[0]?.all).not.toContain(salt.toString('hex'))
})

test('content does not become personal, nor personal content, by a word in the database', async () => {
  const { secretId } = await kept('person-8', '五')
  await database.pool.query(`update vault.secret set class = 'content' where secret_id = $1`, [secretId])
  await expect(vault.openContent(database.pool, [secretId])).rejects.toThrow()
})

test('what a transaction just inserted is opened without the database, until its subject is erased', async () => {
  const sealing = vault.sealFor('person-9')
  const { secretId } = sealing.seal({ id: newId(), field: 'told', class: 'content', value: '六' })
  await vault.insertSecrets(database.pool, sealing.rows)
  const other = await kept('person-11', '七')
  const knowing = vault.afterInserting(sealing.rows)
  const nowhere = { query: () => Promise.reject(new Error('asked the database')) }
  expect(await knowing.openContent(nowhere, [secretId])).toEqual(new Map([[secretId, '六']]))
  expect((await knowing.openPersonal(database.pool, [secretId, other.secretId])).size).toBe(2)
  expect(await knowing.erase(database.pool, 'person-9')).toBe(1)
  expect((await knowing.openContent(database.pool, [secretId])).size).toBe(0)
})

test('a vault that knows what is declared seals nothing under another name', () => {
  const strict = vaultWith(rootKeys, new Set(['phone']))
  const secret = { id: newId(), class: 'personal', value: '八' } as const
  expect(strict.sealFor('person-12').seal({ ...secret, field: 'phone' }).secretId).toBe(secret.id)
  expect(() => strict.sealFor('person-12').seal({ ...secret, field: 'shoeSize' })).toThrow('shoeSize')
})
