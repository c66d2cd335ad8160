import { readTransaction } from '#platform/database/transaction.ts'
import { Problem } from '#platform/errors.ts'
import { command } from '#platform/operations/command.ts'
import type { Call } from '#platform/operations/house.ts'
import { readerOf } from '#platform/operations/query.ts'
import { addMinutes } from '#platform/time/instant.ts'
import type { Secret } from '#platform/vault/secret.ts'
import { caseAccess, reader } from '../access.ts'
import { casesContract } from '../contract.ts'
import { type CaseEvent, caseStream } from '../events.ts'
import { caseProblems } from '../problems.ts'
import type { CaseState } from '../rules/case-state.ts'
import * as decisions from '../rules/overseeing.ts'
import { replayCase } from '../rules/replay-case.ts'
import { readContact } from '../told.ts'
import { findContactOf } from '../views/find-case.ts'
import { existing } from './case-command.ts'

/** Show the author's name and phone for a purpose, for a minute; the look is an entry. */
export const revealContact = command<
  typeof casesContract.revealContact,
  CaseEvent,
  CaseState,
  Secret | undefined,
  CaseState
>(casesContract.revealContact, {
  stream: ({ caseId }) => caseStream(caseId),
  prepare: ({ caseId }, call) => openContact(caseId, call),
  replay: replayCase,
  subject: ({ state }) => state,
  access: caseAccess.revealContact,
  see: reader,
  decide: ({ input, state }) => decisions.revealContact(existing(state), input.purpose),
  reply: ({ facts, now }) => {
    if (facts === undefined) throw new Problem('conflict', caseProblems.noContact)
    return { ...readContact(facts.reveal()), shownUntil: addMinutes(now, 1) }
  },
})

const openContact = (caseId: string, call: Call): Promise<Secret | undefined> =>
  readTransaction(call.house.pool, readerOf(call), async (tx) => {
    const secretId = await findContactOf(tx, caseId)
    if (secretId === null) return undefined
    return (await call.house.vault.openPersonal(tx, [secretId])).get(secretId)
  })
