import { hash, randomBytes } from 'node:crypto'

/** A new secret in lower-case hex: 32 bytes for a session or a link, 16 for the short address of a receipt. */
export const newSecret = (bytes: 16 | 32 = 32): string => randomBytes(bytes).toString('hex')

/** What is kept of a secret: the SHA-256 of its bytes; text that is not hex of 16 to 32 bytes has none. */
export function secretHash(secret: string): Buffer | undefined {
  if (!/^([0-9a-f]{2}){16,32}$/.test(secret)) return undefined
  return hash('sha256', Buffer.from(secret, 'hex'), 'buffer')
}
