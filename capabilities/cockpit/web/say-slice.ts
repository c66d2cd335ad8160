import type { Bilingual } from '#platform/web/language.ts'
import type { FigureShape } from '../contract.ts'

/** Figures as far as they can be split. */
export type Sliced = Pick<FigureShape, 'slices'>

type Say = (sentence: Bilingual) => string

/** A slice such as `kind:letter` by the name its figures give it; figures that disagree are all heard. */
export function saySlice(slice: string, figures: readonly Sliced[], say: Say): string {
  const names = figures.flatMap(({ slices }) => slices.filter((one) => one.slice === slice))
  return [...new Set(names.map(({ name }) => say(name)))].join('／') || '—'
}

/** Everything these figures can be split by along one dimension, by value. */
export const slicesAlong = (dimension: 'kind' | 'channel', figures: readonly Sliced[]): string[] => [
  ...new Set(
    figures
      .flatMap(({ slices }) => slices.map(({ slice }) => slice))
      .filter((slice) => slice.startsWith(`${dimension}:`)),
  ),
]
