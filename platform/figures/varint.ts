const continued = 0x80
const lowBits = 0x7f

/** Most bytes that a safe integer takes. */
export const longestVarint = 8

/** Writes a whole number, seven bits a byte, least first; returns where the next one goes. */
export function writeVarint(target: Uint8Array, at: number, value: number): number {
  let rest = value
  let position = at
  while (rest >= continued) {
    target[position] = (rest % continued) | continued
    rest = Math.floor(rest / continued)
    position += 1
  }
  target[position] = rest
  return position + 1
}

/** Reads whole numbers one after another. */
export class VarintReader {
  readonly bytes: Uint8Array
  at = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  /** The next number. */
  read(): number {
    const first = this.bytes[this.at] ?? 0
    this.at += 1
    if (first < continued) return first
    const second = this.bytes[this.at] ?? 0
    this.at += 1
    const low = (first & lowBits) | ((second & lowBits) << 7)
    return second < continued ? low : this.#readLong(low)
  }

  #readLong(low: number): number {
    let value = low
    let scale = continued * continued
    for (;;) {
      const byte = this.bytes[this.at] ?? 0
      this.at += 1
      value += (byte & lowBits) * scale
      if (byte < continued) return value
      scale *= continued
    }
  }

  /** Passes over the next number. */
  skip(): void {
    while ((this.bytes[this.at] ?? 0) >= continued) this.at += 1
    this.at += 1
  }
}

/** Signed numbers as whole ones: 0, -1, 1, -2, 2 … become 0, 1, 2, 3, 4 … */
export const zigzag = (value: number): number => (value >= 0 ? value * 2 : value * -2 - 1)
export const unzigzag = (coded: number): number => (coded % 2 === 0 ? coded / 2 : (coded + 1) / -2)
