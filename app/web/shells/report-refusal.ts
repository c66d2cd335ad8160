import { casesContract } from '#capabilities/cases/contract.ts'
import { call } from '#platform/web/client.ts'
import type { OutboxItem } from '#platform/web/outbox/queue.ts'

const nameOf = (path: string): string =>
  Object.entries(casesContract).find(
    ([, operation]) => operation.method === 'POST' && operation.path === path,
  )?.[0] ?? 'unknown'

const ruleShape = /^[a-z-]+\.[a-z-]+$/

/** Tells the house which write of this phone was refused and by which rule; never what was written. */
export async function reportRefusal({ key, path, input, capturedAt, refusal }: OutboxItem): Promise<void> {
  if (!refusal) return
  const { caseId } = input
  const rule = ruleShape.test(refusal.rule) ? refusal.rule : 'house.unnamed'
  await call(
    casesContract.reportRefusal,
    {
      refusalId: key,
      operation: nameOf(path),
      rule,
      madeAt: capturedAt,
      refusedAt: refusal.at,
      ...(typeof caseId === 'string' ? { caseId } : {}),
    },
    { key },
  )
}
