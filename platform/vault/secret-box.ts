import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto'
import { randomBytesBy } from '../web/random-bytes.ts'

/**
 * A key with the name by which sealed text refers to it; made into a key object once, since Node takes longer to find
 * out what bare bytes are than to encrypt.
 */
export type NamedKey = { readonly id: string; readonly key: KeyObject }

const version = 'v1'
const nextIv = randomBytesBy(12)

/**
 * AES-256-GCM: `v1.key-id.iv.ciphertext.tag` in base64url. `binding` names where the text belongs; text moved to
 * another place does not open there.
 */
export function sealBox(value: Uint8Array, { id, key }: NamedKey, binding: string): string {
  const iv = Buffer.from(nextIv())
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(Buffer.from(binding))
  const ciphertext = Buffer.concat([cipher.update(value), cipher.final()])
  return [
    version,
    id,
    ...[iv, ciphertext, cipher.getAuthTag()].map((part) => part.toString('base64url')),
  ].join('.')
}

/** Opens what `sealBox` made; throws if the key, the binding or a single bit differs. */
export function openBox(box: string, key: KeyObject, binding: string): Buffer {
  const [boxVersion, , iv = '', ciphertext = '', tag = ''] = box.split('.')
  if (boxVersion !== version) throw new Error('sealed text of an unknown version')
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'), {
    authTagLength: 16,
  })
  decipher.setAAD(Buffer.from(binding))
  decipher.setAuthTag(Buffer.from(tag, 'base64url'))
  return Buffer.concat([decipher.update(Buffer.from(ciphertext, 'base64url')), decipher.final()])
}

/** The name of the key that a box was sealed with. */
export const keyIdOf = (box: string): string => box.split('.')[1] ?? ''
