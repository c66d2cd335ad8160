/** A receipt as it lies in an evidence pack. */
export type PackedReceipt = {
  readonly index: number
  readonly entry: string
  readonly path: readonly string[]
  readonly checkpoint: string
}

type Note = {
  readonly text: string
  readonly origin: string
  readonly size: number
  readonly root: string
  readonly at: string
  readonly lines: string[]
}
type Point = readonly [bigint, bigint, bigint, bigint]

// These functions are written out into a page that has to work alone, without network, in an old browser: they use
// nothing but each other, the browser's SHA-2 and whole numbers. `pageChecks` below lists them all.

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

async function digest(name: string, parts: readonly Uint8Array[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest(name, joined(parts)))
}

function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** A little-endian whole number. */
function wholeOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${hexOf(bytes.slice().reverse())}`)
}

function prime(): bigint {
  return 2n ** 255n - 19n
}

function modulo(value: bigint, by: bigint): bigint {
  const rest = value % by
  return rest < 0n ? rest + by : rest
}

function power(value: bigint, exponent: bigint): bigint {
  const by = prime()
  let [result, square] = [1n, modulo(value, by)]
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % by
    square = (square * square) % by
  }
  return result
}

function curve(): bigint {
  return modulo(-121665n * power(121666n, prime() - 2n), prime())
}

function sum([x1, y1, z1, t1]: Point, [x2, y2, z2, t2]: Point, d: bigint): Point {
  const by = prime()
  const a = (y1 - x1) * (y2 - x2)
  const b = (y1 + x1) * (y2 + x2)
  const c = 2n * t1 * d * t2
  const e = 2n * z1 * z2
  const [f, g, h, i] = [b - a, e - c, e + c, b + a].map((value) => modulo(value, by))
  if (f === undefined || g === undefined || h === undefined || i === undefined) throw new Error('no number')
  return [(f * g) % by, (h * i) % by, (g * h) % by, (f * i) % by]
}

function times(point: Point, count: bigint, d: bigint): Point {
  let [result, doubled]: [Point, Point] = [[0n, 1n, 1n, 0n], point]
  for (let left = count; left > 0n; left >>= 1n) {
    if (left & 1n) result = sum(result, doubled, d)
    doubled = sum(doubled, doubled, d)
  }
  return result
}

/** The point that 32 bytes stand for (RFC 8032 §5.1.3), or null. */
function pointOf(bytes: Uint8Array, d: bigint): Point | null {
  const by = prime()
  const whole = wholeOf(bytes)
  const [sign, y] = [whole >> 255n, whole & (2n ** 255n - 1n)]
  if (y >= by) return null
  const [u, v] = [modulo(y * y - 1n, by), modulo(d * y * y + 1n, by)]
  let x = modulo(u * power(v, 3n) * power(u * power(v, 7n), (by - 5n) / 8n), by)
  if (modulo(v * x * x, by) !== u) x = modulo(x * power(2n, (by - 1n) / 4n), by)
  if (modulo(v * x * x, by) !== u || (x === 0n && sign === 1n)) return null
  if ((x & 1n) !== sign) x = by - x
  return [x, y, 1n, modulo(x * y, by)]
}

function isSame([x1, y1, z1]: Point, [x2, y2, z2]: Point): boolean {
  const by = prime()
  return modulo(x1 * z2 - x2 * z1, by) === 0n && modulo(y1 * z2 - y2 * z1, by) === 0n
}

/** Ed25519 (RFC 8032 §5.1.7). */
async function isSigned(message: Uint8Array, signature: Uint8Array, key: Uint8Array): Promise<boolean> {
  const order = 2n ** 252n + 27742317777372353535851937790883648493n
  const d = curve()
  const [half, publicPoint] = [pointOf(signature.subarray(0, 32), d), pointOf(key, d)]
  const s = wholeOf(signature.subarray(32, 64))
  if (signature.length !== 64 || half === null || publicPoint === null || s >= order) return false
  const hash = wholeOf(await digest('SHA-512', [signature.subarray(0, 32), key, message]))
  const generator = pointOf(new Uint8Array([0x58, ...new Array(31).fill(0x66)]), d)
  if (generator === null) return false
  return isSame(times(generator, s, d), sum(half, times(publicPoint, hash % order, d), d))
}

function noteOf(written: string): Note | null {
  const found =
    /^(([^\n]+)\n(0|[1-9][0-9]{0,15})\n([A-Za-z0-9+/]{43}=)\ntime ([^\n]+)\n)\n((?:\u2014 [^ \n]+ [A-Za-z0-9+/]+=*\n)+)$/.exec(
      written,
    )
  if (!found) return null
  const [, text = '', origin = '', size = '', root = '', at = '', lines = ''] = found
  return { text, origin, size: Number(size), root, at, lines: lines.split('\n').slice(0, -1) }
}

/** The name, id and Ed25519 key of a public key in writing, or null if its id does not belong to it. */
async function keyOf(written: string) {
  const found = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(written.trim())
  const [, name = '', id = '', encoded = ''] = found ?? []
  const bytes = bytesOf(encoded)
  if (bytes.length !== 33 || bytes[0] !== 1) return null
  const hash = await digest('SHA-256', [new TextEncoder().encode(`${name}\n`), bytes])
  return hexOf(hash.subarray(0, 4)) === id ? { name, id, raw: bytes.subarray(1) } : null
}

/** The note's claims, if this key signed it; else null. Size and root are believed from here only. */
async function believedNote(written: string, keyWritten: string): Promise<Note | null> {
  const [note, key] = [noteOf(written), await keyOf(keyWritten)]
  if (note === null || key === null || note.origin !== key.name || !Number.isSafeInteger(note.size))
    return null
  for (const line of note.lines) {
    const [, name, encoded = ''] = line.split(' ')
    const bytes = bytesOf(encoded)
    if (name !== key.name || bytes.length !== 68 || hexOf(bytes.subarray(0, 4)) !== key.id) continue
    if (await isSigned(new TextEncoder().encode(note.text), bytes.subarray(4), key.raw)) return note
  }
  return null
}

/** One step up the tree; after a step along the right edge, as many more as there are no neighbours. */
function stepUp(node: number, last: number): readonly [number, number] {
  let [at, end] = [node, last]
  if (at === end) while (at % 2 === 0 && at !== 0) [at, end] = [at / 2, end / 2]
  return [Math.floor(at / 2), Math.floor(end / 2)]
}

/** The root that a path leads to from a leaf (RFC 9162 §2.1.3.2), or null if the path cannot be one. */
async function rootFrom(
  leaf: Uint8Array,
  place: { index: number; size: number },
  path: readonly Uint8Array[],
): Promise<Uint8Array | null> {
  let [node, last, hash] = [place.index, place.size - 1, leaf]
  if (!Number.isSafeInteger(node) || node < 0 || node > last) return null
  for (const sibling of path) {
    if (last === 0 || sibling.length !== 32) return null
    const pair = node % 2 === 1 || node === last ? [sibling, hash] : [hash, sibling]
    hash = await digest('SHA-256', [new Uint8Array([1]), ...pair])
    ;[node, last] = stepUp(node, last)
  }
  return last === 0 ? hash : null
}

/** Whether a receipt holds under a public key, and under which signed note. */
export async function checkReceipt(receipt: PackedReceipt, keyWritten: string) {
  const note = await believedNote(receipt.checkpoint, keyWritten)
  if (note === null) return { holds: false, fault: 'signature' } as const
  const leaf = await digest('SHA-256', [new Uint8Array([0]), new TextEncoder().encode(receipt.entry)])
  const root = await rootFrom(leaf, { index: receipt.index, size: note.size }, receipt.path.map(bytesOf))
  if (root === null || hexOf(root) !== hexOf(bytesOf(note.root)))
    return { holds: false, fault: 'proof' } as const
  return { holds: true, size: note.size, at: note.at } as const
}

/** Everything the page needs, to be written out one after the other. */
export const pageChecks = [
  bytesOf,
  joined,
  digest,
  hexOf,
  wholeOf,
  prime,
  modulo,
  power,
  curve,
  sum,
  times,
  pointOf,
  isSame,
  isSigned,
  noteOf,
  keyOf,
  believedNote,
  stepUp,
  rootFrom,
  checkReceipt,
] as const
