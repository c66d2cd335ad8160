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

const scripts = ['<script', '<?php', '<html', '<!doctype'].flatMap((mark) => [mark, mark.toUpperCase()])

/** True when the bytes of an image are also another kind of file: a page, a script, a PDF or an archive. */
export function isAlsoAnotherFile(bytes: Uint8Array): boolean {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (scripts.some((mark) => whole.includes(mark, 0, 'latin1'))) return true
  if (whole.subarray(0, 1024).includes('%PDF-', 0, 'latin1')) return true
  return archiveEnds.some((mark) => whole.subarray(Math.max(0, whole.length - archiveTail)).includes(mark))
}

/** A ZIP is found from its end: the record itself and at most 64 KiB of comment. */
const archiveTail = 65_557
const archiveEnds = [Buffer.from('PK\u0005\u0006', 'latin1'), Buffer.from('Rar!\u001a\u0007', 'latin1')]
