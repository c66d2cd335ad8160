/** Part of whole, as one unit has it. */
export type Count = { readonly part: number; readonly whole: number }

/** What the peers teach about a share before a unit's own matters are looked at. */
export type Prior = {
  readonly mean: number
  /** Worth so many matters of one's own. */
  readonly strength: number
}

export type Shrunk = { readonly estimate: number; readonly deviation: number }

const least = 2
// With fewer than three nothing can be said of how far peers differ.
const unknown = 10

const sum = (counts: readonly Count[], of: (count: Count) => number): number =>
  counts.reduce((total, count) => total + of(count), 0)

function strengthOf(counts: readonly Count[], mean: number): number {
  const whole = sum(counts, (count) => count.whole)
  // Whoever has as many matters as peers usually have keeps at least half of the own share.
  const most = Math.max(least, whole / counts.length)
  if (counts.length < 3) return Math.min(most, unknown)
  const chance = mean * (1 - mean)
  const free = counts.length - 1
  const between = whole - sum(counts, (count) => count.whole * count.whole) / whole - free
  if (between <= 0) return Math.min(most, unknown)
  const off = (count: Count) => count.part / count.whole - mean
  const spread = sum(counts, (count) => count.whole * off(count) * off(count))
  const correlation = (spread - chance * free) / (chance * between)
  return correlation <= 0 ? most : Math.min(most, Math.max(least, (1 - correlation) / correlation))
}

/** The beta distribution that fits how the peers differ, by moments. */
export function priorOf(all: readonly Count[]): Prior {
  const counts = all.filter(({ whole }) => whole > 0)
  // Half a matter on either side, so that a mean of nothing or all still lets a unit differ.
  const mean = (sum(counts, ({ part }) => part) + 0.5) / (sum(counts, ({ whole }) => whole) + 1)
  return { mean, strength: counts.length === 0 ? unknown : strengthOf(counts, mean) }
}

/**
 * Empirical Bayes (beta-binomial): a share of few matters is drawn towards the peers' mean, one of many stays nearly
 * where it is. The same prior for all, so that with equally many matters the better share keeps the better estimate.
 */
export function shrink({ part, whole }: Count, { mean, strength }: Prior): Shrunk {
  const weight = whole + strength
  const estimate = (part + mean * strength) / weight
  return { estimate, deviation: Math.sqrt((estimate * (1 - estimate)) / (weight + 1)) }
}
