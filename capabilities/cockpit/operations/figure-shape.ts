import { dimensions, type Figure } from '#platform/figures/figure.ts'
import type { FigureShape } from '../contract.ts'

/** A figure as it is told to people. */
export const figureShape = ({ id, words, unit, measure, better, shareOf, slices }: Figure): FigureShape => ({
  figureId: id,
  name: { zh: words.zh, en: words.en },
  meaning: words.meaning,
  unit,
  measure,
  better,
  shareOf: shareOf ?? null,
  slices: dimensions.flatMap((dimension) =>
    Object.entries(slices?.[dimension] ?? {}).map(([value, name]) => ({
      slice: `${dimension}:${value}`,
      name,
    })),
  ),
})
