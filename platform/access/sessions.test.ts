import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTransaction, type Transaction, writeTransaction } from '../database/transaction.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { treeOperations } from '../trees/tree-operations.ts'
import { nobody, type Scope } from './actor.ts'
import { identifyCaller } from './identify-caller.ts'
import { giveReceipt, withdrawReceipts } from './receipts.ts'
import { newSecret, secretHash } from './secret.ts'
import { endSession, endSessionsBefore, findSession, listOwnSessions, startSession } from './sessions.ts'

let database: TestDatabase
const trees = treeOperations([])
const write = <Result>(run: (tx: Transaction) => Promise<Result>) => writeTransaction(database.pool, run)

beforeAll(async () => {
  database = await testDatabase()
  const nodes = [
    ['city', null],
    ['east', 'city'],
    ['west', 'city'],
    ['e1', 'east'],
  ] as const
  await write((tx) =>
    trees.addNodes(tx, {
      tree: 'place',
      nodes: nodes.map(([id, parent]) => ({ id, parent })),
      on: '2025-01-01',
    }),
  )
})
afterAll(() => database.close())

const east: Scope = { places: ['east'], organisations: [] }
const post = {
  postId: randomUUID(),
  role: 'secretary',
  organisationId: null,
  placeId: 'east',
  from: '2025-01-01',
  to: null,
}

function aSession(given: { personId?: string; personVersion?: number; changesAt?: string | null } = {}) {
  const session = {
    sessionId: randomUUID(),
    personId: given.personId ?? randomUUID(),
    personVersion: given.personVersion ?? 1,
    standing: { posts: [post], act: east, see: east, search: nobody, changesAt: given.changesAt ?? null },
    device: 'Chrome · Linux',
    factor: null,
  }
  return write(async (tx) => ({ ...session, token: await startSession(tx, session) }))
}

async function seenPlaces(sessionToken?: string): Promise<string[]> {
  return readTransaction(database.pool, sessionToken === undefined ? {} : { sessionToken }, async (tx) => {
    const { rows } = await tx.query<{ id: string }>(
      `select id from tree.node where tree = 'place' and low <@ (select access.place_reach()) order by id`,
    )
    return rows.map(({ id }) => id)
  })
}

const asReader = (statement: string, sessionToken = newSecret()) =>
  readTransaction(database.pool, { sessionToken }, (tx) => tx.query(statement))

