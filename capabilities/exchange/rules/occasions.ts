import type { Recruited } from '#capabilities/volunteers/events.ts'
import { dayNumberOf, weekdayOf } from '#platform/time/day.ts'
import type { Day } from '#platform/time/instant.ts'
import type { Skill, Time } from '../words.ts'

type ProjectKind = Recruited['data']['kind']

const saturday = 5
const eveningFrom = 18 * 60

/** The time of the week a shift falls into; `from` in minutes since midnight. */
export const timeOfShift = (on: Day, from: number): Time => {
  if (weekdayOf(dayNumberOf(on)) >= saturday) return 'weekend'
  return from >= eveningFrom ? 'evenings' : 'weekdays'
}

const skills: Readonly<Partial<Record<ProjectKind, Skill>>> = {
  care: 'care',
  teaching: 'teaching',
  health: 'health',
  culture: 'arts',
  rescue: 'rescue',
}

/** The skill that a kind of volunteering makes use of. */
export const skillOfProject = (kind: ProjectKind): Skill | null => skills[kind] ?? null

/** The first few of each project or roster, so that one with many shifts leaves room for others. */
export function fewOfEach<One>(all: readonly One[], idOf: (one: One) => string, most: number): One[] {
  const counts = new Map<string, number>()
  return all.filter((one) => {
    const count = (counts.get(idOf(one)) ?? 0) + 1
    counts.set(idOf(one), count)
    return count <= most
  })
}
