import { useOperation } from '#platform/web/use-operation.ts'
import { casesContract } from '#capabilities/cases/contract.ts'
import type { SavedFilter } from './inbox-filter.ts'

/** How many wait under each saved filter, as far as the server counts them. */
export function useInboxCounts(): Readonly<Partial<Record<SavedFilter, string>>> {
  const { data } = useOperation(casesContract.getInboxSummary, {}, { keep: true })
  if (!data) return {}
  const said = (count: number) => (count >= data.cappedAt ? `${data.cappedAt - 1}+` : String(count))
  return {
    needsMe: said(data.needsMe),
    overdue: said(data.overdue),
    waiting: said(data.waiting),
    answered: said(data.answered),
    disputed: said(data.disputed),
    supervised: said(data.supervised),
    open: said(data.open),
  }
}
