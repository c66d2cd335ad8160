import { readTransaction, type Transaction } from '../database/transaction.ts'
import { Problem } from '../errors.ts'
import type { InputOf, OperationContract, OutputOf } from '../operations/contract.ts'
import type { Call } from '../operations/house.ts'
import type { Operation } from '../operations/operation.ts'
import { readerOf } from '../operations/query.ts'
import type { Bilingual } from '../web/language.ts'
import type { CopyForm } from './copy-terms.ts'
import type { Kept } from './kept.ts'

/** What stands under one term: as it was told, counted, or a word of a closed list in both languages; photos by id. */
type Cell = string | number | null | Bilingual | readonly string[]

type CopyTerm = Bilingual & { readonly as?: CopyForm }

/** One table of a copy: what a key opens of one declaration, in the field's terms. */
export type Copy = {
  readonly kept: Kept
  /** What the table is called where it is not the occasion itself. */
  readonly title?: Bilingual
  /** Under which names the vault holds what it tells. */
  readonly fields: readonly string[]
  readonly terms: Readonly<Record<string, CopyTerm>>
  /** What is the caller’s own, and nothing of anybody else; nothing where their key opens something else. */
  readonly rows: (call: Call) => Promise<readonly Readonly<Record<string, Cell>>[]>
}

/** Keeps a table to its own terms: every row says something under each of them. */
export const copy = <const Terms extends Readonly<Record<string, CopyTerm>>>(
  declared: Omit<Copy, 'terms' | 'rows'> & {
    readonly terms: Terms
    readonly rows: (call: Call) => Promise<readonly Readonly<Record<keyof Terms, Cell>>[]>
  },
): Copy => declared

const shut: readonly string[] = ['not-found', 'not-allowed', 'not-signed-in']

/** What a reading answers this caller; empty where their key does not open it. */
export async function opened<Declared extends OperationContract>(
  operation: Operation<Declared>,
  input: InputOf<Declared>,
  call: Call,
): Promise<readonly OutputOf<Declared>[]> {
  try {
    return [await operation.run(input, call)]
  } catch (reason) {
    if (reason instanceof Problem && shut.includes(reason.code)) return []
    throw reason
  }
}

/** Reads what no reading answers by itself, behind the same walls as every reading of this caller. */
export const readOwn = <Found>(call: Call, read: (tx: Transaction) => Promise<Found>): Promise<Found> =>
  readTransaction(call.house.pool, readerOf(call), read)

/** Several words of a closed list as one value; null where there are none. */
export const listed = (words: readonly Bilingual[]): Bilingual | null =>
  words.length === 0
    ? null
    : { zh: words.map(({ zh }) => zh).join('、'), en: words.map(({ en }) => en).join(', ') }
