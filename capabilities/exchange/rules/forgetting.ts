import { keptUntil } from '#platform/keeping/length-on.ts'
import type { Day } from '#platform/time/instant.ts'
import type { ItemEvent } from '../events.ts'
import { exchangeKept } from '../keeps.ts'
import { exchangeProblems } from '../problems.ts'
import type { ItemState } from './item-state.ts'
import { broken, step } from './step.ts'

/** KEEP-01: how to find somebody, and everything said, is kept so long after it is over; that somebody was helped stays. */
export function forget(state: ItemState, today: Day): ItemEvent[] {
  const { overOn, isForgotten } = state
  if (overOn === null || today < keptUntil(exchangeKept.item.length, overOn))
    throw broken(exchangeProblems.notDue)
  return isForgotten ? [] : [step('exchange.forgotten.v1', {}, state)]
}
