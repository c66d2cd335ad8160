import { useSearchParams } from 'wouter'
import { type Step, stepAround } from '#platform/figures/periods.ts'
import { addDays, type Day, dayOf } from '#platform/time/instant.ts'
import { useNow } from '#platform/web/use-now.ts'

export type TreeName = 'place' | 'organisation'
export type PeriodName = 'today' | '7' | '30' | '90' | 'month' | 'quarter' | 'year' | 'planYear' | 'range'

/** What the cockpit shows; it lives in the address, so that a picture can be sent to somebody. */
export type CockpitView = {
  readonly tree: TreeName
  readonly node: string | null
  readonly period: PeriodName
  readonly from: Day
  readonly to: Day
  readonly today: Day
  readonly slice: string | null
  readonly under: Day | null
  /** The month (1–12) in which the plan’s year begins. */
  readonly firstMonth: number
  readonly figure: string
}

type Patch = Readonly<Record<string, string | null>>

export const periods: readonly PeriodName[] = [
  'today',
  '7',
  '30',
  '90',
  'month',
  'quarter',
  'year',
  'planYear',
  'range',
]
const running: readonly Step[] = ['month', 'quarter', 'year', 'planYear']
const isPeriod = (text: string | null): text is PeriodName => periods.some((period) => period === text)
const dayIn = (text: string | null): Day | null =>
  text !== null && /^\d{4}-\d\d-\d\d$/.test(text) ? text : null

function startOf(period: PeriodName, today: Day, firstMonth: number): Day {
  if (period === 'today') return today
  const step = running.find((name) => name === period)
  if (step) return stepAround(today, step, firstMonth).from
  return addDays(today, 1 - Number(period === 'range' ? 30 : period))
}

const monthIn = (text: string | null): number => {
  const month = Number(text)
  return Number.isInteger(month) && month >= 1 && month <= 12 ? month : 1
}

/** The view of the address, and a way to change parts of it. */
export function useCockpitView(): {
  view: CockpitView
  /** What the address says of anything else. */
  param: (name: string) => string | null
  show: (patch: Patch) => void
  linkTo: (path: string, patch?: Patch) => string
} {
  const [search, setSearch] = useSearchParams()
  const today = dayOf(useNow())
  const asked = search.get('period')
  const period = isPeriod(asked) ? asked : '30'
  const isOwn = period === 'range'
  const firstMonth = monthIn(search.get('first'))
  const view: CockpitView = {
    tree: search.get('tree') === 'organisation' ? 'organisation' : 'place',
    node: search.get('node'),
    period,
    from: (isOwn ? dayIn(search.get('from')) : null) ?? startOf(period, today, firstMonth),
    to: (isOwn ? dayIn(search.get('to')) : null) ?? today,
    today,
    slice: search.get('slice'),
    under: dayIn(search.get('under')),
    firstMonth,
    figure: search.get('figure') ?? 'cases.received',
  }
  const patched = (patch: Patch): URLSearchParams => {
    const next = new URLSearchParams(search)
    for (const [name, value] of Object.entries(patch)) {
      if (value === null) next.delete(name)
      else next.set(name, value)
    }
    return next
  }
  return {
    view,
    param: (name) => search.get(name),
    show: (patch) => setSearch(patched(patch)),
    linkTo: (path, patch = {}) => `${path}?${patched(patch)}`,
  }
}

/** What every question to the figures shares. */
export const questionOf = (view: CockpitView, node: string) => ({
  tree: view.tree,
  node,
  from: view.from,
  to: view.to,
  ...(view.slice !== null && { slice: view.slice }),
  ...(view.under !== null && { under: view.under }),
})
