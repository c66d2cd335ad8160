import type { CellEdit } from './filled-package.ts'
import { readApart } from './read-apart.ts'

const filler = new URL('./workbook-filler.ts', import.meta.url)

/** The same .xlsx with values in some cells; everything else in it stays as it was, and formulas are computed anew when it is opened. */
export const fillWorkbook = (bytes: Uint8Array, edits: readonly CellEdit[]): Promise<Uint8Array> =>
  readApart<Uint8Array>(filler, { bytes, edits })
