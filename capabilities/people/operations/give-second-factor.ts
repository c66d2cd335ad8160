import { kinds } from '#platform/access/rule.ts'
import { sessionContract } from '../contract/session-contract.ts'
import { admit, refusalWhenLocked, refuse } from './door.ts'
import { type Exchange, exchange, inExchange } from './exchange.ts'
import { isRightCode, isRightPasskey } from './factors.ts'
import { readPerson } from './person-history.ts'
import { getTicket, spendTicket } from '../secrets/tickets.ts'

type Shown = { readonly code?: string | undefined; readonly passkey?: Record<string, unknown> | undefined }

async function provenKind(given: Exchange, personId: string, shown: Shown & { challenge: string }) {
  const { code, passkey, challenge } = shown
  if (code !== undefined && (await isRightCode(given, personId, code))) return 'totp'
  if (passkey !== undefined && (await isRightPasskey(given, personId, { message: passkey, challenge })))
    return 'passkey'
  return null
}

/** Finish signing in with a code or a passkey. */
export const giveSecondFactor = exchange(sessionContract.giveSecondFactor, {
  access: kinds('anonymous', 'resident', 'staff'),
  run: ({ ticket: secret, code, passkey }, call) =>
    inExchange(call, async (given) => {
      const sought = { secret, purposes: ['factor'] } as const
      const ticket = await getTicket(given.tx, sought)
      const personId = ticket.personId ?? ''
      const history = await readPerson(given.tx, personId)
      const locked = refusalWhenLocked(given, history)
      if (locked) return locked
      if (history.person.isSuspended) return refuse(given, history, 'suspended')
      const kind = await provenKind(given, personId, { code, passkey, challenge: ticket.held })
      if (kind === null) return refuse(given, history, 'factor')
      await spendTicket(given.tx, sought)
      return admit(given, history, kind)
    }),
})
