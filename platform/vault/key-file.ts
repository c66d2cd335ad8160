import { randomBytes } from 'node:crypto'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Writes a file of keys for its owner's eyes only; it is whole on the disk before it gets its name. */
export function writeKeyFile(file: string, text: string): void {
  const draft = `${file}.${randomBytes(4).toString('hex')}`
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(draft, text, { mode: 0o600, flag: 'wx', flush: true })
  renameSync(draft, file)
}
