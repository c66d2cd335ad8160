import { kindLevel, type PlaceKind } from '../kinds.ts'
import { byCodeThenName, type KnownPlace, type PlaceForest } from './place-forest.ts'
import { wordsOf } from './place-keys.ts'

export type Sought = {
  readonly text: string
  readonly within: string | null
  readonly kind: PlaceKind | null
  readonly limit: number
}

type Match = { readonly place: KnownPlace; readonly rank: number }
type Question = Sought & { readonly word: string; readonly above: readonly ReadonlySet<string>[] }

/** Finds places by any part of name, pinyin, initials or code: one pass over one long text, in memory. */
export class PlaceSearch {
  readonly #forest: PlaceForest
  readonly #places: readonly KnownPlace[]
  readonly #haystack: string
  readonly #starts: Uint32Array

  constructor(forest: PlaceForest) {
    this.#forest = forest
    this.#places = forest.standing().sort(byCodeThenName)
    this.#starts = new Uint32Array(this.#places.length)
    let length = 0
    this.#places.forEach((place, index) => {
      this.#starts[index] = length
      length += place.keys.length + 2
    })
    this.#haystack = this.#places.map((place) => `\n${place.keys}\t`).join('')
  }

  /** Best first: whole keys before beginnings before inner parts, wide places before narrow, short names before long. */
  find(sought: Sought): KnownPlace[] {
    const words = wordsOf(sought.text)
    const last = words.at(-1)
    if (last === undefined) return []
    const places = this.#findWords(sought, words)
    return places.length > 0 || words.length > 1 ? places : this.#findRunTogether(sought, last)
  }

  /** “霞山海滨” without a space: tries every cut into a wider place and a place below it. */
  #findRunTogether(sought: Sought, typed: string): KnownPlace[] {
    const characters = [...typed]
    for (let cut = 2; cut <= characters.length - 2; cut += 1) {
      const above = this.#idsWith(characters.slice(0, cut).join(''))
      // What no name holds, no longer beginning is held by either.
      if (above.size === 0) return []
      const places = this.#best({ ...sought, word: characters.slice(cut).join(''), above: [above] })
      if (places.length > 0) return places
    }
    return []
  }

  /** The last word is looked for in the place itself, the words before it in the place or above it. */
  #findWords(sought: Sought, words: readonly string[]): KnownPlace[] {
    const above = words.slice(0, -1).map((word) => this.#idsWith(word))
    if (above.some((ids) => ids.size === 0)) return []
    return this.#best({ ...sought, word: words.at(-1) ?? '', above })
  }

  #best(question: Question): KnownPlace[] {
    const best: Match[] = []
    this.#eachMatch(question.word, (place, at) => {
      const rank = this.#rank(place, at, question.word)
      if (best.length === question.limit && rank >= (best.at(-1)?.rank ?? 0)) return
      if (this.#fits(place, question)) keep(best, { place, rank }, question.limit)
    })
    return best.map(({ place }) => place)
  }

  #idsWith(word: string): Set<string> {
    const ids = new Set<string>()
    this.#eachMatch(word, (place) => ids.add(place.placeId))
    return ids
  }

  /** Calls back once for each place whose keys hold the word, with where in the long text it stands. */
  #eachMatch(word: string, tell: (place: KnownPlace, at: number) => void): void {
    const starts = this.#starts
    let index = 0
    for (let at = this.#haystack.indexOf(word); at >= 0; ) {
      while ((starts[index + 1] ?? Number.POSITIVE_INFINITY) <= at) index += 1
      const place = this.#places[index]
      if (place) tell(place, at)
      const next = starts[index + 1]
      at = next === undefined ? -1 : this.#haystack.indexOf(word, next)
    }
  }

  #fits(place: KnownPlace, { kind, within, above }: Question): boolean {
    if (kind !== null && place.kind !== kind) return false
    if (within !== null && !this.#forest.isWithin(place.placeId, within)) return false
    if (above.length === 0) return true
    const path = this.#forest.pathOf(place.placeId)
    return above.every((ids) => path.some(({ placeId }) => ids.has(placeId)))
  }

  #rank(place: KnownPlace, at: number, word: string): number {
    const before = this.#haystack.charCodeAt(at - 1)
    const isWhole = isBreak(before) && isBreak(this.#haystack.charCodeAt(at + word.length))
    const nearness = isWhole ? -100_000 : isBreak(before) ? 800 : isLetter(before) ? 3_000 : 1_600
    return nearness + kindLevel[place.kind] * 1_000 + Math.min(place.name.length, 99)
  }
}

/** The line feed before a place's keys, or the tab between two of them. */
const isBreak = (code: number): boolean => code === 10 || code === 9
/** Inside pinyin or initials, where a match means less than inside a Chinese name. */
const isLetter = (code: number): boolean => code >= 97 && code <= 122

/** Puts a match where it belongs among the best so far; equal ones stay in the order they came. */
function keep(best: Match[], match: Match, limit: number): void {
  const at = best.findIndex(({ rank }) => rank > match.rank)
  best.splice(at < 0 ? best.length : at, 0, match)
  if (best.length > limit) best.pop()
}
