import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import { verifySync } from 'otplib'
import type { Call } from '#platform/operations/house.ts'
import { epochMsOf } from '#platform/time/instant.ts'
import type { Exchange, Outcome } from './exchange.ts'
import { openSecret } from '../secrets/person-data.ts'
import type { PersonHistory } from './person-history.ts'
import { type KeptFactor, noteUse, readFactors } from '../secrets/kept-factors.ts'
import { issueTicket } from '../secrets/tickets.ts'

const ticketMinutes = 5

/** The host passkeys of this page belong to; null where a browser makes none (an IP address). */
export function passkeyHost(call: Call): string | null {
  if (!call.browser) return null
  const { hostname } = new URL(call.browser.origin)
  return /^[\d.]+$|:/.test(hostname) ? null : hostname
}

/** Asks for the second factor: a ticket for five minutes, and what a passkey needs if there is one. */
export async function askFactor(given: Exchange, history: PersonHistory): Promise<Outcome> {
  const factors = await readFactors(given.tx, history.personId)
  const passkeys = factors.filter((factor) => factor.kind === 'passkey')
  const host = passkeyHost(given.call)
  const options = passkeys.length > 0 && host !== null ? await passkeyOptions(host, passkeys) : null
  const ticket = await issueTicket(given.tx, {
    purpose: 'factor',
    personId: history.personId,
    held: options?.challenge ?? '',
    minutes: ticketMinutes,
  })
  const usable = factors.filter((factor) => factor.kind === 'totp' || options !== null)
  return {
    reply: {
      step: 'secondFactor',
      ticket,
      kinds: [...new Set(usable.map((factor) => factor.kind))],
      passkeyOptions: options,
    },
  }
}

async function passkeyOptions(rpID: string, passkeys: readonly KeptFactor[]) {
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server')
  return generateAuthenticationOptions({
    rpID,
    userVerification: 'preferred',
    allowCredentials: passkeys.flatMap(({ credentialId }) =>
      credentialId === null ? [] : [{ id: credentialId }],
    ),
  })
}

/** The time step of a right code that was not used before; null for a wrong or used one. */
export function totpStep(
  secret: string,
  code: string,
  given: { now: string; usedStep: number },
): number | null {
  const result = verifySync({ secret, token: code, epoch: epochMsOf(given.now) / 1000, epochTolerance: 30 })
  if (!result.valid || !('timeStep' in result)) return null
  return result.timeStep > given.usedStep ? result.timeStep : null
}

/** Checks a code against every authenticator of the person; a code counts once. */
export async function isRightCode(given: Exchange, personId: string, code: string): Promise<boolean> {
  for (const factor of await readFactors(given.tx, personId)) {
    if (factor.kind !== 'totp') continue
    const secret = await openSecret(given, factor.secret)
    const step = totpStep(secret, code, { now: given.call.now, usedStep: Number(factor.counter) })
    if (step === null) continue
    await noteUse(given.tx, factor.factorId, step)
    return true
  }
  return false
}

/** Guarantee: the passkey library checks every part of the message before it trusts it. */
const asAuthentication = (message: unknown) => message as AuthenticationResponseJSON

/** Checks what a passkey signed for the challenge of this ticket. */
export async function isRightPasskey(
  given: Exchange,
  personId: string,
  shown: { message: Readonly<Record<string, unknown>>; challenge: string },
): Promise<boolean> {
  const host = passkeyHost(given.call)
  const factors = await readFactors(given.tx, personId)
  const factor = factors.find(
    ({ credentialId }) => credentialId !== null && credentialId === shown.message.id,
  )
  if (!factor || host === null || shown.challenge === '' || !given.call.browser) return false
  const publicKey = await openSecret(given, factor.secret)
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
  const verified = await verifyAuthenticationResponse({
    response: asAuthentication(shown.message),
    expectedChallenge: shown.challenge,
    expectedOrigin: given.call.browser.origin,
    expectedRPID: host,
    requireUserVerification: false,
    credential: {
      id: factor.credentialId ?? '',
      publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')),
      counter: Number(factor.counter),
    },
  }).catch(() => null)
  if (!verified?.verified) return false
  const { newCounter } = verified.authenticationInfo
  await noteUse(given.tx, factor.factorId, newCounter)
  return true
}
