import type { Chosen, Definition, Part } from './definition.ts'

/** Every part in the order of the scorecard, which is the order of a unit's cells. */
export const partsOf = ({ areas }: Pick<Definition, 'areas'>): readonly Part[] =>
  areas.flatMap(({ parts }) => parts)

const chosenIn = ({ source }: Part): Chosen[] => {
  if (source.kind === 'evidence') return []
  return [source.figure, source.per, source.ignored?.figure].filter(
    (each) => each !== null && each !== undefined,
  )
}

/** Every figure a scorecard reads, each once. */
export function figuresOf(definition: Definition): readonly Chosen[] {
  const chosen = [
    ...partsOf(definition).flatMap(chosenIn),
    ...(definition.size ? [definition.size.figure] : []),
  ]
  return [...new Map(chosen.map((each) => [each.figureId, each])).values()]
}
