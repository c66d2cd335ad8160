import type { Day } from '#platform/time/instant.ts'
import type { ExchangeEvent } from '../events.ts'
import { checkOut } from './checking-in.ts'
import { release } from './claiming.ts'
import type { ItemState } from './item-state.ts'
import { withdraw } from './listing.ts'
import { leaveTeam, stayAwayFromRepairDay } from './repairing.ts'
import type { ExchangeState } from './replay.ts'

export type LeftBehind = {
  readonly checkIn: ExchangeState['checkIn']
  readonly technician: ExchangeState['technician']
  readonly days: readonly (readonly [stream: string, day: ExchangeState['day']])[]
  readonly items: readonly (readonly [stream: string, item: ItemState | null])[]
}

type Gone = { readonly participantId: string; readonly today: Day }
type Step = ExchangeEvent & { readonly stream: string }

const on =
  (stream: string) =>
  (event: ExchangeEvent): Step => ({ ...event, stream })

/** What a closed booklet still holds of one thing: taken on and not begun to be confirmed, or posted and taken on by nobody. */
function letItemGo(item: ItemState | null, participantId: string): ExchangeEvent[] {
  if (item?.status === 'claimed' && item.claim?.claimerId === participantId) return release(item)
  const isOnList = item?.status === 'waiting' || item?.status === 'open'
  return isOnList && item.posterId === participantId ? withdraw(item) : []
}

/**
 * Everything that lives here under a closed booklet, each with its own entry. Help that was done and is not confirmed
 * yet, and things that are lent, stay with the other side, who has the word.
 */
export function letGo(
  left: LeftBehind,
  { participantId, today }: Gone,
  streams: { readonly checkIn: string; readonly technician: string },
): Step[] {
  return [
    ...checkOut(left.checkIn, participantId).map(on(streams.checkIn)),
    ...leaveTeam(left.technician, participantId).map(on(streams.technician)),
    ...left.days.flatMap(([stream, day]) =>
      day === null || day.on < today
        ? []
        : stayAwayFromRepairDay(day, { participantId, today }).map(on(stream)),
    ),
    ...left.items.flatMap(([stream, item]) => letItemGo(item, participantId).map(on(stream))),
  ]
}
