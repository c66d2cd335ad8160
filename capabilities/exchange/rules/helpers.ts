import { type Said, skillNameOf, timeNameOf } from '../words.ts'
import { type Giver, isForTeam, matchOne, type Reason, type Wanted } from './matching.ts'

/** Somebody who has checked in at home, known by a handle that is good for one need only. */
export type Helper = Omit<Giver, 'past'> & {
  readonly handle: string
  readonly isOnTeam: boolean
  /** Whether help of this kind was ever confirmed; never how often. */
  readonly hasHelped: boolean
}

export type HelperReason = Exclude<Reason, { readonly what: 'past' | 'soon' }> | { readonly what: 'past' }
export type HelperMatch<One extends Helper> = {
  readonly helper: One
  readonly fit: number
  readonly reasons: readonly HelperReason[]
}

/**
 * Who could help with a need: within the district, with the skill and the time it asks for. The order says how well the
 * need is met and nothing of the persons: what somebody did before is a reason and moves nobody up, and equals come in
 * the order of their handles, which differs from need to need.
 */
export const matchHelpers = <One extends Helper>(item: Wanted, helpers: readonly One[]): HelperMatch<One>[] =>
  helpers
    .flatMap((helper) => matchHelper(item, helper) ?? [])
    .toSorted((one, other) => other.fit - one.fit || compare(one.helper.handle, other.helper.handle))

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

function matchHelper<One extends Helper>(item: Wanted, helper: One): HelperMatch<One> | null {
  if (!maySuit(item, helper)) return null
  const match = matchOne({ ...helper, past: {} }, { ...item, until: null }, item.postedOn)
  if (match === null) return null
  const reasons = match.reasons.filter((reason) => reason.what !== 'past' && reason.what !== 'soon')
  return { helper, fit: match.score, reasons: helper.hasHelped ? [...reasons, { what: 'past' }] : reasons }
}

/** Nobody is asked for what they cannot do, or for a time they do not have. */
function maySuit({ kind, skill, times }: Wanted, helper: Helper): boolean {
  if (isForTeam(kind) && !helper.isOnTeam) return false
  if (skill !== null && !helper.skills.includes(skill)) return false
  const isAnyTime = times.length === 0 || helper.times.length === 0
  return isAnyTime || times.some((time) => helper.times.includes(time))
}

const placeSaid: readonly Said[] = [
  { zh: '住在同一个社区', en: 'lives in the same community' },
  { zh: '住在同一个街道', en: 'lives in the same street' },
  { zh: '住在同一个区', en: 'lives in the same district' },
]

/** A reason as one says it to whoever looks for help. */
export function sayHelperReason(reason: HelperReason): Said {
  switch (reason.what) {
    case 'place':
      return placeSaid[reason.steps] ?? { zh: '离得不远', en: 'lives not far away' }
    case 'skill': {
      const { zh, en } = skillNameOf(reason.skill)
      return { zh: `会${zh}`, en: `can do: ${en.toLowerCase()}` }
    }
    case 'time': {
      const { zh, en } = timeNameOf(reason.time)
      return { zh: `${zh}有空`, en: `has time: ${en.toLowerCase()}` }
    }
    case 'past':
      return { zh: '帮过这样的忙，对方确认过', en: 'has helped so before, as those helped confirmed' }
  }
}
