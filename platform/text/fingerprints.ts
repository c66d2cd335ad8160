import { hash } from 'node:crypto'
import { bigrams } from './bigrams.ts'

/** The most prints kept of one text; a longer one is represented by its smallest, which is a fair sample. */
export const fingerprintLimit = 512

/**
 * Keyed prints of a text's bigrams, distinct and in order, as 32-bit integers. They tell whether two texts are alike
 * while the texts stay encrypted; without the key they cannot be guessed back.
 */
export function fingerprints(text: string, key: Uint8Array): readonly number[] {
  const prints = new Set<number>()
  // The secret goes first and four bytes come out: nothing can be appended or guessed, and no key object is made each time.
  for (const bigram of bigrams(text))
    prints.add(firstFourBytes(hash('sha256', Buffer.concat([key, Buffer.from(bigram)]), 'hex')))
  return [...prints].sort((a, b) => a - b).slice(0, fingerprintLimit)
}

const firstFourBytes = (hex: string): number => Number.parseInt(hex.slice(0, 8), 16) | 0

/** How much two texts share, from 0 to 1. */
export type Similarity = {
  /** Shared prints over all prints of both. */
  readonly jaccard: number
  /** Shared prints over the prints of the shorter text: 1 when one repeats the whole of the other. */
  readonly containment: number
}

/** How alike two texts are, from their prints in ascending order. Two empty texts are not alike. */
export function similarity(a: readonly number[], b: readonly number[]): Similarity {
  const [left, right] = comparable(a, b)
  const shared = countShared(left, right)
  const union = left.length + right.length - shared
  const shorter = Math.min(left.length, right.length)
  return { jaccard: union === 0 ? 0 : shared / union, containment: shorter === 0 ? 0 : shared / shorter }
}

/** When a list was cut at the limit, only the range both lists cover says anything. */
function comparable(
  a: readonly number[],
  b: readonly number[],
): readonly [readonly number[], readonly number[]] {
  const reach = (prints: readonly number[]) =>
    prints.length < fingerprintLimit ? Infinity : (prints.at(-1) ?? Infinity)
  const end = Math.min(reach(a), reach(b))
  return [a.filter((print) => print <= end), b.filter((print) => print <= end)]
}

/** How many of two ascending lists stand in both. */
function countShared(a: readonly number[], b: readonly number[]): number {
  let [shared, at] = [0, 0]
  for (const print of a) {
    while (at < b.length && (b[at] ?? print) < print) at += 1
    if (b[at] === print) shared += 1
  }
  return shared
}
