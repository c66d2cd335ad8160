import type { Day } from '#platform/time/instant.ts'
import type { Candidate, Slot } from './rotation.ts'
import type { Duty, Roster } from './roster-state.ts'

/** Duties of members on other rosters. */
export type Elsewhere = readonly (Slot & { readonly memberId: string })[]

const lastOf = (days: readonly Day[]): Day | null => days.toSorted().at(-1) ?? null

/** Those who take turns now, with what their next turn depends on. */
export function candidatesOf(
  { members, duties }: Pick<Roster, 'members' | 'duties'>,
  elsewhere: Elsewhere,
): Candidate[] {
  const held = Map.groupBy([...duties.values()].filter(isHeld), ({ memberId }) => memberId)
  const others = Map.groupBy(elsewhere, ({ memberId }) => memberId)
  return [...members.values()]
    .filter(({ isIn }) => isIn)
    .map(({ memberId, startsAt, away }) => {
      const own = held.get(memberId) ?? []
      const days = own.map(({ on }) => on)
      return {
        memberId,
        turns: startsAt + own.length,
        lastOn: lastOf(days),
        away,
        busy: [...own, ...(others.get(memberId) ?? [])],
        days,
      }
    })
}

type Held = Duty & { readonly memberId: string }
const isHeld = (duty: Duty): duty is Held => duty.memberId !== null

/** How many turns whoever served least has had; 0 where nobody is in. */
export const fewestTurns = (candidates: readonly Candidate[]): number =>
  candidates.reduce((least, { turns }) => Math.min(least, turns), candidates[0]?.turns ?? 0)
