import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Progress } from '../progress/progress.ts'
import { type ClientProblem, problemOf } from './client-problem.ts'
import { newId } from './new-id.ts'
import { noticeEndedSession } from './queries.ts'
import { useTold } from './use-told.ts'

/** One run of an import: by which name its progress is told, and whether it only looks. */
export type ImportRun = { readonly importId: string; readonly dryRun: boolean }

/** How long an import may take, for `call`. */
export const importTimeoutMs = 600_000

type Steps<Wanted, Outcome> = {
  readonly send: (wanted: Wanted, run: ImportRun) => Promise<Outcome>
  /** How far a run has come, as the house tells it; always the same function. */
  readonly ask: (importId: string) => Promise<Progress>
}

/** Checks what a file would change, then brings it in, with how far that has come; every importer's one way. */
export function useImportRun<Wanted, Outcome>({ send, ask }: Steps<Wanted, Outcome>) {
  const client = useQueryClient()
  const [running, setRunning] = useState<ImportRun | null>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [problem, setProblem] = useState<ClientProblem | null>(null)
  const progress = useTold(running?.importId ?? null, ask)
  const run = async (wanted: Wanted, { dryRun }: Pick<ImportRun, 'dryRun'>) => {
    const begun = { importId: newId(), dryRun }
    setRunning(begun)
    setProblem(null)
    try {
      setOutcome(await send(wanted, begun))
      if (!dryRun) void client.invalidateQueries()
    } catch (failure) {
      const met = problemOf(failure)
      noticeEndedSession(client, met)
      setProblem(met)
    } finally {
      setRunning(null)
    }
  }
  const clear = () => {
    setOutcome(null)
    setProblem(null)
  }
  return { run, clear, running, outcome, problem, progress }
}
