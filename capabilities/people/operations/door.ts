import { startSession } from '#platform/access/sessions.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import { type DoorEvent, doorStream } from '../events.ts'
import { personProblems } from '../problems.ts'
import { lockedUntil, mustHaveFactor, standingOf } from '../rules.ts'
import { type Exchange, inNameOf, type Outcome } from './exchange.ts'
import type { PersonHistory } from './person-history.ts'

/** Notes something at the door of one person. */
export const note = (given: Exchange, history: PersonHistory, event: DoorEvent): Promise<void> =>
  given.append({ stream: doorStream(history.personId), after: history.doorVersion, events: [event] })

/** The lock as a refusal, if the account is locked now. Nothing more is noted while it is. */
export const refusalWhenLocked = (given: Exchange, history: PersonHistory): Outcome | undefined =>
  lockedUntil(history.door, given.call.now) === null
    ? undefined
    : { refusal: new Problem('rule-broken', personProblems.locked) }

type Step = 'password' | 'factor' | 'suspended'

/** Notes a refusal and says no; the fifth in a row says that the account is locked from now on. */
export async function refuse(given: Exchange, history: PersonHistory, step: Step): Promise<Outcome> {
  await note(given, history, { type: 'people.signInRefused.v1', data: { step } })
  const refusals = [...history.door.refusals, given.call.now].slice(-5)
  const until = lockedUntil({ ...history.door, refusals }, given.call.now)
  if (until !== null) return { refusal: new Problem('rule-broken', personProblems.locked) }
  const text = step === 'factor' ? personProblems.wrongFactor : personProblems.wrongCredentials
  return { refusal: new Problem('rule-broken', text) }
}

/** Lets a person in: a session with the rights of this hour, its token to the browser, an entry at the door. */
export async function admit(
  given: Exchange,
  history: PersonHistory,
  factor: string | null,
): Promise<Outcome> {
  const { call, tx } = given
  if (!call.browser) throw new Problem('not-allowed', houseProblems.notAllowed)
  const sessionId = call.house.newId()
  const { person, personId } = history
  const standing = standingOf(person.posts, call.now, factor)
  await note(inNameOf(given, personId), history, { type: 'people.signedIn.v1', data: { sessionId, factor } })
  const session = {
    sessionId,
    personId,
    personVersion: person.version,
    standing,
    device: call.browser.device,
    factor,
  }
  call.browser.giveSession(await startSession(tx, session))
  return {
    reply: { step: 'signedIn', mustAddFactor: factor === null && mustHaveFactor(person.posts, call.now) },
  }
}
