import type { DocumentTable } from './document-table.ts'
import { readApart } from './read-apart.ts'

const reader = new URL('./word-tables-reader.ts', import.meta.url)

/** Reads the tables of a .docx that somebody sent: in a thread of its own, under caps of bytes, parts, cells and time. */
export const readWordTables = (bytes: Uint8Array): Promise<DocumentTable[]> =>
  readApart<DocumentTable[]>(reader, bytes)
