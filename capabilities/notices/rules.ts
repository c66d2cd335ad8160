import { Problem } from '#platform/errors.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import type { Day } from '#platform/time/instant.ts'
import type { NoticeEvent } from './events.ts'
import { noticesProblems } from './problems.ts'
import type { Line } from './shapes.ts'

export type NoticesState = { readonly hour: number | null; readonly lastOn: Day | null }

/** What a person has chosen, and of which day the newest digest is. */
export function replayNotices(entries: readonly Entry<NoticeEvent>[]): NoticesState {
  const state: { hour: number | null; lastOn: Day | null } = { hour: null, lastOn: null }
  for (const { type, data } of entries) {
    if (type === 'notices.hourChosen.v1') state.hour = data.hour
    else state.lastOn = data.on
  }
  return state
}

export const chooseHour = (state: NoticesState, hour: number | null): NoticeEvent[] =>
  state.hour === hour ? [] : [{ type: 'notices.hourChosen.v1', data: { hour } }]

/** One digest a day at most, and only for whoever wants one. */
export function composeDigest(
  state: NoticesState,
  given: { readonly on: Day; readonly lines: readonly Line[] },
): NoticeEvent[] {
  if (state.hour === null) throw new Problem('rule-broken', noticesProblems.notChosen)
  if (state.lastOn !== null && given.on <= state.lastOn) return []
  return [{ type: 'notices.digestComposed.v1', data: given }]
}
