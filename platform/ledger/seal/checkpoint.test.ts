import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { notesIn, openCheckpoint, signCheckpoint } from './checkpoint.ts'
import { sha256 } from './merkle.ts'
import {
  newSigner,
  publicKeyIn,
  readWrittenKey,
  signingKeyFiles,
  signingKeyIn,
  writtenKey,
} from './signing-key.ts'

const signer = newSigner('test-ledger')
const checkpoint = (size: number) => ({
  origin: 'test-ledger',
  size,
  root: sha256(Buffer.from(String(size))),
  at: '2026-01-05T09:00:00.000Z',
})
const note = signCheckpoint(checkpoint(42), signer)

test('a signed checkpoint opens with the public key in writing', () => {
  const key = readWrittenKey(writtenKey(signer.verifier))
  expect(key && openCheckpoint(note, key)).toEqual(checkpoint(42))
})

test('no letter of a checkpoint can be changed, left out or added', () => {
  const letters = [...note]
  const at = fc.nat(letters.length - 1)
  const letter = fc.constantFrom('0', '1', 'A', 'z', '\n', ' ', '+')
  fc.assert(
    fc.property(at, letter, fc.constantFrom('change', 'drop', 'add'), (place, other, kind) => {
      const taken = kind === 'add' ? 0 : 1
      const added = kind === 'drop' ? [] : [other]
      const changed = letters.toSpliced(place, taken, ...added).join('')
      if (changed === note) return
      const opened = openCheckpoint(changed, signer.verifier)
      // Some letters of base64 carry spare bits: the note may look different, but never say anything different.
      if (opened) expect(opened).toEqual(checkpoint(42))
    }),
    { numRuns: 1_000 },
  )
})

test('another key of the same name signs nothing for us', () => {
  const other = newSigner('test-ledger')
  expect(openCheckpoint(signCheckpoint(checkpoint(42), other), signer.verifier)).toBeUndefined()
})

test('a second signature by a witness does no harm', () => {
  const witness = signCheckpoint(checkpoint(42), newSigner('witness')).split('\n').at(-2)
  expect(openCheckpoint(`${note}${witness}\n`, signer.verifier)).toEqual(checkpoint(42))
})

test('a file may hold many checkpoints; one torn by a power cut is left out', () => {
  const other = signCheckpoint(checkpoint(43), signer)
  expect(notesIn(`\n\n${note}\n\n${other.slice(0, 90)}\n\n${other}`)).toEqual([note, other])
  expect(notesIn(`${note}\n${other.slice(0, -10)}`)).toEqual([note])
})

test('the data folder gets its key once; others may not read it, and its public half may be passed on', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'groundwork-seal-key-'))
  expect(publicKeyIn(folder)).toBeUndefined()
  const made = signingKeyIn(folder)
  const { secret } = signingKeyFiles(folder)
  expect(statSync(secret).mode & 0o777).toBe(0o600)
  expect(writtenKey(signingKeyIn(folder).verifier)).toBe(writtenKey(made.verifier))
  expect(publicKeyIn(folder)?.raw).toEqual(made.verifier.raw)
  chmodSync(secret, 0o644)
  expect(() => signingKeyIn(folder)).toThrow('chmod 600')
  rmSync(folder, { recursive: true, force: true })
})
