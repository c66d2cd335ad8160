/** The distinct pairs of neighbouring Han characters and the whole Latin words and numbers of a text, in search form. */
export function bigrams(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [run] of text.normalize('NFKC').toLowerCase().matchAll(runs)) {
    const characters = [...run]
    if (!han.test(run) || characters.length === 1) found.add(run)
    else for (const pair of pairsOf(characters)) found.add(pair)
  }
  return found
}

const han = /[\p{Script=Han}\p{Co}\u{20000}-\u{3fffd}]/u
const runs = /[\p{Script=Han}\p{Co}\u{20000}-\u{3fffd}]+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu

const pairsOf = (characters: readonly string[]): readonly string[] =>
  characters.slice(1).map((character, at) => `${characters[at]}${character}`)
