import type { PartResult, UnitBrief } from '../shapes.ts'

type Scored = Pick<UnitBrief, 'unitId' | 'name'> & { readonly parts: readonly PartResult[] }

export type FunnelDot = {
  readonly unitId: string
  readonly name: string
  readonly sample: number
  readonly percent: number
  readonly isOutside: boolean
}

/** Where 95 of 100 units would lie by chance alone, were all of them alike. */
export function limitsAt(mean: number, sample: number): { readonly low: number; readonly high: number } {
  const share = mean / 100
  const reach = sample > 0 ? 196 * Math.sqrt((share * (1 - share)) / sample) : 100
  return { low: Math.max(0, mean - reach), high: Math.min(100, mean + reach) }
}

/** Dots, mean, widest sample and lowest percent to be shown of one part. */
export function funnelOf(results: readonly Scored[], partId: string) {
  const known = results.flatMap(({ unitId, name, parts }) => {
    const part = parts.find((each) => each.partId === partId)
    return part && part.raw !== null && part.sample > 0
      ? [{ unitId, name, sample: part.sample, percent: part.raw }]
      : []
  })
  const all = known.reduce((sum, { sample }) => sum + sample, 0)
  const mean = all === 0 ? 0 : known.reduce((sum, { sample, percent }) => sum + sample * percent, 0) / all
  const dots = known.map((dot): FunnelDot => {
    const { low, high } = limitsAt(mean, dot.sample)
    return { ...dot, isOutside: dot.percent < low || dot.percent > high }
  })
  const lowest = Math.min(
    100,
    ...dots.flatMap(({ percent, sample }) => [percent, limitsAt(mean, sample).low]),
  )
  const least = Math.min(90, Math.max(0, Math.floor((lowest - 5) / 10) * 10))
  return { dots, mean, least, most: Math.max(1, ...known.map(({ sample }) => sample)) }
}
