const keyBytes = 16

/** Member keys (UUIDs) as one text: sixteen bytes each, base64. */
export const packMembers = (members: readonly string[]): string =>
  Buffer.from(members.join('').replaceAll('-', ''), 'hex').toString('base64')

/** The keys that a text packs, as 32 hex digits each. */
export function unpackMembers(packed: string): string[] {
  const digits = Buffer.from(packed, 'base64').toString('hex')
  const width = keyBytes * 2
  return Array.from({ length: digits.length / width }, (_, at) => digits.slice(at * width, (at + 1) * width))
}
