import type { MeasureShape } from '../shapes.ts'

/** What a step's form is about. */
export type Doing = {
  readonly planId: string
  readonly year: number
  readonly fromYear: number
  readonly toYear: number
  readonly measure: MeasureShape
  readonly onDone: () => void
}
