import type { Day } from '#platform/time/instant.ts'
import type { RuleSets } from '#platform/time/rule-sets.ts'
import type { Duty } from '../shapes.ts'

/** What a year asks of a member, and by which rule. */
export type Demand = {
  readonly ruleId: string
  readonly hours: number
  /** Concentrated trainings asked for. */
  readonly concentrated: number
}

/** LIFE-12, or LIFE-13 for those who lead a branch; a year is judged by the rules of its last day. */
export function demandOf(rules: RuleSets, duty: Duty, year: number): Demand {
  const day = `${year}-12-31`
  const officer = duty === 'officer' ? rules.find('LIFE-13', day) : undefined
  if (officer) {
    const [hours, concentrated] = [officer.number('hoursAYear'), officer.number('concentratedAYear')]
    return { ruleId: officer.ruleId, hours, concentrated }
  }
  const rule = rules.at('LIFE-12', day)
  return { ruleId: rule.ruleId, hours: rule.number('hoursAYear'), concentrated: 0 }
}

type Exemption = { readonly from: Day; readonly to: Day | null } | null

/** LIFE-11: an exemption that touches the year takes its demand away. */
export const isExempt = (exemption: Exemption, year: number): boolean =>
  exemption !== null &&
  exemption.from <= `${year}-12-31` &&
  (exemption.to === null || exemption.to >= `${year}-01-01`)

export type Learnt = { readonly hours: number; readonly concentrated: number }

export const isFull = (learnt: Learnt, demand: Demand): boolean =>
  learnt.hours >= demand.hours && learnt.concentrated >= demand.concentrated
