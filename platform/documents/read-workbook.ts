import type { WorkbookToRead } from './parse-workbook.ts'
import { readApart, type Tell } from './read-apart.ts'
import type { Workbook } from './workbook.ts'

const reader = new URL('./workbook-reader.ts', import.meta.url)

/** Reads an .xlsx that somebody sent: in a thread of its own, under caps of bytes, parts, sheets, cells and time. */
export const readWorkbook = (bytes: Uint8Array, { tell }: { readonly tell?: Tell } = {}): Promise<Workbook> =>
  readApart<Workbook>(reader, { bytes } satisfies WorkbookToRead, { tell })
