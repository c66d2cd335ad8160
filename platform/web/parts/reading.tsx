import type { ReactNode } from 'react'
import type { Reading } from '../use-operation.ts'
import { ErrorState, Skeleton } from './states.tsx'

/** Shows what was read: grey lines while it comes, the problem with a way to try again, then the content. */
export function Show<Output>(props: {
  readonly reading: Reading<Output>
  readonly children: (data: Output) => ReactNode
  readonly lines?: number
}) {
  const { reading } = props
  if (reading.data !== undefined) return props.children(reading.data)
  if (reading.problem) return <ErrorState problem={reading.problem} onRetry={reading.again} />
  return <Skeleton lines={props.lines ?? 4} block />
}
