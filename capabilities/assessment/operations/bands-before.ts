import type { Transaction } from '#platform/database/transaction.ts'
import type { Definition } from '../definition.ts'
import type { Before } from '../events.ts'
import { type Span, spanBefore } from '../rules/spans.ts'
import { type FrozenPeriod, frozenBefore } from '../views/period-reading.ts'

/** Those that follow on one another without a gap. */
function running(kind: Definition['period'], span: Span, frozen: readonly FrozenPeriod[]): FrozenPeriod[] {
  const without: FrozenPeriod[] = []
  let expected = spanBefore(kind, span)
  for (const period of frozen) {
    if (period.from !== expected.from) break
    without.push(period)
    expected = spanBefore(kind, expected)
  }
  return without
}

/** Bands of the periods frozen right before this one, newest first, as far as lagging looks back. */
export async function bandsBefore(
  tx: Transaction,
  definition: Definition,
  given: { readonly scorecardId: string; readonly span: Span },
): Promise<{ readonly bands: Before }> {
  const { scorecardId, span } = given
  const most = definition.laggingRunning - 1
  const frozen = running(
    definition.period,
    span,
    await frozenBefore(tx, { scorecardId, before: span.from, most }),
  )
  const units = [...new Set(frozen.flatMap(({ bands }) => Object.keys(bands)))].toSorted()
  const bandsOf = (unitId: string) => frozen.map(({ bands }) => bands[unitId] ?? 'unbanded')
  return { bands: Object.fromEntries(units.map((unitId) => [unitId, bandsOf(unitId)])) }
}
