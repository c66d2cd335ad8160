/** What one benchmark or drill found, in the form `targets` asks for: times in milliseconds, rates per second. */
export type Finding = {
  readonly id: string
  readonly date: string
  readonly machine: string
  readonly size: Readonly<Record<string, number | string | boolean>>
  readonly ours: Readonly<Record<string, number | string>>
  /** The simple way, or the negative control, measured in the same run. */
  readonly beside: Readonly<Record<string, Readonly<Record<string, number | string>>>>
  readonly ratio: number | null
  readonly target: string
  readonly holds: boolean
  readonly note?: string
}

/** `quick` ends within a minute; `largest` takes the sizes of the targets, however long they take. */
export type Wish = { readonly quick: boolean; readonly largest: boolean }

/** A benchmark (P…) or a drill (R…). */
export type Row = {
  readonly id: string
  readonly title: string
  readonly run: (wish: Wish) => Promise<Omit<Finding, 'id' | 'date' | 'machine'>>
}
