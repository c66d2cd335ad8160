import type { StaffActor } from '../access/actor.ts'
import { startSession } from '../access/sessions.ts'
import { writeTransaction } from '../database/transaction.ts'
import type { InputOf, OperationContract, OutputOf } from '../operations/contract.ts'
import type { Call } from '../operations/house.ts'
import type { Operation } from '../operations/operation.ts'
import type { TestHouse } from './test-house.ts'

/** Someone who calls: who they are and what the database knows them by. */
export type Caller = Pick<Call, 'actor' | 'sessionToken' | 'receiptHash'>

export const anyone: Caller = { actor: { kind: 'anonymous' } }

type Posted = { readonly role: string; readonly organisationId?: string; readonly placeId?: string }

/** A signed-in member of staff with one post that acts and sees from there down. */
export async function staffAt(
  house: Pick<TestHouse, 'newId' | 'pool'>,
  posted: Posted,
): Promise<Caller & { readonly actor: StaffActor }> {
  const { role, organisationId = null, placeId = null } = posted
  const scope = {
    places: placeId === null ? [] : [placeId],
    organisations: organisationId === null ? [] : [organisationId],
  }
  const posts = [{ postId: house.newId(), role, organisationId, placeId, from: '2024-01-01', to: null }]
  const [personId, sessionId] = [house.newId(), house.newId()]
  const standing = { posts, act: scope, see: scope, search: scope, changesAt: null }
  const sessionToken = await writeTransaction(house.pool, (tx) =>
    startSession(tx, { sessionId, personId, personVersion: 1, standing, device: 'test', factor: null }),
  )
  return {
    sessionToken,
    actor: { kind: 'staff', personId, sessionId, posts, act: scope, see: scope, search: scope },
  }
}

/** Runs an operation as somebody at a moment, with a key of its own unless one is given. */
export const runAs =
  (house: TestHouse, caller: Caller, given: Partial<Call> = {}) =>
  <Declared extends OperationContract>(
    operation: Operation<Declared>,
    input: InputOf<Declared>,
  ): Promise<OutputOf<Declared>> =>
    operation.run(input, house.call({ key: house.newId(), ...given, ...caller }))
