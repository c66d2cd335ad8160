import { useState } from 'react'
import type { ClientProblem } from '#platform/web/client-problem.ts'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useKeys } from '#platform/web/use-keys.ts'
import { useWords } from '#platform/web/words.ts'
import { casesContract } from '#capabilities/cases/contract.ts'
import { deskWords } from '../words-desk.ts'
import { isAtOnce, type OpenAction } from './action-dialog.tsx'
import { actionWords } from './action-words.ts'
import { type ActionName, actionKeys } from './case-actions.ts'
import type { DeskCase } from './desk-case.ts'

export type CaseActions = {
  readonly open: OpenAction | null
  readonly begin: (name: ActionName, otherId?: string) => void
  readonly close: () => void
  readonly busy: boolean
  readonly problem: ClientProblem | null
}

/** What is being done with a case: at once where nothing is asked, else by its dialog; each with its key. */
export function useCaseActions(desk: DeskCase): CaseActions {
  const words = useWords(actionWords)
  const say = useWords(deskWords)
  const [open, setOpen] = useState<OpenAction | null>(null)
  const accept = useAction(casesContract.acceptCase, { onDone: () => showToast(words.accepted) })
  const start = useAction(casesContract.startWork, { onDone: () => showToast(words.started) })
  const begin = (name: ActionName, otherId: string | null = null) => {
    if (!desk.abilities.includes(name)) return showToast(say.cannotNow(words[name]))
    if (!isAtOnce(name)) return setOpen({ name, otherId })
    void (name === 'acceptCase' ? accept : start).run({ caseId: desk.caseId })
  }
  const byKey = Object.entries(actionKeys).map(([key, name]) => [key, () => begin(name)] as const)
  useKeys(Object.fromEntries(byKey))
  return {
    open,
    begin,
    close: () => setOpen(null),
    busy: accept.busy || start.busy,
    problem: accept.problem ?? start.problem,
  }
}
