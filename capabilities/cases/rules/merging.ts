import { Problem } from '#platform/errors.ts'
import { type CaseEvent, caseStream, type FirstResponse, type Sealed } from '../events.ts'
import { caseProblems } from '../problems.ts'
import { type Answer, type Case, type CaseState, isOpen } from './case-state.ts'
import { type At, minutesBetween, presentStint, timesFor } from './clocks.ts'
import { answerCounts } from './handling.ts'
import { receiveCase, type Telling } from './intake.ts'
import { requireOpen, step } from './step.ts'

/** An event that may belong to the other case of a merge. */
export type OnStream = CaseEvent & { readonly stream?: string }

const onMain = (event: CaseEvent, main: Case): OnStream => ({ ...event, stream: caseStream(main.caseId) })

/** Merges a repeat into the main case (CASE-17). Each keeps its author, its receipt and its clocks. */
export function mergeCases(state: Case, main: CaseState): OnStream[] {
  if (main.status === 'absent') throw new Problem('not-found', caseProblems.notMerged)
  requireMergeable(state, main)
  return [
    step('cases.merged.v1', { into: main.caseId }, { state }),
    onMain(step('cases.duplicate-joined.v1', { duplicate: state.caseId }, { state: main }), main),
  ]
}

function requireMergeable(state: Case, main: Case): void {
  if (state.caseId === main.caseId) throw new Problem('conflict', caseProblems.mergeWithItself)
  if (state.mergedInto !== null) throw new Problem('conflict', caseProblems.alreadyMerged)
  if (main.mergedInto !== null || state.duplicates.length > 0)
    throw new Problem('conflict', caseProblems.mergeChain)
  requireOpen(state)
  if (!isOpen(main.status) && main.status !== 'answered')
    throw new Problem('conflict', caseProblems.notInThisState)
}

/** Takes a merge back: both cases stand as if it had never been. */
export function unmergeCases(state: Case, main: CaseState, content: Sealed | null): OnStream[] {
  if (state.mergedInto === null) throw new Problem('conflict', caseProblems.notMerged)
  const left = step('cases.unmerged.v1', { from: state.mergedInto, content }, { state })
  if (main.status === 'absent') return [left]
  return [left, onMain(step('cases.duplicate-left.v1', { duplicate: state.caseId }, { state: main }), main)]
}

/** Gives the author of a repeat the main case's answer; whether it is confirmed stays that author's own word. */
export function passOnAnswer(
  state: Case,
  given: { readonly main: CaseState; readonly content: Sealed },
  at: At,
): CaseEvent[] {
  const main = answeredMain(state, given.main)
  return [
    step(
      'cases.answer-passed-on.v1',
      {
        from: state.mergedInto ?? '',
        result: main.answer.result,
        content: given.content,
        ...answerCounts(state, at),
        firstResponse: sharedResponse(state, main, at),
        stint: presentStint(state, at),
        confirmBy: at.time.addWorkingDays(at.now, timesFor(state, at).confirmWorkingDays),
      },
      { state },
    ),
  ]
}

type Answered = Case & { readonly answer: Answer }

function answeredMain(state: Case, main: CaseState): Answered {
  if (state.mergedInto === null) throw new Problem('conflict', caseProblems.notMerged)
  requireOpen(state)
  if (main.status === 'absent' || main.answer === null)
    throw new Problem('conflict', caseProblems.nothingToConfirm)
  return { ...main, answer: main.answer }
}

/** Whoever responded to the main case responded to its repeats, judged by each repeat's own clock. */
function sharedResponse(state: Case, main: Case, at: At): FirstResponse | null {
  if (state.firstResponse !== null) return null
  const respondedAt = main.firstResponse?.at ?? at.now
  const minutes = minutesBetween(at.time, state.receivedAt, respondedAt)
  return { isOnTime: respondedAt <= state.due.firstResponse, minutes }
}

export type Repeat = { readonly telling: Telling; readonly main: CaseState; readonly ownId: string }

/** "Me too": a case of one's own that is merged from its first moment. */
export function receiveRepeat(state: CaseState, { telling, main, ownId }: Repeat, at: At): OnStream[] {
  const received = receiveCase(state, telling, at)
  if (main.status === 'absent' || main.mergedInto !== null || !isOpen(main.status)) {
    throw new Problem('conflict', caseProblems.notInThisState)
  }
  const merged: OnStream[] = received.map(({ place, organisation, data }) => ({
    type: 'cases.merged.v1',
    place,
    organisation,
    data: { about: data.about, into: main.caseId },
  }))
  const joined = step('cases.duplicate-joined.v1', { duplicate: ownId }, { state: main })
  return [...received, ...merged, onMain(joined, main)]
}
