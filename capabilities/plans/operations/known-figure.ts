import { Problem } from '#platform/errors.ts'
import type { Figure } from '#platform/figures/figure.ts'
import type { Call } from '#platform/operations/house.ts'
import { plansProblems } from '../problems.ts'

/** The figure of this id; refuses one that the catalogue does not have. */
export function knownFigure(call: Call, figureId: string): Figure {
  const figure = call.house.figures.find(({ id }) => id === figureId)
  if (figure) return figure
  const { zh, en } = plansProblems.unknownFigure
  throw new Problem('rule-broken', plansProblems.unknownFigure, {
    figureId,
    fields: [{ field: 'figureId', zh, en }],
  })
}
