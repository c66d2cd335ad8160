import type { Term } from '#platform/keeping/term.ts'
import { caseOfStream } from '../events.ts'
import { casesKept } from '../keeps.ts'
import { letWordsGo } from '../operations/let-words-go.ts'

/** From the closing, or from the day on which its author took it back; opened again, it goes on. */
export const letCasesGo: Term = {
  kept: casesKept.letter,
  follows: ['cases.closed.v1', 'cases.withdrawn.v1', 'cases.disputed.v1', 'cases.erased.v1'],
  overOn: ({ type, occurredOn }) =>
    type === 'cases.closed.v1' || type === 'cases.withdrawn.v1' ? occurredOn : null,
  letGo: letWordsGo,
  inputOf: (stream) => ({ caseId: caseOfStream(stream) }),
}
