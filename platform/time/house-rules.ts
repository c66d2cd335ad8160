import accessibility from '#rules/accessibility.json' with { type: 'json' }
import cases from '#rules/cases.json' with { type: 'json' }
import learning from '#rules/learning.json' with { type: 'json' }
import personalData from '#rules/personal-data.json' with { type: 'json' }
import points from '#rules/points.json' with { type: 'json' }
import petitions from '#rules/petitions.json' with { type: 'json' }
import volunteering from '#rules/volunteering.json' with { type: 'json' }
import {
  certainties,
  type RuleRecord,
  type RuleSets,
  type RuleSettings,
  type RuleValues,
  ruleSets,
} from './rule-sets.ts'

/** The rules of `rules/`, checked, with what this installation set. */
export const houseRules = (settings: RuleSettings = {}): RuleSets => ruleSets(records(), settings)

const records = (): readonly RuleRecord[] =>
  [...cases, ...petitions, ...accessibility, ...personalData, ...volunteering, ...learning, ...points].map(
    recordOf,
  )

type JsonRecord = Omit<RuleRecord, 'certainty' | 'reach' | 'values'> & {
  readonly certainty: string
  readonly reach: string
  readonly values: object
}

function recordOf(json: JsonRecord): RuleRecord {
  const certainty = certainties.find((mark) => mark === json.certainty)
  const reach = (['national', 'local', 'house'] as const).find((name) => name === json.reach)
  if (!certainty || !reach)
    throw new Error(`rule ${json.ruleId} v${json.version}: certainty or reach is not known`)
  return { ...json, certainty, reach, values: plainValues(json.values) }
}

/** JSON holds only strings, numbers, flags, lists and tables, and the rule files hold no null. */
const plainValues = (values: object): RuleValues => values as RuleValues
