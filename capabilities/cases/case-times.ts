import type { Level } from './words.ts'

/** What the dated rules say about time for one kind of case (CASE-02, 05, 06, 07, 09, 10). */
export type CaseTimes = {
  readonly ruleVersion: string
  readonly firstResponseWorkingMinutes: number
  readonly handlingWorkingDays: Readonly<Record<Level, number>>
  readonly totalWorkingDays: number
  /** Silence after which an answer is deemed confirmed. */
  readonly confirmWorkingDays: number
  /** How long the desk waits for the author before the clock goes on. */
  readonly waitWorkingDays: number
  /** How long after its closing a case can be opened again by its author. */
  readonly reopenWorkingDays: number
  readonly disputeDispatchWorkingDays: number
  /** How long the review of a disputed dispatch may take before it is watched over itself. */
  readonly decideDisputeWorkingDays: number
  readonly mostExtensions: number
  readonly mostExtensionWorkingDays: number
}
