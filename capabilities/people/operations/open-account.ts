import type { Post } from '#platform/access/actor.ts'
import { Problem } from '#platform/errors.ts'
import { type PersonEvent, type PostFacts, personStream } from '../events.ts'
import { personProblems } from '../problems.ts'
import { checkPost } from '../rules.ts'
import type { Exchange } from './exchange.ts'
import { findByUserName, plainUserName, sealPerson } from '../secrets/person-data.ts'
import { issueTicket, withdrawTickets } from '../secrets/tickets.ts'

export type NewAccount = {
  readonly personId: string
  readonly name: string
  readonly userName: string
  readonly phone: string | null
  readonly posts: readonly PostFacts[]
}

const linkMinutes = 7 * 24 * 60

async function claimUserName(given: Exchange, userName: string): Promise<void> {
  const { vault } = given.call.house
  // Two who claim the same name at once wait for each other here; others do not.
  await given.tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `people.user-name ${plainUserName(userName)}`,
  ])
  if ((await findByUserName(given.tx, vault, userName)) === undefined) return
  throw new Problem('rule-broken', personProblems.userNameTaken)
}

function checkPosts(posts: readonly PostFacts[]): void {
  const held: Post[] = []
  for (const post of posts) {
    checkPost(post, held)
    held.push(post)
  }
}

/** Opens an account: claims the user name, seals who it is, notes the posts. */
export async function openAccount(given: Exchange, account: NewAccount): Promise<void> {
  checkPosts(account.posts)
  await claimUserName(given, account.userName)
  const { personId, name, userName, phone } = account
  const { sealed, rows } = sealPerson(given.call.house, personId, { name, userName, phone })
  const registered: PersonEvent = { type: 'people.registered.v1', data: sealed }
  const gifts = account.posts.map((post): PersonEvent => ({ type: 'people.postGiven.v1', data: post }))
  const events = [registered, ...gifts]
  await given.append({ stream: personStream(personId), after: 0, events }, rows)
}

/** A new one-time link by which the holder chooses a password; earlier ones are taken back. Seven days. */
export async function issueLink(given: Exchange, personId: string, after: number): Promise<string> {
  await withdrawTickets(given.tx, personId)
  const events: PersonEvent[] = [{ type: 'people.invited.v1', data: { purpose: 'enrol' } }]
  await given.append({ stream: personStream(personId), after, events })
  return issueTicket(given.tx, { purpose: 'enrol', personId, held: '', minutes: linkMinutes })
}
