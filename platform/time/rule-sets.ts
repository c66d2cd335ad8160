import { type FieldProblem, Problem, problemTexts } from '../errors.ts'
import { readDay } from './day.ts'
import type { Day } from './instant.ts'

/** A value a rule may hold, as JSON writes it. */
export type RuleValue =
  | string
  | number
  | boolean
  | readonly RuleValue[]
  | { readonly [name: string]: RuleValue }
/** The values of a rule by name. */
export type RuleValues = { readonly [name: string]: RuleValue }

/** How sure the text is: A read, B2 two copies, B one copy, C not confirmed. */
export const certainties = ['A', 'B2', 'B', 'C'] as const
/** One of the marks. */
export type Certainty = (typeof certainties)[number]

/** One version of a rule, as `rules/*.json` keeps it. */
export type RuleRecord = {
  readonly ruleId: string
  readonly version: number
  /** First and last day in force; null is open. */
  readonly effectiveFrom: Day | null
  readonly effectiveTo: Day | null
  readonly reach: 'national' | 'local' | 'house'
  readonly source: string
  readonly certainty: Certainty
  readonly text: { readonly zh: string; readonly en: string }
  readonly values: RuleValues
  /** Names in `values` that no instrument fixes and an installation may set; their certainty is C. */
  readonly settings: readonly string[]
}

/** What an installation sets, by rule and name. */
export type RuleSettings = Readonly<Record<string, RuleValues>>

/** A rule as it stands on a day. */
export type Rule = RuleRecord & {
  /** The number of that name, or of that name and key (`number('totalWorkingDays', 'hazard')`). */
  number(name: string, key?: string): number
  list(name: string): readonly string[]
  flag(name: string): boolean
}

/** Every rule in every version, asked for by day. */
export type RuleSets = {
  /** The version in force on a day. Asking for a rule that was not in force is a bug and throws. */
  at(ruleId: string, day: Day): Rule
  find(ruleId: string, day: Day): Rule | undefined
  /** Every version of every rule, by id and then by version. */
  readonly all: readonly Rule[]
}

const texts = problemTexts('rules', {
  badRecord: { zh: '规则数据有误', en: 'A rule record is wrong' },
  badSetting: { zh: '本地规则设置有误', en: 'A local rule setting is wrong' },
})

/** Checks the records (dates, overlaps, versions, settings) and answers which version was in force on a day. */
export function ruleSets(records: readonly RuleRecord[], settings: RuleSettings = {}): RuleSets {
  checkSettings(records, settings)
  const all = [...records]
    .sort(byIdAndVersion)
    .map((record) => ruleOf(withSettings(record, settings[record.ruleId])))
  const byId = Map.groupBy(all, (rule) => rule.ruleId)
  for (const rule of all) checkRecord(rule)
  for (const versions of byId.values()) checkVersions(versions)
  const find = (ruleId: string, day: Day) => byId.get(ruleId)?.find((rule) => isInForce(rule, day))
  return {
    all,
    find,
    at: (ruleId, day) => {
      const rule = find(ruleId, day)
      if (!rule) throw new Error(`rule ${ruleId} is not in force on ${day}`)
      return rule
    },
  }
}

function ruleOf(record: RuleRecord): Rule {
  const missing = (name: string, kind: string) =>
    new Error(`rule ${record.ruleId} v${record.version} has no ${kind} ${name}`)
  return {
    ...record,
    number: (name, key) => {
      const value = key === undefined ? record.values[name] : memberOf(record.values[name], key)
      if (typeof value !== 'number') throw missing(key === undefined ? name : `${name}.${key}`, 'number')
      return value
    },
    list: (name) => {
      const value = record.values[name]
      if (!isList(value) || !value.every((item) => typeof item === 'string')) throw missing(name, 'list')
      return value
    },
    flag: (name) => {
      const value = record.values[name]
      if (typeof value !== 'boolean') throw missing(name, 'flag')
      return value
    },
  }
}

const isList = (value: RuleValue | undefined): value is readonly RuleValue[] => Array.isArray(value)

const memberOf = (value: RuleValue | undefined, key: string): RuleValue | undefined =>
  typeof value === 'object' && !isList(value) && Object.hasOwn(value, key) ? value[key] : undefined

