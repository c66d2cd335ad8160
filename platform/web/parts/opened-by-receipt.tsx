import type { ReactNode } from 'react'
import type { InputOf, OperationContract, OutputOf } from '#platform/operations/contract.ts'
import { useLive } from '../live.ts'
import { useOnline } from '../online.ts'
import { type Reading, useOperation } from '../use-operation.ts'
import { Page } from './page.tsx'
import { EmptyState, ErrorState, Skeleton } from './states.tsx'

/** Reads what a receipt opens, and again when the house says something changed; without one nothing is asked. */
export function useOpened<Operation extends OperationContract>(
  operation: Operation,
  receipt: string | undefined,
  input: InputOf<Operation>,
): Reading<OutputOf<Operation>> {
  const isShown = receipt !== undefined
  useLive(['ledger_grew'], isShown)
  return useOperation(operation, input, { receipt: receipt ?? '', enabled: isShown })
}

const opensNothing: readonly string[] = ['not-found', 'not-allowed', 'not-signed-in', 'invalid-input']

type Props<Output> = {
  readonly receipt: string | undefined
  readonly reading: Pick<Reading<Output>, 'data' | 'problem' | 'again'>
  /** What the page is called until it is opened. */
  readonly title: string
  /** For whoever shows no receipt, or one that opens nothing any more. */
  readonly gone: { readonly title: string; readonly note: string; readonly action?: ReactNode }
  /** What this phone remembers, while the house cannot be reached. */
  readonly remembered?: ReactNode
  readonly children: (data: Output, receipt: string) => ReactNode
}

/** The page of something that its receipt alone opens. */
export function OpenedByReceipt<Output>(props: Props<Output>) {
  const { receipt, reading, title, children } = props
  if (reading.data !== undefined && receipt !== undefined) return children(reading.data, receipt)
  return (
    <Page title={title}>
      <NotOpened {...props} />
    </Page>
  )
}

function NotOpened<Output>({ receipt, reading, gone, remembered }: Props<Output>) {
  const isOnline = useOnline()
  const { problem, again } = reading
  if (receipt === undefined || (problem && opensNothing.includes(problem.code)))
    return <EmptyState icon="lock" {...gone} />
  if (remembered && (problem || !isOnline)) return remembered
  return problem ? <ErrorState problem={problem} onRetry={again} /> : <Skeleton lines={4} block />
}