describe('a session', () => {
  it('reaches the subtree of its holder’s post and nothing else', async () => {
    const { token } = await aSession()
    expect(await seenPlaces(token)).toEqual(['e1', 'east'])
  })

  it('that is forged, missing or not even hex reaches nothing', async () => {
    await aSession()
    expect(await seenPlaces(newSecret())).toEqual([])
    expect(await seenPlaces()).toEqual([])
    expect(await seenPlaces('not-hex')).toEqual([])
    expect(await seenPlaces('')).toEqual([])
  })

  it('cannot be read or forged by a reader of the database', async () => {
    await expect(asReader('select * from access.session')).rejects.toThrow(/permission denied/)
    await expect(asReader('select * from access.receipt')).rejects.toThrow(/permission denied/)
    await expect(asReader(`select access.may_act('\\x00', 'east', null)`)).rejects.toThrow(
      /permission denied/,
    )
    await expect(asReader('select access.refresh_reach()')).rejects.toThrow(/permission denied/)
  })

  it('is known by its token alone and says what its holder may do', async () => {
    const { token, personId, sessionId } = await aSession()
    const actor = await write((tx) => findSession(tx, token))
    expect(actor).toEqual({
      kind: 'staff',
      personId,
      sessionId,
      posts: [post],
      act: east,
      see: east,
      search: nobody,
    })
    expect(await write((tx) => findSession(tx, newSecret()))).toBeUndefined()
  })

  it('is worth nothing from the moment it is ended, by its owner only', async () => {
    const { token, personId, sessionId } = await aSession()
    expect(await write((tx) => endSession(tx, randomUUID(), sessionId))).toBe(false)
    expect(await seenPlaces(token)).not.toEqual([])
    expect(await write((tx) => endSession(tx, personId, sessionId))).toBe(true)
    expect(await seenPlaces(token)).toEqual([])
    expect(await identifyCaller(database.pool)({ sessionToken: token, receipt: undefined })).toEqual({
      actor: { kind: 'anonymous' },
    })
  })

  it('ends when its holder’s rights change, unless it began after the change or is the one to keep', async () => {
    const personId = randomUUID()
    const before = await aSession({ personId, personVersion: 3 })
    const kept = await aSession({ personId, personVersion: 3 })
    const after = await aSession({ personId, personVersion: 4 })
    await write((tx) => endSessionsBefore(tx, { personId, version: 4, keepSessionId: kept.sessionId }))
    expect(await seenPlaces(before.token)).toEqual([])
    expect(await seenPlaces(kept.token)).not.toEqual([])
    expect(await seenPlaces(after.token)).not.toEqual([])
  })

  it('ends after half an hour without use, after twelve hours, and when a post runs out', async () => {
    const [idle, old] = [await aSession(), await aSession()]
    const owner = (statement: string, id: string) => database.pool.query(statement, [id])
    await owner(
      `update access.session set touched_at = now() - interval '31 minutes' where session_id = $1`,
      idle.sessionId,
    )
    await owner(
      `update access.session set expires_at = now() - interval '1 second' where session_id = $1`,
      old.sessionId,
    )
    const { token } = await aSession({ changesAt: '2026-01-01T00:00:00.000Z' })
    for (const over of [idle.token, old.token, token]) {
      expect(await seenPlaces(over)).toEqual([])
      expect(await write((tx) => findSession(tx, over))).toBeUndefined()
    }
  })

  it('stays alive while it is used', async () => {
    const { token, sessionId } = await aSession()
    await database.pool.query(
      `update access.session set touched_at = now() - interval '29 minutes' where session_id = $1`,
      [sessionId],
    )
    await identifyCaller(database.pool)({ sessionToken: token, receipt: undefined })
    const { rows } = await database.pool.query(
      `select touched_at > now() - interval '1 minute' as fresh from access.session where session_id = $1`,
      [sessionId],
    )
    expect(rows).toEqual([{ fresh: true }])
  })

  it('shows its owner the other sessions of the same person, and no stranger’s', async () => {
    const one = await aSession()
    const other = await aSession({ personId: one.personId })
    await aSession()
    const listed = await readTransaction(database.pool, { sessionToken: one.token }, (tx) =>
      listOwnSessions(tx),
    )
    expect(new Map(listed.map(({ sessionId, isCurrent }) => [sessionId, isCurrent]))).toEqual(
      new Map([
        [one.sessionId, true],
        [other.sessionId, false],
      ]),
    )
  })

  it('follows a subtree that moves under or away from its post', async () => {
    const { token } = await aSession()
    await write((tx) => trees.moveNode(tx, { tree: 'place', id: 'west', parent: 'east', on: '2026-03-01' }))
    expect(await seenPlaces(token)).toEqual(['e1', 'east', 'west'])
    await write((tx) => trees.moveNode(tx, { tree: 'place', id: 'west', parent: 'city', on: '2026-03-02' }))
    expect(await seenPlaces(token)).toEqual(['e1', 'east'])
  })

  it('may write where its post lies, and nowhere else', async () => {
    const { token } = await aSession()
    const may = async (place: string | null, secret = token) => {
      const asked = [secretHash(secret), place]
      const { rows } = await database.pool.query('select access.may_act($1, $2, null) as may', asked)
      return rows[0]?.may
    }
    expect([await may('e1'), await may('east'), await may(null)]).toEqual([true, true, true])
    expect([await may('west'), await may('city'), await may('nowhere')]).toEqual([false, false, false])
    expect(await may(null, newSecret())).toBe(false)
  })
})

describe('a receipt', () => {
  const opened = (receiptHash?: string) =>
    readTransaction(database.pool, receiptHash === undefined ? {} : { receiptHash }, async (tx) => {
      const { rows } = await tx.query<{ stream: string | null }>('select access.receipt() as stream')
      return rows[0]?.stream
    })

  it('opens the one case it was given for until it is taken back', async () => {
    const secret = newSecret(16)
    await write((tx) => giveReceipt(tx, secret, 'case:1'))
    const identity = await identifyCaller(database.pool)({ sessionToken: undefined, receipt: secret })
    expect(identity.actor).toEqual({ kind: 'resident', stream: 'case:1' })
    expect(await opened(identity.receiptHash)).toBe('case:1')
    await write((tx) => withdrawReceipts(tx, 'case:1'))
    expect(await opened(identity.receiptHash)).toBeNull()
  })

  it('that was made up opens nothing', async () => {
    expect(await opened(secretHash(newSecret())?.toString('hex'))).toBeNull()
    expect(await opened()).toBeNull()
    expect(await opened('zz')).toBeNull()
  })
})
