import type { Transaction } from '../database/transaction.ts'
import { instantFromText } from '../database/value-types.ts'
import type { Entry } from '../ledger/entry.ts'
import type { Day } from '../time/instant.ts'
import { copyLines } from './copied-lines.ts'

const escapes: Readonly<Record<string, string>> = {
  t: '\t',
  n: '\n',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  '\\': '\\',
}
const unescapeText = (text: string): string =>
  text.replace(/\\(.)/g, (_, letter: string) => escapes[letter] ?? letter)

const textOf = (column = ''): string => (column.includes('\\') ? unescapeText(column) : column)
const textOrNull = (column = ''): string | null => (column === '\\N' ? null : textOf(column))

// Guarantee: the ledger's `data` is the object its capability wrote.
const asData = (parsed: unknown) => parsed as Readonly<Record<string, unknown>>

// Guarantee: the ledger's types are those that capabilities declare.
const asType = (text: string) => text as Entry['type']

const headColumns = 5

/** A figure looks at a column that was not copied. */
export class ColumnLeftOut extends Error {
  override readonly name = 'ColumnLeftOut'
}

/** An entry as COPY writes it in one line; what nobody looks at is never cut out, let alone parsed. */
class CopiedEntry implements Entry {
  readonly #line: string
  readonly #head: string[] = []
  #columns: readonly string[] | undefined
  #data: Readonly<Record<string, unknown>> | undefined

  constructor(line: string) {
    this.#line = line
    let start = 0
    for (let column = 0; column < headColumns; column += 1) {
      const end = line.indexOf('\t', start)
      this.#head.push(line.slice(start, end))
      start = end + 1
    }
  }

  #column(at: number): string {
    this.#columns ??= this.#line.split('\t')
    const column = this.#columns[at]
    if (column === undefined) throw new ColumnLeftOut('a column that a figure counts by was not copied')
    return column
  }

  get type() {
    return asType(this.#head[0] ?? '')
  }
  get occurredOn() {
    return this.#head[1] ?? ''
  }
  get place() {
    return textOrNull(this.#head[2])
  }
  get organisation() {
    return textOrNull(this.#head[3])
  }
  get data() {
    this.#data ??= asData(JSON.parse(textOf(this.#head[4])))
    return this.#data
  }
  get actor() {
    return textOf(this.#column(5))
  }
  get subject() {
    return textOrNull(this.#column(6))
  }
  get stream() {
    return textOf(this.#column(7))
  }
  get version() {
    return Number(this.#column(8))
  }
  get at() {
    return instantFromText(this.#column(9))
  }
  get seq() {
    return this.#column(10)
  }
  get actingAs() {
    return textOrNull(this.#column(11))
  }
  get key() {
    return textOrNull(this.#column(12))
  }
}

const usualColumns = 'type, occurred_on, place, organisation, data, actor, subject'
const rareColumns = 'stream, version, at, seq, acting_as, key'

/** Which entries: of these types, of these days, of transactions before one. */
export type Extract = {
  readonly types: readonly string[]
  readonly from: Day
  readonly to: Day
  readonly beforeXid: string
  /** With the columns that figures hardly ever look at; without them, looking throws `ColumnLeftOut`. */
  readonly isWhole: boolean
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

// COPY takes no parameters; days and the transaction come from the database, types from figures, all of them quoted.
const copyText = ({ types, from, to, beforeXid, isWhole }: Extract) => `
copy (
  select ${isWhole ? `${usualColumns}, ${rareColumns}` : usualColumns}
  from ledger.entry where type in (${types.map(literal).join(', ')})
    and occurred_on between ${literal(from)} and ${literal(to)} and xid < ${literal(beforeXid)}::xid8
) to stdout`

/** Hands entries over as they lie on disk, many at once. */
export const copyEntries = (
  tx: Transaction,
  extract: Extract,
  take: (entries: readonly Entry[]) => void,
): Promise<void> =>
  copyLines(tx, copyText(extract), (lines) => take(lines.map((line) => new CopiedEntry(line))))
