import { bigrams } from '#platform/text/bigrams.ts'

/** Organisations whose names speak of the department that usually does it come first; the rest keep their order. */
export function likeliestFirst<Named extends { readonly name: string }>(
  organisations: readonly Named[],
  usually: string,
): readonly Named[] {
  const wanted = bigrams(usually)
  const shared = ({ name }: Named) => [...bigrams(name)].filter((pair) => wanted.has(pair)).length
  return organisations.toSorted((one, other) => shared(other) - shared(one))
}
