/** What a file is by its bytes, whatever its name says. */
export type ImageKind = 'jpeg' | 'png' | 'webp' | 'heic' | 'other-image' | 'not-an-image'

const signatures: readonly { readonly kind: ImageKind; readonly at: number; readonly hex: string }[] = [
  { kind: 'jpeg', at: 0, hex: 'ffd8ff' },
  { kind: 'png', at: 0, hex: '89504e470d0a1a0a' },
  { kind: 'other-image', at: 0, hex: hexOf('GIF8') },
  { kind: 'other-image', at: 0, hex: hexOf('BM') },
  { kind: 'other-image', at: 0, hex: '49492a00' },
  { kind: 'other-image', at: 0, hex: '4d4d002a' },
]
const appleBrands = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'mif1', 'msf1'])

/** Tells the kind of image from its first bytes. */
export function sniffImage(bytes: Uint8Array): ImageKind {
  const start = Buffer.from(bytes.subarray(0, 16))
  const found = signatures.find(({ at, hex }) => start.toString('hex').startsWith(hex, at * 2))
  if (found) return found.kind
  const text = start.toString('latin1')
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'webp'
  if (text.slice(4, 8) !== 'ftyp') return 'not-an-image'
  if (appleBrands.has(text.slice(8, 12))) return 'heic'
  return text.startsWith('avif', 8) || text.startsWith('avis', 8) ? 'other-image' : 'not-an-image'
}

function hexOf(text: string): string {
  return Buffer.from(text, 'latin1').toString('hex')
}

const scripts = /<(?:script|!doctype|html[\s/>]|\?php\s)/i

/** True when the bytes of an image are also another kind of file: a page, a script, a PDF or an archive. */
export function isAlsoAnotherFile(bytes: Uint8Array): boolean {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (scripts.test(whole.toString('latin1'))) return true
  if (whole.subarray(0, 1024).includes('%PDF-', 0, 'latin1')) return true
  const tail = whole.subarray(Math.max(0, whole.length - archiveTail))
  return tail.includes(rarMark) || endsAZip(whole, whole.length - tail.length)
}

/** A ZIP is found from its end: the record itself and at most 64 KiB of comment. */
const archiveTail = 65_557
const zipEnd = Buffer.from('PK\u0005\u0006', 'latin1')
const largeZipEnd = Buffer.from('PK\u0006\u0007', 'latin1')
const rarMark = Buffer.from('Rar!\u001a\u0007', 'latin1')

/**
 * True when a ZIP ends at or after a place. The four bytes of its mark alone stand in one of 65,000 photos by chance, so
 * the record must also name a directory that lies before it (or the record of a large ZIP must stand before it).
 */
function endsAZip(whole: Buffer, from: number): boolean {
  for (let at = whole.indexOf(zipEnd, from); at !== -1; at = whole.indexOf(zipEnd, at + 1)) {
    if (whole.subarray(Math.max(0, at - 20), at).indexOf(largeZipEnd) === 0) return true
    const isWhole = at + 22 <= whole.length
    if (isWhole && whole.readUInt32LE(at + 12) + whole.readUInt32LE(at + 16) <= at) return true
  }
  return false
}
