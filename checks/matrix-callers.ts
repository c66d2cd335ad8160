import type pg from 'pg'
import type { Society } from '#app/demonstration/settle-people.ts'
import { caseStream } from '#capabilities/cases/events.ts'
import { counterStream } from '#capabilities/points/events.ts'
import { bookletStream } from '#platform/access/booklet.ts'
import type { Actor, Post, StaffActor } from '#platform/access/actor.ts'
import { secretHash } from '#platform/access/secret.ts'
import { startSession } from '#platform/access/sessions.ts'
import { writeTransaction } from '#platform/database/transaction.ts'
import type { House } from '#platform/operations/house.ts'
import type { Counter } from './access-points.ts'
import type { Booklet } from './served-volunteer.ts'

export type Caller = {
  readonly name: string
  readonly actor: Actor
  readonly sessionToken?: string
  readonly receiptHash?: string
}

type Means = { readonly house: House; readonly pool: pg.Pool }

/** A matter inside that everybody is asked about, and one far away, with their receipts. */
export type Told = {
  readonly own: string
  readonly other: string
  readonly receipt: string
  readonly otherReceipt: string
  readonly booklets: readonly Booklet[]
  readonly counters: readonly Counter[]
}

async function signedIn({ house, pool }: Means, name: string, actor: StaffActor): Promise<Caller> {
  const { posts, act, see, search, personId } = actor
  const standing = { posts, act, see, search, changesAt: null }
  const session = {
    sessionId: house.newId(),
    personId,
    personVersion: 1,
    standing,
    device: 'test',
    factor: 'totp',
  }
  const sessionToken = await writeTransaction(pool, (tx) => startSession(tx, session))
  return { name, actor: { ...actor, sessionId: session.sessionId }, sessionToken }
}

function administrator({ house }: Means, role: string): StaffActor {
  const post: Post = {
    postId: house.newId(),
    role,
    organisationId: null,
    placeId: null,
    from: '2026-01-01',
    to: null,
  }
  const none = { places: [], organisations: [] }
  return {
    kind: 'staff',
    personId: house.newId(),
    sessionId: house.newId(),
    posts: [post],
    act: none,
    see: none,
    search: none,
  }
}

/** Everybody whom the matrix asks: residents, every post inside and outside, the administrators, the house itself. */
export async function gatherCallers(means: Means, { streets }: Society, told: Told): Promise<Caller[]> {
  const resident = (name: string, stream: string, receipt: string): Caller => ({
    name,
    actor: { kind: 'resident', stream },
    receiptHash: secretHash(receipt)?.toString('hex') ?? '',
  })
  const [here, , far] = streets
  const staff = [here, far].flatMap((street, at) => {
    if (!street) return []
    const where = at === 0 ? 'inside' : 'outside'
    const [community] = street.communities
    return [
      [`gridWorker ${where}`, community?.grids[0]?.worker],
      [`secretary ${where}`, community?.secretary],
      [`streetStaff ${where}`, street.staff],
      [`streetLeader ${where}`, street.leader],
      [`followUpVisitor ${where}`, street.visitor],
      [`departmentStaff ${where}`, street.district.departments[0]?.staff],
      [`districtOrganiser ${where}`, street.district.organiser],
      [`assessor ${where}`, street.district.assessor],
    ] as const
  })
  const administrators = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'].map(
    (role) => [role, administrator(means, role)] as const,
  )
  const people: Caller[] = []
  for (const [name, actor] of [...staff, ...administrators])
    if (actor) people.push(await signedIn(means, name, actor))
  return [
    { name: 'anonymous', actor: { kind: 'anonymous' } },
    resident('resident own', caseStream(told.own), told.receipt),
    resident('resident other', caseStream(told.other), told.otherReceipt),
    ...told.booklets.map(({ name, participantId, receipt }) =>
      resident(name, bookletStream(participantId), receipt),
    ),
    ...told.counters.map(({ name, counterId, receipt }) => resident(name, counterStream(counterId), receipt)),
    ...people,
    { name: 'job', actor: { kind: 'job', name: 'test' } },
    { name: 'console', actor: { kind: 'console', name: 'test' } },
  ]
}
