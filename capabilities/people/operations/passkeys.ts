import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import { kinds } from '#platform/access/rule.ts'
import { Problem } from '#platform/errors.ts'
import { enrolmentContract } from '../contract/enrolment-contract.ts'
import { personProblems } from '../problems.ts'
import { exchange, inExchange } from './exchange.ts'
import { passkeyHost } from './factors.ts'
import { keepFactor, readFactors } from '../secrets/kept-factors.ts'
import { changeOwn, ownTicket, staffOf } from './own-account.ts'
import { keepSecret, readUserName } from '../secrets/person-data.ts'
import { readPerson } from './person-history.ts'
import { issueTicket, spendTicket } from '../secrets/tickets.ts'

const unavailable = () => new Problem('rule-broken', personProblems.passkeyUnavailable)

/** What the browser needs to make a passkey. */
export const startPasskey = exchange(enrolmentContract.startPasskey, {
  access: kinds('staff'),
  run: (_input, call) =>
    inExchange(call, async (given) => {
      const { personId } = staffOf(call)
      const host = passkeyHost(call)
      if (host === null) return { refusal: unavailable() }
      const known = await readFactors(given.tx, personId)
      const { generateRegistrationOptions } = await import('@simplewebauthn/server')
      const options = await generateRegistrationOptions({
        rpName: '强基 Groundwork',
        rpID: host,
        userName: await readUserName(given, personId),
        userID: new TextEncoder().encode(personId),
        attestationType: 'none',
        excludeCredentials: known.flatMap(({ credentialId }) =>
          credentialId === null ? [] : [{ id: credentialId }],
        ),
        authenticatorSelection: { userVerification: 'preferred', residentKey: 'preferred' },
      })
      const held = options.challenge
      const ticket = await issueTicket(given.tx, { purpose: 'passkey', personId, held, minutes: 5 })
      return { reply: { ticket, options } }
    }),
})

/** Guarantee: the passkey library checks every part of the message before it trusts it. */
const asRegistration = (message: unknown) => message as RegistrationResponseJSON

/** Keep the passkey the browser made. */
export const confirmPasskey = exchange(enrolmentContract.confirmPasskey, {
  access: kinds('staff'),
  run: ({ ticket: secret, passkey, label }, call) =>
    inExchange(call, async (given) => {
      const { personId } = staffOf(call)
      const host = passkeyHost(call)
      if (host === null || !call.browser) return { refusal: unavailable() }
      const ticket = await spendTicket(given.tx, { secret, purposes: ['passkey'] })
      ownTicket(personId, ticket)
      const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
      const verified = await verifyRegistrationResponse({
        response: asRegistration(passkey),
        expectedChallenge: ticket.held,
        expectedOrigin: call.browser.origin,
        expectedRPID: host,
        requireUserVerification: false,
      }).catch(() => null)
      if (!verified?.verified) return { refusal: new Problem('rule-broken', personProblems.wrongFactor) }
      const { credential } = verified.registrationInfo
      const publicKey = Buffer.from(credential.publicKey).toString('base64url')
      const factorId = call.house.newId()
      await keepFactor(given.tx, {
        factorId,
        personId,
        kind: 'passkey',
        label,
        secret: await keepSecret(given, personId, publicKey),
        counter: credential.counter,
        credentialId: credential.id,
      })
      const event = { type: 'people.factorAdded.v1', data: { factorId, kind: 'passkey' } } as const
      return changeOwn(given, await readPerson(given.tx, personId), { event, factor: 'passkey' })
    }),
})
