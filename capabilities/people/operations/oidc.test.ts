import { createHash, createSign, generateKeyPairSync, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { peopleModule } from '../module.ts'
import { aBrowser, aPerson, openPeopleHouse, type PeopleHouse, refusalOf } from '../testing.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A sign-in service on this machine that vouches for one user name. */
async function aService() {
  const service = { vouchesFor: '', nonce: '', challenge: '', address: '' }
  const sign = () => {
    const now = Math.floor(Date.now() / 1000)
    const claims = { iss: service.address, aud: 'groundwork', sub: randomUUID(), iat: now, exp: now + 60 }
    const named = { ...claims, nonce: service.nonce, preferred_username: service.vouchesFor }
    const text = `${base64({ alg: 'RS256', kid: 'k' })}.${base64(named)}`
    return `${text}.${createSign('RSA-SHA256').update(text).sign(privateKey, 'base64url')}`
  }
  const answers: Readonly<Record<string, (request: IncomingMessage) => Promise<unknown>>> = {
    '/.well-known/openid-configuration': async () => ({
      issuer: service.address,
      authorization_endpoint: `${service.address}/authorise`,
      token_endpoint: `${service.address}/token`,
      jwks_uri: `${service.address}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    }),
    '/keys': async () => ({
      keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', use: 'sig', alg: 'RS256' }],
    }),
    '/token': async (request) => {
      const body = new URLSearchParams((await request.toArray()).join(''))
      const shown = createHash('sha256')
        .update(body.get('code_verifier') ?? '')
        .digest('base64url')
      if (shown !== service.challenge) return { error: 'invalid_grant' }
      return { access_token: 'a', token_type: 'bearer', id_token: sign() }
    },
  }
  const server = createServer(async (request, response) => {
    const answer = await answers[request.url ?? '']?.(request)
    response.writeHead(answer && !(answer as { error?: string }).error ? 200 : 400, {
      'content-type': 'application/json',
    })
    response.end(JSON.stringify(answer ?? {}))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  service.address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : 0}`
  return { service, stop: () => server.close() }
}

let house: PeopleHouse
let provider: Awaited<ReturnType<typeof aService>>
beforeAll(async () => {
  house = await openPeopleHouse([['street', null]])
  provider = await aService()
})
afterAll(async () => {
  provider.stop()
  await house.closeAll()
})

const operationsWith = () =>
  peopleModule({
    issuer: provider.service.address,
    clientId: 'groundwork',
    clientSecret: 'a secret of the test',
  }).operations

/** Goes to the service and comes back as whoever it vouches for. */
async function goAndReturn(userName: string) {
  const operations = operationsWith()
  const browser = aBrowser()
  const { address } = await operations.startOidc.run({}, await house.from(browser))
  const asked = new URL(address).searchParams
  const state = asked.get('state') ?? ''
  provider.service.vouchesFor = userName
  provider.service.nonce = asked.get('nonce') ?? ''
  provider.service.challenge = asked.get('code_challenge') ?? ''
  const finish = async (query: string) =>
    operations.finishOidc.run({ state, query }, await house.from(browser))
  return { browser, state, finish, query: `code=c&state=${state}` }
}

describe('single sign-on', () => {
  it('signs in the account with the user name the service vouches for', async () => {
    const { userName } = await aPerson(house, 'streetStaff', 'street')
    const { browser, finish, query } = await goAndReturn(userName)
    expect(await finish(query)).toEqual({ step: 'signedIn', mustAddFactor: false })
    expect(browser.kept.token).toBeDefined()
    await expect(finish(query)).rejects.toMatchObject(refusalOf('ticket-spent'))
  })

  it('opens no account: a name that is not here is refused', async () => {
    const { finish, query } = await goAndReturn('somebody-else')
    await expect(finish(query)).rejects.toMatchObject(refusalOf('wrong-credentials'))
  })

  it('an answer to another question is refused', async () => {
    const { userName } = await aPerson(house, 'streetStaff', 'street')
    const { finish } = await goAndReturn(userName)
    await expect(finish(`code=c&state=${'ab'.repeat(32)}`)).rejects.toMatchObject(
      refusalOf('wrong-credentials'),
    )
    const again = await goAndReturn(userName)
    provider.service.challenge = 'of somebody else'
    await expect(again.finish(again.query)).rejects.toMatchObject(refusalOf('wrong-credentials'))
  })

  it('is off where the settings name no service', async () => {
    const { operations } = peopleModule(undefined)
    const off = operations.startOidc.run({}, await house.from(aBrowser()))
    await expect(off).rejects.toMatchObject(refusalOf('oidc-off'))
  })
})
