const drawnAtOnce = 256

/**
 * Gives `size` random bytes at a time, good until the next are asked for: asking the system costs more than most uses of
 * them, so it is asked for many at once. Not for keys, which should not lie in memory before they are needed.
 */
export function randomBytesBy(size: number): () => Uint8Array {
  const drawn = new Uint8Array(size * drawnAtOnce)
  let taken = drawn.length
  return () => {
    if (taken === drawn.length) {
      crypto.getRandomValues(drawn)
      taken = 0
    }
    taken += size
    return drawn.subarray(taken - size, taken)
  }
}
