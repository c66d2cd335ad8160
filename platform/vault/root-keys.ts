import { createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { writeKeyFile } from './key-file.ts'
import type { NamedKey } from './secret-box.ts'

/** The keys outside the database. `current` wraps new keys; `lookup`, the oldest, stays for indexes; `find` knows all. */
export type RootKeys = {
  readonly current: NamedKey
  readonly lookup: NamedKey
  readonly find: (id: string) => NamedKey | undefined
}

const keyLine = /^([0-9a-f]{8}):([A-Za-z0-9_-]{43})$/

const refuse = (file: string, zh: string, en: string): never => {
  throw new Error(`总密钥文件 ${path.basename(file)} ${zh} · The root key file ${en}`)
}

// Thirty-two random bytes are never all letters and digits, nor so few different ones: such a key was made up by a person.
const isMadeUp = (key: Buffer) => new Set(key).size < 12 || key.every((byte) => byte >= 0x20 && byte < 0x7f)

function readKey(file: string, line: string): NamedKey {
  const found = keyLine.exec(line)
  const key = Buffer.from(found?.[2] ?? '', 'base64url')
  if (!found?.[1] || key.length !== 32)
    return refuse(file, '的格式不对，请从备份恢复', 'is malformed; restore it from a backup')
  if (isMadeUp(key)) return refuse(file, '里的密钥太简单，不能使用', 'holds a weak key, which is not used')
  return { id: found[1], key: createSecretKey(key) }
}

function readKeys(file: string): NamedKey[] {
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
    return refuse(file, '别人也能读，请执行 chmod 600', 'can be read by others; run chmod 600')
  }
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
  if (lines.length === 0) return refuse(file, '是空的，请从备份恢复', 'is empty; restore it from a backup')
  return lines.map((line) => readKey(file, line))
}

function ringOf(keys: readonly NamedKey[], readAgain: () => readonly NamedKey[]): RootKeys {
  const [current] = keys
  const lookup = keys.at(-1)
  if (!current || !lookup) throw new Error('no root key')
  const known = new Map(keys.map((key) => [key.id, key]))
  return {
    current,
    lookup,
    // Another process may have put a new key in front since.
    find: (id) => known.get(id) ?? readAgain().find((key) => key.id === id),
  }
}

const newKey = (): NamedKey => ({
  id: randomBytes(4).toString('hex'),
  key: createSecretKey(randomBytes(32)),
})

/** A new random root key that no file holds. */
export const newRootKeys = (): RootKeys => ringOf([newKey()], () => [])

const lineOf = ({ id, key }: NamedKey): string => `${id}:${key.export().toString('base64url')}\n`

const writeKeys = (file: string, keys: readonly NamedKey[]) => writeKeyFile(file, keys.map(lineOf).join(''))

/** Reads the root keys, or makes the first one; refuses weak keys and files that others can read. */
export function rootKeysIn(file: string): RootKeys {
  if (!existsSync(file)) writeKeys(file, [newKey()])
  return ringOf(readKeys(file), () => readKeys(file))
}

/** Puts a new key in front; the old ones stay, to open what they wrapped and to keep look-ups working. */
export function addRootKey(file: string): RootKeys {
  writeKeys(file, [newKey(), ...readKeys(file)])
  return rootKeysIn(file)
}

/** A key for one purpose, derived from a root key; different purposes can never be played against each other. */
export const derivedKey = (root: KeyObject, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', root, Buffer.alloc(0), `groundwork ${purpose}`, 32))
