export type Spread = { readonly p50: number; readonly p95: number; readonly p99: number; readonly n: number }

const rounded = (value: number): number => Number(value.toPrecision(4))

/** Median, 95th and 99th percentile of times in milliseconds. */
export function spreadOf(times: readonly number[]): Spread {
  const sorted = [...times].sort((one, other) => one - other)
  const at = (share: number): number =>
    rounded(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN)
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), n: sorted.length }
}

/** How long one run of something took, in milliseconds. */
export async function timed<Result>(
  run: () => Promise<Result> | Result,
): Promise<{ ms: number; result: Result }> {
  const start = performance.now()
  const result = await run()
  return { ms: performance.now() - start, result }
}

/** Runs two or more ways in turn, A B A B …, so that a drifting machine is unfair to neither. */
export async function inTurn(
  rounds: number,
  ways: Readonly<Record<string, () => Promise<unknown> | unknown>>,
): Promise<Readonly<Record<string, Spread>>> {
  const times = new Map<string, number[]>(Object.keys(ways).map((name) => [name, []]))
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, way] of Object.entries(ways)) times.get(name)?.push((await timed(way)).ms)
  }
  return Object.fromEntries([...times].map(([name, list]) => [name, spreadOf(list)]))
}

/** Keeps `callers` calls going until `total` were made; every call's time in milliseconds. */
export async function together(
  callers: number,
  total: number,
  call: (index: number) => Promise<unknown>,
): Promise<{ times: number[]; seconds: number }> {
  const times: number[] = []
  let next = 0
  const start = performance.now()
  const worker = async () => {
    while (next < total) {
      const index = next
      next += 1
      times.push((await timed(() => call(index))).ms)
    }
  }
  await Promise.all(Array.from({ length: callers }, worker))
  return { times, seconds: (performance.now() - start) / 1000 }
}

export const perSecond = (count: number, seconds: number): number => Math.round(count / seconds)
export const ratioOf = (ours: number, theirs: number): number => rounded(theirs / ours)
