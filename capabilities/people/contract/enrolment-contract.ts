import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { Id, nameText } from '#platform/operations/fields.ts'
import { PersonName } from './person-name.ts'
import { personProblems } from '../problems.ts'
import {
  SignInStep,
  Role,
  Password,
  UserName,
  SecretLink,
  TotpCode,
  Nothing,
  Done,
  PasskeyMessage,
  anyone,
  staff,
} from '../shapes.ts'

/** Second factors, the first run and one-time links. */
export const enrolmentContract = contract({
  startTotp: {
    method: 'POST',
    path: '/api/session/totp/start',
    summary: 'A new secret for an authenticator, as a QR code',
    actors: staff,
    input: Nothing,
    output: z.strictObject({ ticket: SecretLink, secret: z.string(), qr: z.string() }),
    problems: [],
    rate: 'signIn',
  },
  confirmTotp: {
    method: 'POST',
    path: '/api/session/totp/confirm',
    summary: 'Prove the authenticator works; it is demanded from now on',
    actors: staff,
    input: z.strictObject({ ticket: SecretLink, code: TotpCode, label: nameText(40) }),
    output: Done,
    problems: [personProblems.wrongFactor, personProblems.ticketSpent],
    rate: 'signIn',
  },
  startPasskey: {
    method: 'POST',
    path: '/api/session/passkey/start',
    summary: 'What the browser needs to make a passkey',
    actors: staff,
    input: Nothing,
    output: z.strictObject({ ticket: SecretLink, options: PasskeyMessage }),
    problems: [personProblems.passkeyUnavailable],
    rate: 'signIn',
  },
  confirmPasskey: {
    method: 'POST',
    path: '/api/session/passkey/confirm',
    summary: 'Keep the passkey the browser made',
    actors: staff,
    input: z.strictObject({ ticket: SecretLink, passkey: PasskeyMessage, label: nameText(40) }),
    output: Done,
    problems: [personProblems.wrongFactor, personProblems.ticketSpent, personProblems.passkeyUnavailable],
    rate: 'signIn',
  },
  removeFactor: {
    method: 'POST',
    path: '/api/session/factor/remove',
    summary: 'Remove one of one’s own second factors, with the password once more',
    actors: staff,
    input: z.strictObject({ factorId: Id, password: Password }),
    output: Done,
    problems: [personProblems.wrongCredentials, personProblems.locked, personProblems.lastFactor],
    rate: 'signIn',
  },
  nameAdministrators: {
    method: 'POST',
    path: '/api/setup/administrators',
    summary: 'First run: name the three administrators; each gets a link to choose a password',
    actors: ['anonymous'],
    input: z.strictObject({
      link: SecretLink,
      administrators: z
        .array(
          z.strictObject({
            personId: Id,
            role: z.enum(['systemAdministrator', 'securityAdministrator', 'auditAdministrator']),
            name: PersonName,
            userName: UserName,
          }),
        )
        .check(z.minLength(3), z.maxLength(3)),
    }),
    output: z.strictObject({
      links: z.array(z.strictObject({ personId: Id, role: Role, link: SecretLink })),
    }),
    problems: [
      personProblems.linkSpent,
      personProblems.alreadySetUp,
      personProblems.userNameTaken,
      personProblems.threeAdministrators,
    ],
    rate: 'signIn',
  },
  lookAtLink: {
    method: 'POST',
    path: '/api/enrolment/look',
    summary: 'Whose link this is and what it is for',
    actors: anyone,
    input: z.strictObject({ link: SecretLink }),
    output: z.strictObject({
      purpose: z.enum(['setup', 'enrol']),
      name: z.nullable(z.string()),
      userName: z.nullable(z.string()),
      minimumLength: z.number(),
    }),
    problems: [personProblems.linkSpent],
    rate: 'signIn',
  },
  enrol: {
    method: 'POST',
    path: '/api/enrolment/finish',
    summary: 'Choose a password with a one-time link and be signed in',
    actors: anyone,
    input: z.strictObject({ link: SecretLink, password: Password }),
    output: SignInStep,
    problems: [personProblems.linkSpent, personProblems.weakPassword],
    rate: 'signIn',
  },
  listPersonas: {
    method: 'POST',
    path: '/api/demonstration/personas',
    summary: 'Demonstration world only: the made-up people a visitor with the link may act as',
    actors: anyone,
    input: z.strictObject({ link: SecretLink }),
    output: z.strictObject({
      personas: z.array(
        z.strictObject({ personId: Id, name: z.string(), zh: z.string(), en: z.string(), where: z.string() }),
      ),
    }),
    problems: [personProblems.linkSpent],
    rate: 'signIn',
  },
  enterAsPersona: {
    method: 'POST',
    path: '/api/demonstration/enter',
    summary: 'Demonstration world only: act as one of the made-up people',
    actors: anyone,
    input: z.strictObject({ link: SecretLink, personId: Id }),
    output: SignInStep,
    problems: [personProblems.linkSpent],
    rate: 'signIn',
  },
})
