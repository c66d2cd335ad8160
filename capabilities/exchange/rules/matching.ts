import { addDays, type Day } from '#platform/time/instant.ts'
import {
  isOccasion,
  kindOf,
  type Said,
  type Skill,
  skillNameOf,
  type Time,
  timeNameOf,
  type WantedKind,
  wantedNameOf,
} from '../words.ts'

/** Who could help: where at home, what they can do, when they have time, what was confirmed before. */
export type Giver = {
  /** The home community, then what lies above it. */
  readonly path: readonly string[]
  readonly skills: readonly string[]
  readonly times: readonly Time[]
  /** How often help of a kind was confirmed by those helped, or service by those who organised it. */
  readonly past: Readonly<Partial<Record<WantedKind, number>>>
}

/** What is needed, as far as matching looks. */
export type Wanted = {
  readonly itemId: string
  readonly kind: WantedKind
  readonly skill: Skill | null
  readonly times: readonly Time[]
  readonly path: readonly string[]
  readonly until: Day | null
  readonly postedOn: Day
}

/** Why something is offered to somebody. */
export type Reason =
  | { readonly what: 'place'; readonly steps: number }
  | { readonly what: 'skill'; readonly skill: Skill }
  | { readonly what: 'time'; readonly time: Time }
  | { readonly what: 'past'; readonly kind: WantedKind; readonly count: number }
  | { readonly what: 'soon'; readonly until: Day }

export type Match<Item extends Wanted> = {
  readonly item: Item
  readonly score: number
  readonly reasons: readonly Reason[]
}

/** Nearness by how far one must go up the tree of places until both stand below. */
const nearness = [40, 25, 10] as const
const weights = { skill: 30, time: 15, past: 5, soon: 10 } as const
const pastCounted = 3
const soonDays = 7

/** How many steps above one’s own place the other’s place begins; null where they share nothing. */
export function stepsApart(own: readonly string[], other: readonly string[]): number | null {
  const steps = own.findIndex((place) => other.includes(place))
  return steps === -1 ? null : steps
}

/** Whether only the community's repair team takes it on. */
export const isForTeam = (kind: WantedKind): boolean => !isOccasion(kind) && kindOf(kind).isForTeam === true

/** Why this would suit, the strongest first; null when it is too far or asks for a skill one lacks. */
export function matchOne<Item extends Wanted>(giver: Giver, item: Item, today: Day): Match<Item> | null {
  const steps = stepsApart(giver.path, item.path)
  const near = steps === null ? undefined : nearness[steps]
  if (steps === null || near === undefined) return null
  const hasSkill = item.skill !== null && giver.skills.includes(item.skill)
  if (item.skill !== null && !hasSkill && isForTeam(item.kind)) return null
  const weighed = [
    { score: near, reason: { what: 'place', steps } as const },
    ...skillReason(item, hasSkill),
    ...timeReason(giver, item),
    ...pastReason(giver, item),
    ...soonReason(item, today),
  ].toSorted((one, other) => other.score - one.score)
  return {
    item,
    score: weighed.reduce((sum, { score }) => sum + score, 0),
    reasons: weighed.map(({ reason }) => reason),
  }
}

type Weighed = readonly { readonly score: number; readonly reason: Reason }[]

const skillReason = ({ skill }: Wanted, hasSkill: boolean): Weighed =>
  skill !== null && hasSkill ? [{ score: weights.skill, reason: { what: 'skill', skill } }] : []

function timeReason({ times }: Giver, item: Wanted): Weighed {
  const time = item.times.find((one) => times.includes(one))
  return time === undefined ? [] : [{ score: weights.time, reason: { what: 'time', time } }]
}

function pastReason({ past }: Giver, { kind }: Wanted): Weighed {
  const count = past[kind] ?? 0
  const score = weights.past * Math.min(count, pastCounted)
  return count === 0 ? [] : [{ score, reason: { what: 'past', kind, count } }]
}

const soonReason = ({ until }: Wanted, today: Day): Weighed =>
  until !== null && until <= addDays(today, soonDays)
    ? [{ score: weights.soon, reason: { what: 'soon', until } }]
    : []

/** What suits, the best first; among equals whoever has waited longest. */
export const matchAll = <Item extends Wanted>(
  giver: Giver,
  items: readonly Item[],
  today: Day,
): Match<Item>[] =>
  items
    .flatMap((item) => matchOne(giver, item, today) ?? [])
    .toSorted(
      (one, other) =>
        other.score - one.score ||
        one.item.postedOn.localeCompare(other.item.postedOn) ||
        one.item.itemId.localeCompare(other.item.itemId),
    )

const placeSaid: readonly Said[] = [
  { zh: '就在您的社区', en: 'in your own community' },
  { zh: '就在您的街道', en: 'in your own street' },
  { zh: '在同一个区', en: 'in your own district' },
]

/** A reason as one says it to the person. */
export function sayReason(reason: Reason): Said {
  switch (reason.what) {
    case 'place':
      return placeSaid[reason.steps] ?? { zh: '离您不远', en: 'not far from you' }
    case 'skill': {
      const { zh, en } = skillNameOf(reason.skill)
      return { zh: `用得上您会的${zh}`, en: `needs what you can do: ${en.toLowerCase()}` }
    }
    case 'time': {
      const { zh, en } = timeNameOf(reason.time)
      return { zh: `${zh}您有空`, en: `at a time you have: ${en.toLowerCase()}` }
    }
    case 'past':
      return sayPast(reason.kind, reason.count)
    case 'soon':
      return { zh: `${reason.until} 前要办`, en: `needed by ${reason.until}` }
  }
}

function sayPast(kind: WantedKind, count: number): Said {
  const { zh, en } = wantedNameOf(kind)
  const times = count === 1 ? 'once' : `${count} times`
  if (isOccasion(kind)) return { zh: `您参加过${zh}，${count} 次`, en: `you took part before (${times})` }
  return {
    zh: `您帮过${zh}，${count} 次得到确认`,
    en: `you helped so before (${en.toLowerCase()}), confirmed ${times}`,
  }
}
