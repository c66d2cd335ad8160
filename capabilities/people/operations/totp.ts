import { toString as drawQr } from 'qrcode'
import { generateSecret, generateURI } from 'otplib'
import { kinds } from '#platform/access/rule.ts'
import { Problem } from '#platform/errors.ts'
import { enrolmentContract } from '../contract/enrolment-contract.ts'
import { personProblems } from '../problems.ts'
import { exchange, inExchange } from './exchange.ts'
import { totpStep } from './factors.ts'
import { keepFactor } from '../secrets/kept-factors.ts'
import { changeOwn, ownTicket, staffOf } from './own-account.ts'
import { keepSecret, openHeld, readUserName, sealHeld } from '../secrets/person-data.ts'
import { readPerson } from './person-history.ts'
import { getTicket, issueTicket, spendTicket } from '../secrets/tickets.ts'

const issuer = '强基 Groundwork'

/** A new secret for an authenticator, as a QR code. */
export const startTotp = exchange(enrolmentContract.startTotp, {
  access: kinds('staff'),
  run: (_input, call) =>
    inExchange(call, async (given) => {
      const { personId } = staffOf(call)
      const secret = generateSecret()
      const held = sealHeld(given, personId, secret)
      const ticket = await issueTicket(given.tx, { purpose: 'totp', personId, held, minutes: 15 })
      const uri = generateURI({ issuer, label: await readUserName(given, personId), secret })
      return { reply: { ticket, secret, qr: await drawQr(uri, { type: 'svg', margin: 2 }) } }
    }),
})

/** Prove the authenticator works; it is demanded from now on. */
export const confirmTotp = exchange(enrolmentContract.confirmTotp, {
  access: kinds('staff'),
  run: ({ ticket: secret, code, label }, call) =>
    inExchange(call, async (given) => {
      const { personId } = staffOf(call)
      const sought = { secret, purposes: ['totp'] } as const
      const ticket = await getTicket(given.tx, sought)
      ownTicket(personId, ticket)
      const shared = openHeld(given, personId, ticket.held)
      const step = totpStep(shared, code, {
        now: call.now,
        usedStep: 0,
      })
      if (step === null) return { refusal: new Problem('rule-broken', personProblems.wrongFactor) }
      await spendTicket(given.tx, sought)
      const factorId = call.house.newId()
      const factor = { factorId, personId, label, counter: step, credentialId: null }
      await keepFactor(given.tx, {
        ...factor,
        kind: 'totp',
        secret: await keepSecret(given, personId, shared),
      })
      const event = { type: 'people.factorAdded.v1', data: { factorId, kind: 'totp' } } as const
      return changeOwn(given, await readPerson(given.tx, personId), { event, factor: 'totp' })
    }),
})
