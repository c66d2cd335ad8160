import type { Definition, Part, Scoring } from '../definition.ts'
import { partsOf } from '../parts.ts'
import type { ScoringFormName } from '../words.ts'

/** A figure as the catalogue names it, with the version of its meaning. */
export type Chooseable = { readonly figureId: string; readonly version: number }

/** A new id for a part or an area that no other has. */
export function freeId(prefix: 'p' | 'a', taken: readonly string[]): string {
  for (let n = 1; ; n += 1) if (!taken.includes(`${prefix}${n}`)) return `${prefix}${n}`
}

export const idsIn = (definition: Definition): string[] => [
  ...definition.areas.map(({ areaId }) => areaId),
  ...partsOf(definition).map(({ partId }) => partId),
]

const blanks: Readonly<Record<ScoringFormName, Scoring>> = {
  linear: { form: 'linear', floor: 0, goal: 100 },
  targetShare: { form: 'targetShare', target: 100 },
  lessIsBetter: { form: 'lessIsBetter', most: 20 },
  steps: { form: 'steps', steps: [{ from: 60, percent: 60 }] },
}

/** A scoring form as it begins. */
export const blankScoring = (form: ScoringFormName): Scoring => blanks[form]

/** A part tied to a figure, or asking for evidence, as it begins. */
export const blankPart = (partId: string, figure: Chooseable | undefined): Part => ({
  partId,
  title: '',
  weight: 10,
  source: figure
    ? { kind: 'figure', figure, per: null, ignored: null, leastSample: 3, scoring: blankScoring('linear') }
    : { kind: 'evidence', wanted: '' },
})

/** Figures of a definition brought to the meaning they have today. */
export function withVersions(definition: Definition, figures: readonly Chooseable[]): Definition {
  const today = <Chosen extends Chooseable | null>(chosen: Chosen): Chosen => {
    const found = chosen && figures.find(({ figureId }) => figureId === chosen.figureId)
    return found ? { ...chosen, version: found.version } : chosen
  }
  const renewed = (part: Part): Part => {
    const { source } = part
    if (source.kind === 'evidence') return part
    const ignored = source.ignored && { ...source.ignored, figure: today(source.ignored.figure) }
    return { ...part, source: { ...source, figure: today(source.figure), per: today(source.per), ignored } }
  }
  return {
    ...definition,
    size: definition.size && { ...definition.size, figure: today(definition.size.figure) },
    areas: definition.areas.map((area) => ({ ...area, parts: area.parts.map(renewed) })),
  }
}

export const sumOf = (definition: Definition): number =>
  partsOf(definition).reduce((sum, { weight }) => sum + weight, 0)
