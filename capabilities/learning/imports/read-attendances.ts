import type { OpenedSheet } from '#platform/documents/open-sheet.ts'
import { plainKey } from '#platform/text/search-keys.ts'
import { type RowProblem, tableLimits } from '#platform/text/read-table.ts'
import { readMemberNumber } from '../member-number.ts'
import { learningProblems } from '../problems.ts'

const columns = {
  code: { titles: ['场次', '场次编号', '班次编号'], required: true },
  number: { titles: ['党员编号', '编号', '学员编号'], required: true },
  name: { titles: ['姓名', '学员姓名'], required: false },
} as const

/** One row that reads well by itself. The name serves to find slips and is kept nowhere. */
export type AttendanceRow = {
  readonly row: number
  readonly code: string
  readonly number: string
  readonly name: string
  /** The name as it is compared. */
  readonly nameKey: string
}

/** How large a sheet of attendances may be: a training batch of 100,000 rows twice over. */
export const sheetLimits = { ...tableLimits, bytes: 64 * 1024 * 1024, columns: 60 }

/** Reads a sheet of attendances and checks each row by itself. */
export function readAttendances(sheet: OpenedSheet): {
  readonly rows: readonly AttendanceRow[]
  readonly problems: readonly RowProblem[]
} {
  const table = sheet.read(columns)
  const problems: RowProblem[] = [...table.problems]
  const rows: AttendanceRow[] = []
  const [codeOf, keyOf] = [remembering(readCode), remembering(plainKey)]
  for (const { row, values } of table.rows) {
    const number = readMemberNumber(values.number)
    if (number === undefined) problems.push(badNumber(row))
    else rows.push({ row, code: codeOf(values.code), number, name: values.name, nameKey: keyOf(values.name) })
  }
  return { rows, problems }
}

const readCode = (written: string): string => written.normalize('NFKC').trim().toUpperCase()

function badNumber(row: number): RowProblem {
  const { zh, en } = learningProblems.badNumber
  return { row, field: 'number', zh, en }
}

/** Reads each text once, however often it stands in a sheet. */
function remembering(read: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    let made = known.get(text)
    if (made === undefined) {
      made = read(text)
      known.set(text, made)
    }
    return made
  }
}
