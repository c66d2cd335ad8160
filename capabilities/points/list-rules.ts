import { houseRules } from '#platform/time/house-rules.ts'
import type { Day } from '#platform/time/instant.ts'
import type { Body } from './shapes.ts'
import type { ListRules } from './rules/village.ts'

const rules = houseRules()

/** What a village's list is held against on a day (PTS-03, VOTE-02, VOTE-05). */
export function listRulesOn(day: Day): ListRules {
  const [paid, meeting, representatives] = [
    rules.at('PTS-03', day),
    rules.at('VOTE-02', day),
    rules.at('VOTE-05', day),
  ]
  const quorumOf = (body: Body) => {
    const rule = body === 'representatives' ? representatives : meeting
    return { part: rule.number(`${body}Part`), of: rule.number(`${body}Of`), isMore: body === 'villagers' }
  }
  return {
    quotaWords: paid.list('quotaWords'),
    clockWords: paid.list('clockWords'),
    clickWords: paid.list('clickWords'),
    quorumOf,
  }
}
