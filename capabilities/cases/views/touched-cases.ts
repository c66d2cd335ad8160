import type { Transaction } from '#platform/database/transaction.ts'
import { asEntriesOf, readStreams } from '#platform/ledger/read.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import type { CaseEvent } from '../events.ts'
import type { Case } from '../rules/case-state.ts'
import { type CaseEntry, replayCase } from '../rules/replay-case.ts'

/** A case that just changed: as it is now, and its new entries. */
export type Touched = { readonly state: Case; readonly fresh: readonly CaseEntry[]; readonly isNew: boolean }

/** The cases that these entries change. A case whose whole history is among them needs no reading. */
export async function touchedCases(tx: Transaction, entries: readonly Entry[]): Promise<Touched[]> {
  const byStream = Map.groupBy(asEntriesOf<CaseEvent>(entries), (entry) => entry.stream)
  const begun = [...byStream].filter(([, fresh]) => fresh[0]?.version !== 1).map(([stream]) => stream)
  const histories = begun.length > 0 ? await readStreams(tx, begun) : new Map<string, Entry[]>()
  return [...byStream].flatMap(([stream, fresh]) => {
    const history = histories.get(stream)
    const state = replayCase(history ? asEntriesOf<CaseEvent>(history) : fresh)
    return state.status === 'absent' ? [] : [{ state, fresh, isNew: history === undefined }]
  })
}
