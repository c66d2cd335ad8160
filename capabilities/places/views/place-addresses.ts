import { plainKey } from '#platform/text/search-keys.ts'
import { kindLevel } from '../kinds.ts'
import type { KnownPlace, PlaceForest } from './place-forest.ts'

export type KnownAddress = {
  readonly addressId: string
  readonly placeId: string
  readonly text: string
  readonly aliases: readonly string[]
}

export type AddressMatch = { readonly placeId: string; readonly address: string | null }

type Mention = { readonly key: string; readonly placeId: string }

const suffixes =
  /(类似居民委员会|类似村民委员会|社区居民委员会|社区居委会|居民委员会|村民委员会|居委会|村委会|民族乡|自治县|自治州|街道|社区|办事处|省|市|区|县|镇|乡|村)$/

const nameForms = (name: string): string[] => {
  const whole = plainKey(name)
  const short = whole.replace(suffixes, '')
  return [...new Set([whole, whole.replace(/居民委员会$|村民委员会$|居委会$|村委会$/, ''), short])].filter(
    (form) => [...form].length >= 2,
  )
}

/** Resolves written addresses: standard addresses and their other spellings first, else the names of places. */
export class PlaceAddresses {
  readonly #forest: PlaceForest
  readonly #addresses = new Map<string, KnownAddress[]>()
  readonly #names = new Map<string, KnownPlace[]>()
  #longest = 2

  constructor(forest: PlaceForest, addresses: Iterable<KnownAddress>) {
    this.#forest = forest
    for (const address of addresses) {
      for (const form of [address.text, ...address.aliases])
        this.#add(this.#addresses, plainKey(form), address)
    }
    for (const place of forest.standing()) {
      for (const form of nameForms(place.name)) this.#add(this.#names, form, place)
    }
  }

  #add<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
    if (key === '') return
    const known = map.get(key)
    if (known) known.push(item)
    else map.set(key, [item])
    this.#longest = Math.max(this.#longest, key.length)
  }

  /** The narrowest place the text speaks of; undefined when nothing is known or several are equally likely. */
  resolve(text: string, within: string | null): AddressMatch | undefined {
    const written = plainKey(text)
    const mentions = this.#mentionsIn(written)
    return this.#byAddress(written, mentions, within) ?? this.#byName(mentions, within)
  }

  #mentionsIn(written: string): Mention[] {
    return [...this.#piecesOf(written)].flatMap((key) =>
      (this.#names.get(key) ?? []).map((place) => ({ key, placeId: place.placeId })),
    )
  }

  *#piecesOf(written: string): Generator<string> {
    const most = Math.min(this.#longest, written.length)
    for (let length = most; length >= 2; length -= 1) {
      for (let at = 0; at + length <= written.length; at += 1) yield written.slice(at, at + length)
    }
  }

  #byAddress(written: string, mentions: readonly Mention[], within: string | null): AddressMatch | undefined {
    for (const piece of this.#piecesOf(written)) {
      const known = (this.#addresses.get(piece) ?? []).filter((address) =>
        this.#isInside(address.placeId, within),
      )
      const best = this.#single(
        known.map(({ placeId }) => placeId),
        mentions,
      )
      const address = known.find(({ placeId }) => placeId === best)
      if (address) return { placeId: address.placeId, address: address.text }
    }
    return undefined
  }

  #byName(mentions: readonly Mention[], within: string | null): AddressMatch | undefined {
    const candidates = new Set(mentions.map(({ placeId }) => placeId))
    const inside = [...candidates].filter((placeId) => this.#isInside(placeId, within))
    const best = this.#single(inside, mentions)
    return best === undefined ? undefined : { placeId: best, address: null }
  }

  #isInside = (placeId: string, within: string | null): boolean =>
    within === null || this.#forest.isWithin(placeId, within)

  /** Letters of the text that a place and those above it account for; then the narrower place. */
  #weight(placeId: string, mentions: readonly Mention[]): number {
    const path = this.#forest.pathOf(placeId)
    const letters = path.map((place) =>
      Math.max(
        0,
        ...mentions.filter((mention) => mention.placeId === place.placeId).map(({ key }) => key.length),
      ),
    )
    const last = path.at(-1)
    return letters.reduce((sum, count) => sum + count, 0) * 10 + (last ? kindLevel[last.kind] : 0)
  }

  #single(placeIds: readonly string[], mentions: readonly Mention[]): string | undefined {
    const weighed = [...new Set(placeIds)].map((placeId) => ({
      placeId,
      weight: this.#weight(placeId, mentions),
    }))
    const most = Math.max(0, ...weighed.map(({ weight }) => weight))
    const best = weighed.filter(({ weight }) => weight === most)
    return best.length === 1 ? best[0]?.placeId : undefined
  }
}
