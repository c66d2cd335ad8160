import type { Sql } from '../ledger/sql.ts'
import type { Instant } from '../time/instant.ts'
import type { Post, Scope, StaffActor } from './actor.ts'
import { newSecret, secretHash } from './secret.ts'

/** What a person's posts amount to now, and when that next changes by itself. */
export type Standing = {
  readonly posts: readonly Post[]
  readonly act: Scope
  readonly see: Scope
  readonly search: Scope
  readonly changesAt: Instant | null
}

/** How a session began: whose, with what rights, on which device, by which second factor. */
export type NewSession = {
  readonly sessionId: string
  readonly personId: string
  /** How much of the person's own history the rights were taken from; what comes after can end the session. */
  readonly personVersion: number
  readonly standing: Standing
  readonly device: string
  readonly factor: string | null
}

/** One of a person's own sessions, as its owner sees it. */
export type OwnSession = {
  readonly sessionId: string
  readonly device: string
  readonly factor: string | null
  readonly startedAt: Instant
  readonly touchedAt: Instant
  readonly isCurrent: boolean
}

const insertSession = `
insert into access.session (token_hash, session_id, person_id, person_version, posts, device, factor, expires_at,
  act_places, act_organisations, see_places, see_organisations, search_places, search_organisations,
  act_place_reach, act_organisation_reach, see_place_reach, see_organisation_reach,
  search_place_reach, search_organisation_reach)
values ($1, $2, $3, $4, $5::jsonb, $6, $7, least(now() + interval '12 hours', $8::timestamptz), $9, $10, $11, $12, $13, $14,
  tree.reach('place', $9), tree.reach('organisation', $10), tree.reach('place', $11), tree.reach('organisation', $12),
  tree.reach('place', $13), tree.reach('organisation', $14))`

/** Starts a session and returns its token, which is kept nowhere but in the browser; 12 hours at most. */
export async function startSession(sql: Sql, session: NewSession): Promise<string> {
  const token = newSecret()
  const { standing } = session
  // A move of a subtree in the meantime would leave the session with the old positions.
  await sql.query(`select tree.hold('place'), tree.hold('organisation')`)
  await sql.query(insertSession, [
    secretHash(token),
    session.sessionId,
    session.personId,
    session.personVersion,
    JSON.stringify(standing.posts),
    session.device,
    session.factor,
    standing.changesAt,
    ...[standing.act, standing.see, standing.search].flatMap((scope) => [scope.places, scope.organisations]),
  ])
  return token
}

const selectSession = `
select person_id as "personId", session_id as "sessionId", posts,
  json_build_object('places', act_places, 'organisations', act_organisations) as act,
  json_build_object('places', see_places, 'organisations', see_organisations) as see,
  json_build_object('places', search_places, 'organisations', search_organisations) as search,
  touched_at < now() - interval '1 minute' as "isStale"
from access.session where token_hash = $1 and access.is_live(touched_at, expires_at)`

/** The person a token stands for, if its session is alive; using it keeps it alive for another 30 minutes. */
export async function findSession(sql: Sql, token: string): Promise<StaffActor | undefined> {
  const hash = secretHash(token)
  if (!hash) return undefined
  const { rows } = await sql.query<Omit<StaffActor, 'kind'> & { isStale: boolean }>(selectSession, [hash])
  if (!rows[0]) return undefined
  const { isStale, ...found } = rows[0]
  if (isStale) await sql.query('update access.session set touched_at = now() where token_hash = $1', [hash])
  return { kind: 'staff', ...found }
}

/** The living sessions of whoever's token this transaction carries. */
export async function listOwnSessions(sql: Sql): Promise<readonly OwnSession[]> {
  const { rows } = await sql.query<OwnSession>(`
    select session_id as "sessionId", device, factor, started_at as "startedAt", touched_at as "touchedAt",
      is_current as "isCurrent"
    from access.own_sessions()`)
  return rows
}

/** Ends one session of a person; the token is worth nothing from the commit on. */
export async function endSession(sql: Sql, personId: string, sessionId: string): Promise<boolean> {
  const { rows } = await sql.query<{ ended: string }>(
    'delete from access.session where person_id = $1 and session_id = $2 returning session_id as ended',
    [personId, sessionId],
  )
  return rows.length > 0
}

/** Something in a person's own history that ends the sessions begun before it. */
export type SessionEnding = {
  readonly personId: string
  readonly version: number
  readonly keepSessionId: string | null
}

/** Ends every session of a person that began before a version of their history, but the one to keep if there is one. */
export async function endSessionsBefore(sql: Sql, ending: SessionEnding): Promise<void> {
  await sql.query(
    `delete from access.session
     where person_id = $1 and person_version < $2 and session_id is distinct from $3::uuid`,
    [ending.personId, ending.version, ending.keepSessionId],
  )
}

/** Sweeps away sessions that have ended by themselves. */
export async function sweepSessions(sql: Sql): Promise<void> {
  await sql.query('delete from access.session where not access.is_live(touched_at, expires_at)')
}
