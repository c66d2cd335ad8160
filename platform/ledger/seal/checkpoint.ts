import { type KeyObject, sign, verify } from 'node:crypto'
import type { Instant } from '#platform/time/instant.ts'
import { type Hash, sha256 } from './merkle.ts'

/** What the ledger was at a moment: how many leaves, and their root. Believed only after its signature was checked. */
export type Checkpoint = {
  readonly origin: string
  readonly size: number
  readonly root: Hash
  readonly at: Instant
}

/** Whose signature is believed: the name and the Ed25519 key, as `name+id+base64` in writing. */
export type VerifierKey = {
  readonly name: string
  readonly id: Buffer
  readonly raw: Buffer
  readonly key: KeyObject
}

export type SignerKey = { readonly verifier: VerifierKey; readonly privateKey: KeyObject }

const ed25519 = Buffer.of(1)
const signatureMark = '\u2014 '

/** The four bytes that tell which key signed (C2SP signed-note). */
export const keyId = (name: string, raw: Uint8Array): Buffer =>
  sha256(Buffer.from(`${name}\n`), ed25519, raw).subarray(0, 4)

const noteText = (checkpoint: Checkpoint) =>
  `${checkpoint.origin}\n${checkpoint.size}\n${checkpoint.root.toString('base64')}\ntime ${checkpoint.at}\n`

/** Signs a checkpoint as a C2SP note: the text, an empty line, and the signature's line. */
export function signCheckpoint(checkpoint: Checkpoint, signer: SignerKey): string {
  const text = noteText(checkpoint)
  const signature = sign(null, Buffer.from(text), signer.privateKey)
  const { name, id } = signer.verifier
  return `${text}\n${signatureMark}${name} ${Buffer.concat([id, signature]).toString('base64')}\n`
}

const noteShape =
  /^(?<text>(?<origin>[^\n]+)\n(?<size>0|[1-9][0-9]{0,15})\n(?<root>[A-Za-z0-9+/]{43}=)\ntime (?<at>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\n)\n(?<signatures>(?:\u2014 [^ \n]+ [A-Za-z0-9+/]+=*\n)+)$/

function isSignedBy(text: string, line: string, key: VerifierKey): boolean {
  const [name, encoded = ''] = line.slice(signatureMark.length).split(' ')
  const bytes = Buffer.from(encoded, 'base64')
  if (name !== key.name || bytes.length !== 68 || !bytes.subarray(0, 4).equals(key.id)) return false
  return verify(null, Buffer.from(text), key.key, bytes.subarray(4))
}

/** The checkpoint in a note, if the note is whole, names this key's log and carries its signature; else undefined. */
export function openCheckpoint(note: string, key: VerifierKey): Checkpoint | undefined {
  const parts = noteShape.exec(note)?.groups
  if (parts === undefined) return undefined
  const { text = '', origin = '', size = '', root = '', at = '', signatures = '' } = parts
  if (origin !== key.name || !Number.isSafeInteger(Number(size))) return undefined
  const lines = signatures.split('\n').slice(0, -1)
  if (!lines.some((line) => isSignedBy(text, line, key))) return undefined
  return { origin, size: Number(size), root: Buffer.from(root, 'base64'), at }
}

const noteInFile = /[^\n]+\n[0-9]+\n[^\n]+\n(?:[^\n]+\n)*\n(?:\u2014 [^ \n]+ [A-Za-z0-9+/]{91}=(?:\n|$))+/g

/** The notes in a text that holds many, one after the other; a note that was cut off is none. */
export const notesIn = (text: string): string[] =>
  (text.replaceAll('\r\n', '\n').match(noteInFile) ?? []).map((note) =>
    note.endsWith('\n') ? note : `${note}\n`,
  )
