import { CsvError, parse } from 'csv-parse/sync'

/** The cells of a CSV text, row by row; `brokenAt` is the row from which on nothing could be read, counted from 1. */
export type CsvRecords = {
  readonly records: readonly (readonly string[])[]
  readonly brokenAt: { readonly row: number; readonly isQuote: boolean } | null
}

const longestRow = 1024 * 1024

/** Reads comma, tab or semicolon text into cells, and stops after `most` rows. */
export function readRecords(text: string, most: number): CsvRecords {
  const delimiter = delimiterOf(text)
  const records = text.includes('"') ? undefined : splitRecords(text, delimiter, most)
  return records ? { records, brokenAt: null } : parseRecords(text, delimiter, most)
}

function delimiterOf(text: string): string {
  const first = text.slice(0, text.search(/[\r\n]|$/))
  const counted = [',', '\t', ';'].map((mark) => ({ mark, count: first.split(mark).length }))
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).mark
}

/** Text without a quotation mark is cut at its line ends and delimiters; undefined if a row is longer than any may be. */
function splitRecords(text: string, delimiter: string, most: number): string[][] | undefined {
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  const records: string[][] = []
  let start = 0
  while (start < text.length && records.length < most) {
    const found = text.indexOf(lineEnd, start)
    const end = found < 0 ? text.length : found
    // A character takes up to three bytes, and bytes are what the limit counts.
    if ((end - start) * 3 > longestRow) return undefined
    records.push(text.slice(start, end).split(delimiter))
    start = end + lineEnd.length
  }
  return records
}

function parseRecords(text: string, delimiter: string, most: number): CsvRecords {
  const records: string[][] = []
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      max_record_size: longestRow,
      to: most,
      on_record: (record: string[]) => {
        records.push(record)
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { records, brokenAt: { row: records.length + 1, isQuote: error.code.includes('QUOTE') } }
  }
  return { records, brokenAt: null }
}
