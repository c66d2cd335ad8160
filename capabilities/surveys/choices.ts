import type { Question } from './shapes.ts'

/** What may be chosen: places in the options, the numbers of a range, nothing where words are asked for. */
export const choicesOf = ({ kind, options, range }: Question): readonly number[] => {
  if (kind === 'text') return []
  if (kind !== 'number') return options.map((_option, at) => at)
  const { from, to } = range ?? { from: 0, to: 0 }
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}
