import { Problem } from '#platform/errors.ts'
import type { Figure } from '#platform/figures/figure.ts'
import type { Chosen, Definition, Part, Scoring } from '../definition.ts'
import { assessmentProblems } from '../problems.ts'
import { figuresOf, partsOf } from '../parts.ts'
import { lessIsBetter } from './points.ts'

/** What the house says of a figure today. */
export type KnownFigure = Pick<Figure, 'id' | 'measure' | 'better'> & { readonly version: number }

export const knownFigures = (figures: readonly Figure[]): readonly KnownFigure[] =>
  figures.map(({ id, measure, better, version = 1 }) => ({ id, measure, better, version }))

const field = (partId: string, zh: string, en: string) => ({ fields: [{ field: partId, zh, en }] })

function checkWeights(parts: readonly Part[]): void {
  const sum = parts.reduce((total, { weight }) => total + weight, 0)
  if (sum === 100) return
  const words = field('areas', `现在合计 ${sum}`, `They add up to ${sum} now`)
  throw new Problem('rule-broken', assessmentProblems.weightsNotHundred, { sum, ...words })
}

function checkIds({ areas }: Definition): void {
  const ids = [
    ...areas.map(({ areaId }) => `area ${areaId}`),
    ...partsOf({ areas }).map(({ partId }) => partId),
  ]
  const twice = ids.find((id, at) => ids.indexOf(id) !== at)
  if (twice !== undefined) throw new Problem('rule-broken', assessmentProblems.partTwice, { id: twice })
}

function checkScoring(scoring: Scoring, partId: string): void {
  if (scoring.form === 'linear' && scoring.floor === scoring.goal)
    throw new Problem('rule-broken', assessmentProblems.floorIsGoal, { partId })
  if (scoring.form !== 'steps') return
  const isRising = scoring.steps.every(
    ({ from }, at) => at === 0 || from > (scoring.steps[at - 1]?.from ?? from),
  )
  if (!isRising) throw new Problem('rule-broken', assessmentProblems.stepsDisorder, { partId })
}

function checkSizes({ size }: Definition): void {
  const edges = size?.edges ?? []
  const isRising = edges.every((edge, at) => at === 0 || edge > (edges[at - 1] ?? edge))
  if (!isRising) throw new Problem('rule-broken', assessmentProblems.sizesDisorder)
}

/** Refuses a figure that does not exist, or that counts something else than when it was chosen. */
function checkChosen({ figureId, version }: Chosen, known: readonly KnownFigure[]): void {
  const found = known.find(({ id }) => id === figureId)
  if (!found) throw new Problem('rule-broken', assessmentProblems.unknownFigure, { figureId })
  if (found.version !== version)
    throw new Problem('rule-broken', assessmentProblems.figureChanged, {
      figureId,
      chosen: version,
      now: found.version,
    })
}

const countable = ['count', 'sum', 'balance']

// Where less is better, more failures would help: there nothing can be made heavier.
function checkFit({ source, partId }: Part, known: readonly KnownFigure[]): void {
  if (source.kind === 'evidence') return
  const measureOf = (id: string) => known.find((figure) => figure.id === id)?.measure ?? ''
  const own = measureOf(source.figure.figureId)
  const perFits =
    source.per === null || (countable.includes(own) && countable.includes(measureOf(source.per.figureId)))
  const isShare = own === 'share' || source.per !== null
  const ignoredFits =
    source.ignored === null ||
    (isShare &&
      !lessIsBetter(source.scoring) &&
      countable.includes(measureOf(source.ignored.figure.figureId)))
  if (!perFits || !ignoredFits) throw new Problem('rule-broken', assessmentProblems.figureUnfit, { partId })
}

/** Everything that must hold before a scorecard is saved, published or computed. */
export function checkDefinition(definition: Definition, known: readonly KnownFigure[]): void {
  const parts = partsOf(definition)
  checkIds(definition)
  checkWeights(parts)
  checkSizes(definition)
  for (const chosen of figuresOf(definition)) checkChosen(chosen, known)
  for (const part of parts) {
    if (part.source.kind === 'figure') checkScoring(part.source.scoring, part.partId)
    checkFit(part, known)
  }
}
