import type { Operation } from '#platform/operations/operation.ts'
import { Problem } from '#platform/errors.ts'
import { addMinutes, type Instant } from '#platform/time/instant.ts'
import {
  enqueue,
  nextToSend,
  type OutboxItem,
  settle,
  type Verdict,
  verdictOf,
} from '#platform/web/outbox/queue.ts'
import type { Identity } from '#platform/http/identify.ts'
import type { Call, House } from '#platform/operations/house.ts'

/** What a phone is to write, before it has a place in the line. */
export type Write = {
  readonly name: string
  readonly operation: Operation
  readonly about: string
  readonly input: Readonly<Record<string, unknown>>
}

/** How the outbox behaves: as built, or without what protects it. */
export type Manner = 'as built' | 'a new key each time' | 'in any order'

export type Network = {
  /** A whole number, another one at each call. */
  readonly roll: () => number
  readonly manner: Manner
}

const owner = 'worker'

/** A phone that was offline and now sends what waits, over a network that loses requests, loses answers and repeats. */
export class OfflinePhone {
  #items: readonly OutboxItem[] = []
  readonly #writes = new Map<string, Write>()
  readonly #house: House
  readonly #caller: Identity
  readonly #network: Network
  /** Keys of the writes that the server said it took. */
  readonly taken = new Set<string>()
  faults = 0

  constructor(house: House, caller: Identity, network: Network) {
    this.#house = house
    this.#caller = caller
    this.#network = network
  }

  get caller(): Identity {
    return this.#caller
  }

  /** Keeps a write on the device. */
  write(write: Write, capturedAt: Instant): void {
    const key = this.#house.newId()
    this.#writes.set(key, write)
    const item = { key, method: 'POST', path: '/api/cases', photos: [], label: write.name } as const
    this.#items = [
      ...this.#items,
      enqueue(this.#items, { ...item, input: write.input, about: write.about, capturedAt, owner }),
    ]
  }

  /** Whether anything can still be sent. */
  get isWaiting(): boolean {
    return nextToSend(this.#items, owner) !== undefined
  }

  /** Writes kept on the device with the reason why they were refused, or behind one that was. */
  get kept(): readonly OutboxItem[] {
    return this.#items
  }

  #next(): OutboxItem | undefined {
    if (this.#network.manner !== 'in any order') return nextToSend(this.#items, owner)
    const waiting = this.#items.filter(({ refusal }) => refusal === null)
    return waiting[this.#network.roll() % Math.max(1, waiting.length)]
  }

  async #arrive(item: OutboxItem): Promise<Verdict> {
    const write = this.#writes.get(item.key)
    const key = this.#network.manner === 'a new key each time' ? this.#house.newId() : item.key
    const house = this.#house
    const call: Call = { house, ...this.#caller, now: house.now(), key, occurredAt: item.capturedAt }
    try {
      await write?.operation.run(item.input, call)
      return { kind: 'accepted' }
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure
      const { rule, zh, en } = failure.text
      return verdictOf({ code: failure.code, rule, zh, en, fields: [], at: call.now, isReported: false })
    }
  }

  /** One attempt to send what comes next: it may get lost on the way, its answer may, or it may arrive twice. */
  async attempt(): Promise<void> {
    const item = this.#next()
    if (!item) return
    const chance = this.#network.roll() % 20
    if (chance < 3) return
    const verdicts = await Promise.all(Array.from({ length: chance < 5 ? 2 : 1 }, () => this.#arrive(item)))
    if (chance >= 17) return
    const verdict = verdicts.find(({ kind }) => kind === 'accepted') ?? verdicts[0] ?? { kind: 'unreachable' }
    if (verdict.kind === 'unreachable') this.faults += 1
    if (verdict.kind === 'accepted') this.taken.add(item.key)
    this.#items = settle(this.#items, item.key, verdict)
  }

  /** Keys of everything that was ever written on it. */
  keys(): string[] {
    return [...this.#writes.keys()]
  }

  /** The names of this phone's writes by their keys. */
  nameOf(key: string): string | undefined {
    return this.#writes.get(key)?.name
  }
}

/** Moments of a morning without network, a minute apart. */
export const capturedAt = (house: House, at: number): Instant => addMinutes(house.now(), at - 30)
