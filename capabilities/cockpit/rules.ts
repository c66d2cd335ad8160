import { Problem } from '#platform/errors.ts'
import type { Figure } from '#platform/figures/figure.ts'
import { addDays, type Day } from '#platform/time/instant.ts'
import { cockpitProblems } from './problems.ts'

export type Asked = { readonly from: Day; readonly to: Day }

const longestDays = 3_660

/** Refuses periods that run backwards or are longer than ten years. */
export function checkPeriod({ from, to }: Asked): void {
  if (to < from) throw new Problem('rule-broken', cockpitProblems.daysReversed)
  if (addDays(from, longestDays) < to) throw new Problem('rule-broken', cockpitProblems.periodTooLong)
}

/** The figures of these ids, in the order asked for. */
export function chosenFigures(all: readonly Figure[], ids: readonly string[]): Figure[] {
  return [...new Set(ids)].map((id) => {
    const found = all.find((figure) => figure.id === id)
    if (!found) throw new Problem('rule-broken', cockpitProblems.unknownFigure, { figure: id })
    return found
  })
}

/** The days of a finished month; one still running is refused, since its days could be told apart by asking twice. */
export function finishedMonth(month: string, today: Day): Asked {
  const from = `${month}-01`
  const next = addDays(from, 31).slice(0, 7)
  if (month >= today.slice(0, 7)) throw new Problem('rule-broken', cockpitProblems.monthNotOver)
  return { from, to: addDays(`${next}-01`, -1) }
}
