import { keptUntil } from '#platform/keeping/length-on.ts'
import { type Day, dayOf } from '#platform/time/instant.ts'
import { casesKept } from '../keeps.ts'
import type { CaseEvent } from '../events.ts'
import { caseProblems } from '../problems.ts'
import { eraseWords } from './author.ts'
import type { Case, CaseState } from './case-state.ts'
import { broken } from './step.ts'

/**
 * PI-05: a case that has been over for the years of the rule keeps no words. One that was merged stays as long as the
 * main case does, and a main case as long as any that was merged into it.
 */
export function letWordsGo(state: Case, merged: readonly CaseState[], today: Day): CaseEvent[] {
  if (![state, ...merged].every((one) => isPast(one, today))) throw broken(caseProblems.notYetDue)
  return eraseWords(state)
}

const isPast = (state: CaseState, today: Day): boolean =>
  state.status === 'absent' ||
  (state.overAt !== null && today >= keptUntil(casesKept.letter.length, dayOf(state.overAt)))
