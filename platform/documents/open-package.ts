import yauzl from 'yauzl'
import { Problem } from '../errors.ts'
import { documentProblems } from './document-problems.ts'

/** How large an office file may be, packed and unpacked. */
export type PackageLimits = {
  readonly bytes: number
  readonly unpackedBytes: number
  readonly entries: number
  /** Most times a part may grow when unpacked. */
  readonly ratio: number
}

/** The limits every office file is opened under. */
export const packageLimits: PackageLimits = {
  bytes: 8 * 1024 * 1024,
  unpackedBytes: 32 * 1024 * 1024,
  entries: 2_000,
  ratio: 200,
}

/** The unpacked parts of an office file by name, in the order they lie in it. */
export type DocumentPackage = ReadonlyMap<string, Buffer>

/**
 * Opens an .xlsx or .docx from outside under caps, and refuses what is encrypted, old, laden with macros or built to
 * harm. Call it in a thread of its own (`readApart`) where the file comes from a person.
 */
export async function openPackage(bytes: Uint8Array, limits = packageLimits): Promise<DocumentPackage> {
  refuseBySight(bytes, limits)
  const parts = new Map<string, Buffer>()
  const names = new Set<string>()
  const room = { left: limits.unpackedBytes }
  try {
    const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
      lazyEntries: true,
      strictFileNames: true,
    })
    if (zip.entryCount > limits.entries) throw new Problem('too-large', documentProblems.tooLarge)
    for await (const entry of zip.eachEntry()) {
      if (names.size >= limits.entries) throw new Problem('too-large', documentProblems.tooLarge)
      refuseEntry(entry, names, limits)
      if (!entry.fileName.endsWith('/')) parts.set(entry.fileName, await unpack(zip, entry, room))
    }
  } catch (error) {
    throw error instanceof Problem ? error : asProblem(error)
  }
  refuseMacros(parts)
  return parts
}

function refuseBySight(bytes: Uint8Array, limits: PackageLimits): void {
  if (bytes.length === 0) throw new Problem('invalid-input', documentProblems.empty)
  if (bytes.length > limits.bytes)
    throw new Problem('too-large', documentProblems.tooLarge, { limitBytes: limits.bytes })
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (file.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1') {
    const isEncrypted = file.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    throw new Problem('invalid-input', isEncrypted ? documentProblems.encrypted : documentProblems.oldFormat)
  }
  if (file.subarray(0, 4).toString('hex') !== '504b0304')
    throw new Problem('invalid-input', documentProblems.notAnOfficeFile)
}

/** Parts below this size may grow as they like: an empty grid of cells packs well. */
const smallPart = 64 * 1024

function refuseEntry(entry: yauzl.Entry, names: Set<string>, limits: PackageLimits): void {
  if (entry.isEncrypted()) throw new Problem('invalid-input', documentProblems.encrypted)
  const name = entry.fileName.toLowerCase()
  const grows = entry.uncompressedSize > Math.max(smallPart, entry.compressedSize * limits.ratio)
  if (names.has(name) || name.includes('\0') || grows)
    throw new Problem('invalid-input', documentProblems.suspicious)
  names.add(name)
}

async function unpack(zip: yauzl.ZipFile, entry: yauzl.Entry, room: { left: number }): Promise<Buffer> {
  if (entry.uncompressedSize > room.left) throw new Problem('too-large', documentProblems.tooLarge)
  const pieces: Buffer[] = []
  for await (const piece of await zip.openReadStreamPromise(entry)) {
    room.left -= piece.length
    if (room.left < 0) throw new Problem('too-large', documentProblems.tooLarge)
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

/** What the ZIP reader says in prose becomes one of ours: a lie about names or sizes, or damage. */
function asProblem(error: unknown): Problem {
  const said = error instanceof Error ? error.message : ''
  const isTrick = /relative path|absolute path|invalid characters|too many bytes|not enough bytes/.test(said)
  return new Problem('invalid-input', isTrick ? documentProblems.suspicious : documentProblems.damaged)
}

const macroPart = /(^|\/)(vbaproject\.bin|vbadata\.xml|macrosheets\/|dialogsheets\/)/i

function refuseMacros(parts: DocumentPackage): void {
  const types = parts.get('[Content_Types].xml')
  if (!types) throw new Problem('invalid-input', documentProblems.notAnOfficeFile)
  const isLaden =
    [...parts.keys()].some((name) => macroPart.test(name)) ||
    /macroenabled|vbaproject/i.test(types.toString())
  if (isLaden) throw new Problem('invalid-input', documentProblems.macros)
}
