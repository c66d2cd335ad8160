import { crc32, deflateRawSync } from 'node:zlib'
import yauzl from 'yauzl'

type Kept = {
  readonly entry: yauzl.Entry
  readonly data: Buffer
  readonly method: number
  readonly crc: number
  readonly size: number
}

const utf8Names = 0x800
const signature = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const

/**
 * The same package with some parts written anew. Every other part keeps its packed bytes, its order and its date. The
 * bytes were opened by `openPackage` before.
 */
export async function rewritePackage(
  bytes: Uint8Array,
  changed: ReadonlyMap<string, Uint8Array>,
): Promise<Uint8Array> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const zip = await yauzl.fromBufferPromise(file, { lazyEntries: true })
  const kept: Kept[] = []
  for await (const entry of zip.eachEntry()) {
    const content = changed.get(entry.fileName)
    kept.push(content ? packedAnew(entry, content) : await asItWas(zip, entry, file))
  }
  return written(kept)
}

async function asItWas(zip: yauzl.ZipFile, entry: yauzl.Entry, file: Buffer): Promise<Kept> {
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
  const data = file.subarray(fileDataStart, fileDataStart + entry.compressedSize)
  return { entry, data, method: entry.compressionMethod, crc: entry.crc32, size: entry.uncompressedSize }
}

function packedAnew(entry: yauzl.Entry, content: Uint8Array): Kept {
  return { entry, data: deflateRawSync(content), method: 8, crc: crc32(content), size: content.length }
}

function written(kept: readonly Kept[]): Uint8Array {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const one of kept) {
    const name = one.entry.fileNameRaw
    const local = Buffer.alloc(30)
    local.writeUInt32LE(signature.local, 0)
    writeFacts(local, one, 4)
    pieces.push(local, name, one.data)
    directory.push(centralOf(one, offset), name)
    offset += local.length + name.length + one.data.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(signature.end, 0)
  end.writeUInt16LE(kept.length, 8)
  end.writeUInt16LE(kept.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...pieces, listed, end])
}

/** What the local header and the directory say alike of a part, from the version needed on. */
function writeFacts(into: Buffer, { entry, data, method, crc, size }: Kept, at: number): void {
  into.writeUInt16LE(20, at)
  into.writeUInt16LE(entry.generalPurposeBitFlag & utf8Names, at + 2)
  into.writeUInt16LE(method, at + 4)
  into.writeUInt16LE(entry.lastModFileTime, at + 6)
  into.writeUInt16LE(entry.lastModFileDate, at + 8)
  into.writeUInt32LE(crc, at + 10)
  into.writeUInt32LE(data.length, at + 14)
  into.writeUInt32LE(size, at + 18)
  into.writeUInt16LE(entry.fileNameRaw.length, at + 22)
}

function centralOf(one: Kept, offset: number): Buffer {
  const central = Buffer.alloc(46)
  central.writeUInt32LE(signature.central, 0)
  central.writeUInt16LE(one.entry.versionMadeBy, 4)
  writeFacts(central, one, 6)
  central.writeUInt32LE(one.entry.externalFileAttributes, 38)
  central.writeUInt32LE(offset, 42)
  return central
}
