// Buckets of whole minutes: one minute wide up to 17, then 6 % wide, so that the middle is at most 3 % off.
const bucketCount = 256
const growthPercent = 106

const nextBound = (low: number): number => Math.max(low + 1, Math.floor((low * growthPercent) / 100))

function lowerBounds(): number[] {
  const bounds: number[] = []
  for (let low = 0; bounds.length < bucketCount; low = nextBound(low)) {
    bounds.push(low)
  }
  return bounds
}

const bounds = lowerBounds()

/** The bucket a length of time falls into. */
export function bucketOf(minutes: number): number {
  const whole = Math.max(0, Math.floor(minutes))
  let low = 0
  let high = bounds.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((bounds[middle] ?? 0) <= whole) low = middle
    else high = middle
  }
  return low
}

/** The length of time that stands for a bucket: its middle. */
export function minutesOf(bucket: number): number {
  const low = bounds[bucket] ?? 0
  const next = bounds[bucket + 1] ?? low + 1
  return Math.round((low + next - 1) / 2)
}

/** The median of what the buckets count, within 3 %; null when they count nothing. */
export function medianOf(buckets: ReadonlyMap<number, number>): number | null {
  const counted = [...buckets].filter(([, count]) => count > 0).toSorted(([one], [other]) => one - other)
  const total = counted.reduce((sum, [, count]) => sum + count, 0)
  let passed = 0
  for (const [bucket, count] of counted) {
    passed += count
    if (passed * 2 >= total) return minutesOf(bucket)
  }
  return null
}
