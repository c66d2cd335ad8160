import type { OutputOf } from '#platform/operations/contract.ts'
import { call } from '#platform/web/client.ts'
import { type ImportRun, importTimeoutMs, useImportRun } from '#platform/web/use-import-run.ts'
import { learningContract } from '../contract.ts'

export type Outcome = OutputOf<typeof learningContract.importAttendances>
export type Decisions = ReadonlyMap<string, boolean>

/** How a doubt is called among the decisions. */
export const doubtName = ({ row, other }: { readonly row: number; readonly other: number }): string =>
  `${row} ${other}`

type Sheet = { readonly programmeId: string; readonly file: string; readonly decisions: Decisions }

const listOf = (decisions: Decisions) =>
  [...decisions].map(([name, isOne]) => {
    const [row = 0, other = 0] = name.split(' ').map(Number)
    return { row, other, isOne }
  })

const steps = {
  send: ({ decisions, ...sheet }: Sheet, run: ImportRun): Promise<Outcome> =>
    call(
      learningContract.importAttendances,
      { ...sheet, ...run, decisions: listOf(decisions) },
      { timeoutMs: importTimeoutMs },
    ),
  ask: (importId: string) => call(learningContract.getImportProgress, { importId }),
}

/** Checks a sheet, then writes it, with how far it has come. */
export const useSheetImport = () => useImportRun(steps)
