import {
  createHash,
  createSign,
  generateKeyPairSync,
  type KeyPairKeyObjectResult,
  randomBytes,
} from 'node:crypto'

type Cbor = number | string | Uint8Array | ReadonlyMap<number | string, Cbor>

const head = (major: number, value: number): Buffer =>
  value < 24
    ? Buffer.from([(major << 5) | value])
    : value < 256
      ? Buffer.from([(major << 5) | 24, value])
      : Buffer.from([(major << 5) | 25, value >> 8, value & 255])

function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value])
  const pairs = [...value].flatMap(([key, held]) => [cbor(key), cbor(held)])
  return Buffer.concat([head(5, value.size), ...pairs])
}

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest()
const fromBase64 = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'))

type Credential = {
  readonly origin: string
  readonly id: Buffer
  readonly pair: KeyPairKeyObjectResult
  uses: number
}

const clientData = ({ origin }: Credential, type: string, challenge: string): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge, origin }))

function authData(credential: Credential, flags: number, more: Uint8Array = Buffer.alloc(0)): Buffer {
  credential.uses += 1
  const { hostname } = new URL(credential.origin)
  return Buffer.concat([sha256(hostname), Buffer.from([flags, 0, 0, 0, credential.uses]), more])
}

function coseKey({ pair }: Credential): Buffer {
  const { x = '', y = '' } = pair.publicKey.export({ format: 'jwk' })
  const parts: readonly (readonly [number, Cbor])[] = [
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, fromBase64(x)],
    [-3, fromBase64(y)],
  ]
  return cbor(new Map(parts))
}

const named = ({ id }: Credential) => ({
  id: id.toString('base64url'),
  rawId: id.toString('base64url'),
  type: 'public-key',
  clientExtensionResults: {},
})

function register(credential: Credential, challenge: string) {
  const { id } = credential
  const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, coseKey(credential)])
  const parts: readonly (readonly [string, Cbor])[] = [
    ['fmt', 'none'],
    ['attStmt', new Map()],
    ['authData', authData(credential, 0x45, attested)],
  ]
  const response = {
    clientDataJSON: clientData(credential, 'webauthn.create', challenge).toString('base64url'),
    attestationObject: cbor(new Map(parts)).toString('base64url'),
  }
  return { ...named(credential), response }
}

function sign(credential: Credential, challenge: string) {
  const client = clientData(credential, 'webauthn.get', challenge)
  const data = authData(credential, 0x05)
  const signed = createSign('SHA256').update(Buffer.concat([data, sha256(client)]))
  const response = {
    clientDataJSON: client.toString('base64url'),
    authenticatorData: data.toString('base64url'),
    signature: signed.sign(credential.pair.privateKey, 'base64url'),
  }
  return { ...named(credential), response }
}

/** A passkey in software: it makes and uses one credential as a browser with a security key would. */
export function softAuthenticator(origin: string) {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const credential: Credential = { origin, id: randomBytes(16), pair, uses: 0 }
  return {
    register: (challenge: string) => register(credential, challenge),
    sign: (challenge: string) => sign(credential, challenge),
  }
}
