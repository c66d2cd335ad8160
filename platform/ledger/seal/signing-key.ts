import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { writeKeyFile } from '#platform/vault/key-file.ts'
import { keyId, type SignerKey, type VerifierKey } from './checkpoint.ts'

const rawOf = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' }).subarray(-32)

const spkiHead = Buffer.from('302a300506032b6570032100', 'hex')

function verifierOf(name: string, raw: Buffer): VerifierKey {
  const key = createPublicKey({ key: Buffer.concat([spkiHead, raw]), type: 'spki', format: 'der' })
  return { name, raw, key, id: keyId(name, raw) }
}

/** A public key in writing, as C2SP notes have it: `name+id+base64`. This line may be printed, posted and passed on. */
export const writtenKey = (key: VerifierKey): string =>
  `${key.name}+${key.id.toString('hex')}+${Buffer.concat([Buffer.of(1), key.raw]).toString('base64')}`

/** Reads a public key in writing; undefined if it is not one, or if its id does not belong to it. */
export function readWrittenKey(line: string): VerifierKey | undefined {
  const parts = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(line.trim())
  if (!parts) return undefined
  const [, name = '', id = '', encoded = ''] = parts
  const bytes = Buffer.from(encoded, 'base64')
  if (bytes[0] !== 1) return undefined
  const key = verifierOf(name, bytes.subarray(1))
  return key.id.toString('hex') === id ? key : undefined
}

/** A new key under a name that no other ledger has. */
export function newSigner(name = `groundwork-ledger-${randomBytes(6).toString('hex')}`): SignerKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return { privateKey, verifier: verifierOf(name, rawOf(publicKey)) }
}

/** Where a data folder keeps the sealing key (only its owner may read it) and the public key in writing. */
export const signingKeyFiles = (dataDir: string) => ({
  secret: path.join(dataDir, 'keys', 'ledger-seal.pem'),
  written: path.join(dataDir, 'keys', 'ledger-seal.pub'),
})

function refuseOpenFile(file: string): void {
  if (process.platform === 'win32' || (statSync(file).mode & 0o077) === 0) return
  throw new Error(
    `密钥文件 ${file} 其他账号也能读取，请执行 chmod 600 ${file} · other accounts can read this key file`,
  )
}

function readSigner(secret: string, written: string): SignerKey {
  refuseOpenFile(secret)
  const privateKey = createPrivateKey(readFileSync(secret))
  const verifier = readWrittenKey(readFileSync(written, 'utf8'))
  if (verifier === undefined || !rawOf(createPublicKey(privateKey)).equals(verifier.raw)) {
    throw new Error(
      `${written} 与 ${secret} 不是一对，请从备份恢复这两个文件 · the two key files do not belong together; restore both`,
    )
  }
  return { privateKey, verifier }
}

/** The data folder's sealing key; made at the first start, readable by its owner only. */
export function signingKeyIn(dataDir: string): SignerKey {
  const { secret, written } = signingKeyFiles(dataDir)
  if (existsSync(secret)) return readSigner(secret, written)
  const signer = newSigner()
  mkdirSync(path.dirname(secret), { recursive: true, mode: 0o700 })
  writeFileSync(written, `${writtenKey(signer.verifier)}\n`, { flush: true })
  writeKeyFile(secret, String(signer.privateKey.export({ type: 'pkcs8', format: 'pem' })))
  return signer
}

/** The data folder's public key, without touching the secret one; undefined if there is none yet. */
export function publicKeyIn(dataDir: string): VerifierKey | undefined {
  const { written } = signingKeyFiles(dataDir)
  return existsSync(written) ? readWrittenKey(readFileSync(written, 'utf8')) : undefined
}
