import type { TreeName } from '../access/rule.ts'
import type { Entry, LedgerEvent } from '../ledger/entry.ts'
import type { Day } from '../time/instant.ts'

/**
 * How a figure adds up. `count` and `sum` add amounts; `share` is part of whole; `median` is of whole minutes;
 * `balance` adds ups and downs since the beginning and shows the level reached ("overdue now"); `distinct` counts each
 * id once, however often and in however many parts of a tree it was met.
 */
export const measures = ['count', 'sum', 'share', 'median', 'balance', 'distinct'] as const
export type Measure = (typeof measures)[number]

type Said = { readonly zh: string; readonly en: string }

/** Name of the figure, and in one sentence what it counts. */
type FigureWords = Said & { readonly meaning: Said }

/** What the values of one dimension are called. */
export type SliceNames = Readonly<Record<string, Said>>

/** By what numbers can be split. */
export const dimensions = ['kind', 'channel'] as const
export type Dimension = (typeof dimensions)[number]

/** Every value a figure can be split by, with its name. */
export type Slices = { readonly [Each in Dimension]?: SliceNames }
type NoSlices = Readonly<Record<never, never>>

/** A value of each dimension: only those that have a name. */
type SlicedBy<Named extends Slices> = {
  readonly [Each in keyof Named & Dimension]?: keyof Named[Each] & string
}

/** Where and when a contribution counts; what is left out is taken from the entry. */
type Whereabouts<Sliced> = {
  readonly day?: Day
  readonly place?: string | null
  readonly organisation?: string | null
  /** By what it can be split; every value becomes a slice (`kind:letter`). */
  readonly slices?: Sliced
}

type Amounts = {
  readonly count: { readonly amount: number }
  readonly sum: { readonly amount: number }
  readonly share: { readonly part: number; readonly whole: number }
  readonly median: { readonly minutes: number }
  readonly balance: { readonly amount: number }
  readonly distinct: { readonly who: string }
}

/** What one entry adds to a figure: whole numbers. A slice without a name in `Named` does not compile. */
export type ContributionOf<M extends Measure, Named extends Slices = NoSlices> = Whereabouts<
  keyof Named extends never ? never : SlicedBy<Named>
> &
  Amounts[M]
export type Contribution = Whereabouts<{ readonly [Each in Dimension]?: string }> & Amounts[Measure]

type Described = {
  readonly id: string
  readonly words: FigureWords
  readonly unit: Said
  /** Which direction is better; `neither` for what only tells how much there was. */
  readonly better: 'up' | 'down' | 'neither'
  /** Of a share, in words: what the part is and of which whole ("answered in time" of "due for an answer"). */
  readonly shareOf?: { readonly part: Said; readonly whole: Said }
  /** Of a distinct count: ids come in their hundred thousands, and their number is told within 2 % to keep rows small. */
  readonly isCrowd?: true
  /** Raised whenever what is counted changes: the figure is then folded anew from the beginning. */
  readonly version?: number
  /** Contributions may count at other nodes of this tree than the entry's own; `true` for any tree, or another day. */
  readonly isElsewhere?: TreeName | true
}

/** A figure as the platform keeps it. */
export type Figure = Described & {
  readonly measure: Measure
  readonly of: readonly string[]
  /** Of a balance: the types among them that can raise it; all unless told. Opening it begins with those. */
  readonly raisedBy?: readonly string[]
  readonly slices?: Slices
  readonly contribute: (entry: Entry) => readonly Contribution[]
}

type Declared<Event extends LedgerEvent, M extends Measure, Named extends Slices> = Described &
  (keyof Named extends never ? { readonly slices?: never } : { readonly slices: Named }) & {
    readonly measure: M
    readonly of: readonly Event['type'][]
    readonly raisedBy?: readonly Event['type'][]
    readonly contribute: (entry: Entry<Event>) => readonly ContributionOf<M, Named>[]
  }

// Guarantee: `contribute` is only ever given entries of the types that `of` names.
const asFigure = (declared: unknown) => declared as Figure

/** Declares a figure once: what it is called, which entries it counts, how they add up and how they split. Pure. */
export const figure = <Event extends LedgerEvent, M extends Measure, Named extends Slices = NoSlices>(
  declared: Declared<Event, M, Named>,
): Figure => asFigure(declared)

/** Names of the slices of a closed list, by what each of its words is called. */
export const sliceNames = <Value extends string>(
  values: readonly Value[],
  nameOf: (value: Value) => Said,
): Readonly<Record<Value, Said>> =>
  // Guarantee: one name for each of the values.
  Object.fromEntries(values.map((value) => [value, saidBy(nameOf(value))])) as Record<Value, Said>

const saidBy = ({ zh, en }: Said): Said => ({ zh, en })
