import { readTransaction } from '#platform/database/transaction.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import type { Call } from '#platform/operations/house.ts'
import { readerOf } from '#platform/operations/query.ts'
import { caseStream } from '../events.ts'
import { absent, type Case, type CaseState } from '../rules/case-state.ts'
import { findMainOf } from '../views/find-case.ts'

/** Finds the main case of a merge before the transaction, so that its history is read in it too. */
export const learnMain = ({ caseId }: { readonly caseId: string }, call: Call): Promise<string | null> =>
  readTransaction(call.house.pool, readerOf(call), (tx) => findMainOf(tx, caseId))

export const alsoMain = (_input: unknown, mainId: string | null): readonly string[] =>
  mainId === null ? [] : [caseStream(mainId)]

/** The main case as it is in the transaction; merged or unmerged meanwhile, the step is tried again by its caller. */
export function mainOf(state: Case, mainId: string | null, others: (stream: string) => CaseState): CaseState {
  if (state.mergedInto !== mainId) throw new Problem('conflict', houseProblems.movedOn)
  return mainId === null ? absent : others(caseStream(mainId))
}
