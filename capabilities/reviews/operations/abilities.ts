import type { Actor } from '#platform/access/actor.ts'
import { holds, type Located, type Trees } from '#platform/access/rule.ts'
import { reviewsAccess, worksAt } from '../access.ts'

const publishes = holds('districtOrganiser', 'streetLeader')
const scores = holds('secretary', 'streetLeader', 'districtOrganiser')
const rates = holds('districtOrganiser', 'streetLeader', 'assessor')

/** What somebody may begin at all, wherever it then turns out to be. */
export const abilitiesAnywhere = (actor: Actor): string[] => {
  const may = (rule: typeof publishes) => rule(actor, null, { within: () => false })
  return [
    ...(may(publishes) ? ['publishStandard', 'openRound'] : []),
    ...(may(scores) ? ['submitSelfScore', 'nominate'] : []),
    ...(may(rates) ? ['ratePartner'] : []),
  ]
}

type Asked = {
  readonly actor: Actor
  readonly at: Located
  readonly trees: Trees
  /** Steps that the state allows now, with who may take them. */
  readonly steps: readonly {
    readonly name: string
    readonly who: keyof typeof reviewsAccess
    readonly notOwn?: true
  }[]
}

/** Those of the steps that this person may take. */
export const abilitiesOf = ({ actor, at, trees, steps }: Asked): string[] =>
  steps
    .filter(({ who, notOwn }) => reviewsAccess[who](actor, at, trees) && !(notOwn && worksAt(actor, at)))
    .map((step) => step.name)