const isInForce = (rule: RuleRecord, day: Day): boolean =>
  (rule.effectiveFrom === null || rule.effectiveFrom <= day) &&
  (rule.effectiveTo === null || day <= rule.effectiveTo)

const byIdAndVersion = (a: RuleRecord, b: RuleRecord): number =>
  a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : a.version - b.version

function refuse(record: RuleRecord, zh: string, en: string): never {
  const field = `${record.ruleId} v${record.version}`
  throw new Problem('invalid-input', texts.badRecord, { fields: [{ field, zh, en }] })
}

function checkRecord(record: RuleRecord): void {
  checkDays(record)
  if (!certainties.includes(record.certainty))
    refuse(record, '可信程度应为 A、B2、B、C 之一', 'Certainty must be A, B2, B or C')
  if (!record.source.trim()) refuse(record, '请写明出处', 'The source is missing')
  const bare = record.settings.find((name) => !Object.hasOwn(record.values, name))
  if (bare !== undefined) refuse(record, `设置项 ${bare} 没有缺省值`, `The setting ${bare} has no default`)
}

function checkDays(record: RuleRecord): void {
  const { effectiveFrom: from, effectiveTo: to } = record
  const wrong = [from, to].find((day) => day !== null && !isDay(day))
  if (wrong)
    refuse(record, `日期 ${wrong} 不存在，请写成 2026-01-05 这样的形式`, `The day ${wrong} does not exist`)
  if (from !== null && to !== null && to < from)
    refuse(record, '失效日期早于生效日期', 'It ends before it begins')
}

function isDay(text: string): boolean {
  const reading = readDay(text)
  return 'day' in reading && reading.day === text
}

function checkVersions(versions: readonly Rule[]): void {
  for (const [at, later] of versions.entries()) {
    const earlier = versions[at - 1]
    if (!earlier) continue
    if (earlier.version === later.version)
      refuse(later, '同一版本出现了两次', 'The same version appears twice')
    if (
      earlier.effectiveTo === null ||
      later.effectiveFrom === null ||
      later.effectiveFrom <= earlier.effectiveTo
    ) {
      refuse(later, `与第 ${earlier.version} 版的有效期重叠`, `It overlaps version ${earlier.version}`)
    }
  }
}

function checkSettings(records: readonly RuleRecord[], settings: RuleSettings): void {
  for (const [ruleId, values] of Object.entries(settings)) {
    const versions = records.filter((record) => record.ruleId === ruleId)
    const fields = Object.entries(values).flatMap(
      ([name, value]) => settingProblem(versions, name, value) ?? [],
    )
    if (fields.length > 0) throw new Problem('invalid-input', texts.badSetting, { fields })
  }
}

function settingProblem(
  versions: readonly RuleRecord[],
  name: string,
  value: RuleValue,
): FieldProblem | undefined {
  const defaults = versions.filter((record) => record.settings.includes(name))
  const field = `${versions[0]?.ruleId ?? ''}.${name}`
  if (defaults.length === 0) return { field, zh: '这一项不能在本地设置', en: 'This cannot be set locally' }
  if (defaults.every((record) => sameShape(record.values[name], value))) return undefined
  return { field, zh: '设置的形式与缺省值不同', en: 'The setting differs in form from its default' }
}

/** A setting is a whole replacement: the same kind of value, and for a table the same names. */
function sameShape(standard: RuleValue | undefined, value: RuleValue): boolean {
  if (typeof standard === 'number') return typeof value === 'number' && Number.isFinite(value) && value >= 0
  if (standard === undefined || typeof standard !== 'object') return typeof standard === typeof value
  if (isList(standard)) return isList(value) && value.every((item) => typeof item === 'string')
  if (typeof value !== 'object' || isList(value)) return false
  const names = Object.keys(standard)
  return (
    Object.keys(value).length === names.length &&
    names.every((name) => sameShape(standard[name], memberOf(value, name) ?? []))
  )
}

function withSettings(record: RuleRecord, values: RuleValues | undefined): RuleRecord {
  if (!values) return record
  const chosen = Object.entries(values).filter(([name]) => record.settings.includes(name))
  return { ...record, values: { ...record.values, ...Object.fromEntries(chosen) } }
}
