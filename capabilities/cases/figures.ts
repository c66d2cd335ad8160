import type { Figure } from '#platform/figures/figure.ts'
import {
  closedConfirmed,
  closedDeemed,
  escalated,
  medianHandling,
  overdueNow,
  received,
  reopened,
} from './figures/counts.ts'
import { peopleHandling, placesHeard } from './figures/distinct.ts'
import {
  firstResponseOnTime,
  resolutionRate,
  responseRate,
  satisfactionRate,
  whistleOnTime,
} from './figures/rates.ts'

/** The figures of cases; every one of them is folded from entries, none is ever typed. */
export const caseFigures: readonly Figure[] = [
  received,
  firstResponseOnTime,
  responseRate,
  resolutionRate,
  satisfactionRate,
  closedConfirmed,
  closedDeemed,
  reopened,
  overdueNow,
  medianHandling,
  escalated,
  whistleOnTime,
  placesHeard,
  peopleHandling,
]
