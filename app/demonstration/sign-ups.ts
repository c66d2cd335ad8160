import { activitiesContract } from '#capabilities/activities/contract.ts'
import { newSecret } from '#platform/access/secret.ts'
import type { InputOf } from '#platform/operations/contract.ts'
import { addMinutes, epochMsOf, type Instant, minutesBetween } from '#platform/time/instant.ts'
import { newId } from '#platform/web/new-id.ts'
import { chanceFrom } from './chance.ts'
import { namesBy } from './people-names.ts'
import type { Perform } from './perform.ts'

type List = InputOf<typeof activitiesContract.recordAttendance>
/** How many of whom. */
export type Counts = List['walkIns']

type Signing = {
  readonly activityId: string
  /** From when on it was on the menu, and until when people could sign up. */
  readonly from: Instant
  readonly until: Instant
  readonly seed: number
}

const titles = ['阿姨', '叔', '师傅', '伯', '姐'] as const

/** What somebody wants to be called; most say nothing. */
function callingBy(seed: number): () => { readonly name?: string } {
  const chance = chanceFrom(seed)
  const name = namesBy(chance)
  return () => (chance.isLucky(0.4) ? { name: `${name().slice(0, 1)}${chance.one(titles)}` } : {})
}

/** People sign up from their phones, spread over the days there were; their sign-ups by group, in order. */
export async function signUpTo(
  perform: Perform,
  { activityId, from, until, seed }: Signing,
  wanted: Counts,
): Promise<Map<string, string[]>> {
  const calling = callingBy(seed)
  const all = wanted.flatMap(({ group, count }) => Array.from({ length: count }, () => group))
  const minutes = Math.max(0, minutesBetween(from, until))
  const made = new Map<string, string[]>()
  for (const [index, group] of all.entries()) {
    const at = addMinutes(from, Math.floor((minutes * (index + 0.5)) / all.length))
    const signUpId = newId(epochMsOf(at))
    const given = { activityId, signUpId, group, mayWait: true, ...calling() }
    const phone = { receipt: newSecret(16), holder: newSecret(16) }
    await perform(activitiesContract.signUp, { ...given, ...phone }, { actor: { kind: 'anonymous' }, at })
    made.set(group, [...(made.get(group) ?? []), signUpId])
  }
  return made
}

/** Two thirds of those who will come sign up before, and one of a group besides, whom something keeps. */
export const signedOf = (came: Counts): Counts =>
  came.map(({ group, count }) => ({ group, count: Math.round((count * 2) / 3) + 1 }))

/** The host's list of a meeting to which so many came: those signed up but the last of each group, the rest counted. */
export function listOf(
  activityId: string,
  came: Counts,
  signed: ReadonlyMap<string, readonly string[]>,
): List {
  const present = came.map(({ group, count }) => ({
    group,
    count,
    ids: (signed.get(group) ?? []).slice(0, -1).slice(0, count),
  }))
  return {
    activityId,
    came: present.flatMap(({ ids }) => ids),
    written: [],
    walkIns: present
      .map(({ group, count, ids }) => ({ group, count: count - ids.length }))
      .filter(({ count }) => count > 0),
  }
}
