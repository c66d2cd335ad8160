import type { Connection, Submittable } from 'pg'
import type { Transaction } from '../database/transaction.ts'

const headBytes = 5
const letterOf = (text: string): number => text.charCodeAt(0)
const [copyData, copyBegins] = [letterOf('d'), letterOf('H')]
/** Messages of a copy, and those that may stand in between: notices, settings, notifications. */
const within: ReadonlySet<number> = new Set(['d', 'H', 'N', 'S', 'A'].map(letterOf))

type Take = (lines: readonly string[]) => void

/**
 * A copy to the program. PostgreSQL sends a message for each line; ten million of them one by one take as long as what
 * is done with them. So the bytes are taken as they come, many lines at once, and whoever takes them keeps the pace.
 */
class CopyingLines implements Submittable {
  readonly done: Promise<void>
  readonly #text: string
  readonly #take: Take
  readonly #settle: { resolve: () => void; reject: (reason: unknown) => void }
  #connection: Connection | undefined
  /** How the driver reads what is no line. */
  #parse: ((bytes: Buffer) => void) | undefined
  #rest: Buffer | undefined
  #failure: { readonly reason: unknown } | undefined

  constructor(text: string, take: Take) {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    this.done = promise
    this.#settle = { resolve, reject }
    this.#text = text
    this.#take = take
  }

  submit(connection: Connection): void {
    this.#connection = connection
    const [parse] = connection.stream.listeners('data')
    // Guarantee: the driver's only listener for data takes bytes.
    this.#parse = parse as (bytes: Buffer) => void
    connection.stream.removeListener('data', this.#parse)
    connection.stream.on('data', this.#read)
    connection.query(this.#text)
  }

  readonly #read = (chunk: Buffer): void => {
    const bytes = this.#rest ? Buffer.concat([this.#rest, chunk]) : chunk
    const { at, text, isOver } = this.#gather(bytes)
    this.#giveLines(bytes, text)
    if (isOver) this.#giveBack(bytes.subarray(at))
    else this.#rest = at < bytes.length ? bytes.subarray(at) : undefined
  }

  /** Moves the lines together at the front; up to where the bytes are read, and how many are text by then. */
  #gather(bytes: Buffer): { at: number; text: number; isOver: boolean } {
    let [at, text] = [0, 0]
    while (bytes.length - at >= headBytes) {
      const letter = bytes[at] ?? 0
      if (!within.has(letter)) return { at, text, isOver: true }
      const end = at + 1 + bytes.readInt32BE(at + 1)
      if (bytes.length < end) break
      if (letter === copyData) {
        bytes.copyWithin(text, at + headBytes, end)
        text += end - at - headBytes
      } else if (letter !== copyBegins) this.#parse?.(bytes.subarray(at, end))
      at = end
    }
    return { at, text, isOver: false }
  }

  #giveLines(bytes: Buffer, end: number): void {
    // What comes after a failure is read, for the connection's sake, and thrown away.
    if (end === 0 || this.#failure) return
    try {
      // Every message is one line with its end.
      this.#take(bytes.toString('utf8', 0, end - 1).split('\n'))
    } catch (reason) {
      this.#failure = { reason }
    }
  }

  #giveBack(bytes: Buffer): void {
    const { stream } = this.#connection ?? {}
    const parse = this.#parse
    if (!stream || !parse) return
    stream.removeListener('data', this.#read)
    stream.on('data', parse)
    parse(bytes)
  }

  handleError(reason: unknown): void {
    this.#settle.reject(reason)
  }

  handleCommandComplete(): void {
    // The driver tells of it; the lines are counted by whoever takes them.
  }

  handleReadyForQuery(): void {
    if (this.#failure) this.#settle.reject(this.#failure.reason)
    else this.#settle.resolve()
  }
}

/** Runs a `copy … to stdout` in text form and hands its lines over, many at once, as they come. */
export async function copyLines(tx: Transaction, text: string, take: Take): Promise<void> {
  await tx.client.query(new CopyingLines(text, take)).done
}
