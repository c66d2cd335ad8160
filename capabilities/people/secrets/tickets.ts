import { newSecret, secretHash } from '#platform/access/secret.ts'
import { Problem } from '#platform/errors.ts'
import type { Sql } from '#platform/ledger/sql.ts'
import { personProblems } from '../problems.ts'

export type TicketPurpose = 'setup' | 'enrol' | 'factor' | 'totp' | 'passkey' | 'oidc' | 'demonstration'

type Ticket = { readonly personId: string | null; readonly held: string }

type NewTicket = Ticket & { readonly purpose: TicketPurpose; readonly minutes: number }

/** Keeps the hash of a new one-time secret with what it is for, and returns the secret. */
export async function issueTicket(sql: Sql, ticket: NewTicket): Promise<string> {
  const secret = newSecret()
  await sql.query(
    `insert into people.ticket (ticket_hash, purpose, person_id, held, expires_at)
     values ($1, $2, $3, $4, now() + make_interval(mins => $5))`,
    [secretHash(secret), ticket.purpose, ticket.personId, ticket.held, ticket.minutes],
  )
  return secret
}

const linkPurposes: readonly TicketPurpose[] = ['setup', 'enrol', 'demonstration']

type Sought = { readonly secret: string; readonly purposes: readonly TicketPurpose[] }
type Found = Ticket & { readonly purpose: TicketPurpose }

const spent = (purposes: readonly TicketPurpose[]) =>
  new Problem(
    'rule-broken',
    purposes.some((purpose) => linkPurposes.includes(purpose))
      ? personProblems.linkSpent
      : personProblems.ticketSpent,
  )

const columns = 'purpose, person_id as "personId", held'

/** Looks at a one-time secret without spending it. */
export async function getTicket(sql: Sql, { secret, purposes }: Sought): Promise<Found> {
  const { rows } = await sql.query<Found>(
    `select ${columns} from people.ticket where ticket_hash = $1 and purpose = any($2) and expires_at > now()`,
    [secretHash(secret), purposes],
  )
  if (!rows[0]) throw spent(purposes)
  return rows[0]
}

/** Spends a one-time secret: whoever comes second finds nothing. */
export async function spendTicket(sql: Sql, { secret, purposes }: Sought): Promise<Found> {
  const { rows } = await sql.query<Found>(
    `delete from people.ticket where ticket_hash = $1 and purpose = any($2) and expires_at > now() returning ${columns}`,
    [secretHash(secret), purposes],
  )
  if (!rows[0]) throw spent(purposes)
  return rows[0]
}

/** Takes back every link of an account that was not used yet. */
export async function withdrawTickets(sql: Sql, personId: string): Promise<void> {
  await sql.query('delete from people.ticket where person_id = $1', [personId])
}

/** Takes back every one-time secret of a kind, so that a newer one takes its place. */
export async function withdrawKind(sql: Sql, purpose: TicketPurpose): Promise<void> {
  await sql.query('delete from people.ticket where purpose = $1', [purpose])
}

/** Clears away what nobody used in time. */
export async function sweepTickets(sql: Sql): Promise<void> {
  await sql.query('delete from people.ticket where expires_at < now()')
}
