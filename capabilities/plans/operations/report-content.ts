import { dayOf } from '#platform/time/instant.ts'
import type { MeasureShape, PlanShape, TieShape } from '../shapes.ts'
import { type Light, lights } from '../words.ts'
import { reportWords } from './report-words.ts'

export type Language = 'zh' | 'en'
type Words = (typeof reportWords)[Language]
type Asked = { readonly words: Words; readonly language: Language; readonly year: number }

/** One measure of the report, cell by cell; a cell is so many paragraphs. */
export type ReportRow = {
  readonly measure: string
  readonly owner: readonly string[]
  readonly target: readonly string[]
  readonly progress: readonly string[]
  readonly light: Light
  readonly state: string
}

/** The year's report before it is a file of any kind. */
export type ReportContent = {
  readonly name: string
  readonly author: string
  readonly title: string
  readonly lead: string
  readonly counts: string
  readonly heads: Words['heads']
  readonly areas: readonly { readonly heading: string; readonly rows: readonly ReportRow[] }[]
  readonly howLights: string
}

/** What the report says: area by area, measure by measure, as the plan reads. */
export function reportContent(plan: PlanShape, language: Language): ReportContent {
  const asked = { words: reportWords[language], language, year: plan.year }
  const { words } = asked
  const { fromYear: from, toYear: to } = plan
  const organisation = plan.organisation.name
  return {
    name: plan.name,
    author: organisation,
    title: words.title(plan.year),
    lead: words.lead({ from, to, organisation, day: dayOf(plan.asOf) }),
    counts: countsOf(plan, words),
    heads: words.heads,
    areas: plan.areas.map((area) => ({
      heading: `${area.number}${area.title}`,
      rows: area.measures.map((measure) => rowOf(measure, asked)),
    })),
    howLights: words.howLights,
  }
}

const filled = (...texts: readonly string[]): string[] => texts.filter((text) => text !== '')

function rowOf(measure: MeasureShape, asked: Asked): ReportRow {
  const { words, year } = asked
  const helpers = measure.helpers.map(({ name }) => name).join('、')
  const target = measure.yearTexts.findLast((text) => text.year === year)?.text ?? ''
  return {
    measure: `${measure.number}${measure.title}`,
    owner: filled(measure.owner.name, helpers === '' ? '' : words.helpers(helpers)),
    target: filled(target, ...measure.ties.flatMap((tie) => targetText(tie, asked))),
    progress: filled(...progressOf(measure, asked)),
    light: measure.light,
    state: words.lights[measure.light],
  }
}

function countsOf({ lights: counts, areas }: PlanShape, words: Words): string {
  const said = lights
    .filter((light) => counts[light] > 0)
    .map((light) => `${words.lights[light]} ${counts[light]}`)
  return words.counts(
    said.join(' · '),
    areas.reduce((sum, { measures }) => sum + measures.length, 0),
  )
}

const unitOf = ({ figure }: TieShape, language: Language): string => {
  if (!figure) return ''
  return figure.measure === 'share' ? '%' : `${language === 'en' ? ' ' : ''}${figure.unit[language]}`
}

const boundText = (
  tie: TieShape,
  target: NonNullable<TieShape['target']>,
  { words, language }: Asked,
): string => {
  const said = (number: number | null) => (number === null ? '' : `${number}${unitOf(tie, language)}`)
  return words.bounds[target.bound](said(target.low), said(target.high))
}

const targetText = (tie: TieShape, asked: Asked): string[] =>
  tie.target && tie.figure ? [`${tie.figure.name[asked.language]} ${boundText(tie, tie.target, asked)}`] : []

function progressOf(measure: MeasureShape, asked: Asked): string[] {
  const { words, year, language } = asked
  const figures = measure.ties.flatMap((tie) => {
    if (!tie.figure || !tie.target) return []
    const value = tie.value === null ? words.nothingYet : `${tie.value}${unitOf(tie, language)}`
    return [words.soFar(tie.figure.name[language], value)]
  })
  const evidence = measure.evidence
    .filter((one) => one.year === year && one.state === 'accepted')
    .map(({ text }) => `${words.evidence(text ?? '')}${words.accepted}`)
  const supervised = measure.supervisions
    .filter(({ at }) => dayOf(at).startsWith(String(year)))
    .flatMap(({ reason, answer }) => [
      words.supervised(reason ?? ''),
      ...(answer === null ? [] : [words.answered(answer)]),
    ])
  return [...figures, ...evidence, ...supervised, ...changesOf(measure, asked)]
}

function changesOf(measure: MeasureShape, asked: Asked): string[] {
  const { words, year } = asked
  const ofTies = measure.ties.flatMap((tie) => {
    const versions = tie.targets.filter((target) => target.year === year)
    return versions.slice(1).map((after, at) => {
      const before = versions[at] ?? after
      return words.changed(boundText(tie, before, asked), boundText(tie, after, asked), after.reason ?? '')
    })
  })
  const texts = measure.yearTexts.filter((text) => text.year === year)
  const ofTexts = texts
    .slice(1)
    .map((after, at) => words.changed(texts[at]?.text ?? '', after.text, after.reason ?? ''))
  const all = [...ofTies, ...ofTexts]
  return all.length > 0 ? [`${words.changes}：`, ...all] : []
}
