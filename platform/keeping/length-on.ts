import { addMonths } from '../time/day.ts'
import { houseRules } from '../time/house-rules.ts'
import { addDays, type Day } from '../time/instant.ts'
import type { Length } from './kept.ts'

const rules = houseRules()

/** How many days or years, by the version of the rule in force on that day. */
export const lengthOn = ({ ruleId, name }: Length, day: Day): number => rules.at(ruleId, day).number(name)

/** The first day on which it is no longer kept: the days or years after the one on which it was over have passed. */
export function keptUntil(length: Length, overOn: Day): Day {
  const count = lengthOn(length, overOn)
  return addDays(length.unit === 'days' ? addDays(overOn, count) : addMonths(overOn, 12 * count), 1)
}
