import type { StaffActor } from '#platform/access/actor.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import type { Call } from '#platform/operations/house.ts'
import { type PersonEvent, personStream } from '../events.ts'
import { personProblems } from '../problems.ts'
import { admit, refusalWhenLocked, refuse } from './door.ts'
import { type Exchange, inExchange, type Outcome } from './exchange.ts'
import { isPassword, readPasswordHash } from '../secrets/passwords.ts'
import { type PersonHistory, readPerson } from './person-history.ts'

export const done: Outcome = { reply: { done: true } }

/** The member of staff who calls; the contract lets nobody else in. */
export function staffOf(call: Call): StaffActor {
  if (call.actor.kind !== 'staff') throw new Problem('not-signed-in', houseProblems.notSignedIn)
  return call.actor
}

/** Does something to one's own account after the password was given once more; wrong ones count towards the lock. */
export async function withPassword(
  call: Call,
  password: string,
  run: (given: Exchange, history: PersonHistory) => Promise<Outcome>,
): Promise<Outcome> {
  const { personId } = staffOf(call)
  const kept = await inExchange(call, (given) => readPasswordHash(given.tx, personId))
  const isRight = await isPassword(password, kept)
  return inExchange(call, async (given) => {
    const history = await readPerson(given.tx, personId)
    const locked = refusalWhenLocked(given, history)
    if (locked) return locked
    return isRight ? run(given, history) : refuse(given, history, 'password')
  })
}

/** The second factor the session that calls was begun with. */
export async function sessionFactor(given: Exchange): Promise<string | null> {
  const { sessionId } = staffOf(given.call)
  const { rows } = await given.tx.query<{ factor: string | null }>(
    'select factor from access.session where session_id = $1',
    [sessionId],
  )
  return rows[0]?.factor ?? null
}

/**
 * Notes a change of one's own account. The view ends every session begun before it; this browser goes on with a new
 * one, so that a token that leaked is worth nothing.
 */
export async function changeOwn(
  given: Exchange,
  history: PersonHistory,
  change: { event: PersonEvent; factor: string | null },
): Promise<Outcome> {
  const { personId, person } = history
  await given.append({ stream: personStream(personId), after: person.version, events: [change.event] })
  await admit(given, await readPerson(given.tx, personId), change.factor)
  return done
}

/** Refuses unless the ticket was issued to the person who uses it. */
export function ownTicket(personId: string, ticket: { readonly personId: string | null }): void {
  if (ticket.personId !== personId) throw new Problem('rule-broken', personProblems.ticketSpent)
}
