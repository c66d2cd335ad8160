import type { Configuration } from 'openid-client'
import { kinds } from '#platform/access/rule.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import type { Call } from '#platform/operations/house.ts'
import { sessionContract } from '../contract/session-contract.ts'
import { personProblems } from '../problems.ts'
import { refusalWhenLocked } from './door.ts'
import { exchange, inExchange } from './exchange.ts'
import { findByUserName, openHeld, sealHeld } from '../secrets/person-data.ts'
import { readPerson } from './person-history.ts'
import { afterFirstProof } from './sign-in.ts'
import { issueTicket, spendTicket } from '../secrets/tickets.ts'

/** The organisation's own sign-in service, if one is set. */
export type OidcSettings = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

const everyone = kinds('anonymous', 'resident', 'staff')
const binding = 'oidc'

// Most houses have no such service, and need no library for it.
const library = () => import('openid-client')

async function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<Configuration> {
  const { allowInsecureRequests, discovery } = await library()
  const address = new URL(issuer)
  // The settings let only https through; plain http is for a service on this very machine in a test.
  const execute = address.hostname === '127.0.0.1' ? [allowInsecureRequests] : []
  return discovery(address, clientId, clientSecret, undefined, { execute }).catch(() => {
    throw new Problem('unavailable', houseProblems.unavailable)
  })
}

const off = () => new Problem('rule-broken', personProblems.oidcOff)

const returnAddress = (call: Call): string => `${call.browser?.origin ?? ''}/sign-in/oidc`

/** Begin signing in at the organisation's own sign-in service. */
export const startOidc = (settings: OidcSettings | undefined) =>
  exchange(sessionContract.startOidc, {
    access: everyone,
    async run(_input, call) {
      if (!settings || !call.browser) return { refusal: off() }
      const configuration = await discover(settings)
      const oidc = await library()
      const [verifier, nonce] = [oidc.randomPKCECodeVerifier(), oidc.randomNonce()]
      const state = await inExchange(call, (given) => {
        const held = sealHeld(given, binding, `${verifier} ${nonce}`)
        return issueTicket(given.tx, { purpose: 'oidc', personId: null, held, minutes: 10 })
      })
      const address = oidc.buildAuthorizationUrl(configuration, {
        redirect_uri: returnAddress(call),
        scope: 'openid profile',
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      })
      return { reply: { address: address.href } }
    },
  })

type Returned = { readonly state: string; readonly query: string }

/** The user name the service vouches for; undefined when it does not. */
async function vouchedName(
  settings: OidcSettings,
  call: Call,
  { state, query }: Returned,
): Promise<string | undefined> {
  const [verifier = '', nonce = ''] = await inExchange(call, async (given) => {
    const { held } = await spendTicket(given.tx, { secret: state, purposes: ['oidc'] })
    return openHeld(given, binding, held).split(' ')
  })
  const configuration = await discover(settings)
  const { authorizationCodeGrant } = await library()
  const tokens = await authorizationCodeGrant(configuration, new URL(`${returnAddress(call)}?${query}`), {
    pkceCodeVerifier: verifier,
    expectedNonce: nonce,
    expectedState: state,
  }).catch(() => undefined)
  const name = tokens?.claims()?.preferred_username
  return typeof name === 'string' ? name : undefined
}

/** Finish signing in with what the sign-in service sent back: the account with the user name it vouches for. */
export const finishOidc = (settings: OidcSettings | undefined) =>
  exchange(sessionContract.finishOidc, {
    access: everyone,
    async run(input, call) {
      if (!settings) return { refusal: off() }
      const userName = await vouchedName(settings, call, input)
      return inExchange(call, async (given) => {
        const wrong = { refusal: new Problem('rule-broken', personProblems.wrongCredentials) }
        if (userName === undefined) return wrong
        const personId = await findByUserName(given.tx, call.house.vault, userName)
        if (personId === undefined) return wrong
        const history = await readPerson(given.tx, personId)
        return refusalWhenLocked(given, history) ?? afterFirstProof(given, history)
      })
    },
  })
