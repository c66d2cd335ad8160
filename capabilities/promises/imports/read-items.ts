import { openSheet } from '#platform/documents/open-sheet.ts'
import { unsafeCharacterProblem } from '#platform/text/characters.ts'
import { findPersonalPatterns } from '#platform/text/personal-patterns.ts'
import type { RowProblem, TableRow } from '#platform/text/read-table.ts'
import { readDay } from '#platform/time/day.ts'
import type { Day } from '#platform/time/instant.ts'
import { promiseProblems } from '../problems.ts'

const mostTitle = 120

const columns = {
  title: { titles: ['项目', '事项', '实事'], required: true },
  owner: { titles: ['负责单位', '责任单位', '牵头单位'], required: true },
  due: { titles: ['完成日期', '承诺日期', '完成时限'], required: true },
  place: { titles: ['地点', '村', '社区', '村（社区）'], required: false },
} as const

/** One row that reads well by itself; names are not looked up yet. */
export type ItemRow = {
  readonly row: number
  readonly title: string
  readonly owner: string
  readonly dueOn: Day
  readonly place: string
}

type Cells = TableRow<keyof typeof columns>

/** Reads a sheet of livelihood items (CSV or .xlsx, plain or gzip, as base64) and checks each row by itself. */
export async function readItems(
  file: string,
): Promise<{ rows: readonly ItemRow[]; problems: readonly RowProblem[] }> {
  const table = (await openSheet(file, { refusal: promiseProblems.unreadable })).read(columns)
  const problems: RowProblem[] = [...table.problems]
  const rows: ItemRow[] = []
  for (const cells of table.rows) {
    const read = rowOf(cells)
    if ('zh' in read) problems.push(read)
    else rows.push(read)
  }
  return { rows, problems }
}

function rowOf({ row, values }: Cells): ItemRow | RowProblem {
  const { title, owner, due, place } = values
  const day = readDay(due)
  if (!('day' in day)) return { row, field: 'due', ...day }
  if ([...title].length > mostTitle) {
    return { row, field: 'title', zh: `项目最多 ${mostTitle} 个字`, en: `At most ${mostTitle} characters` }
  }
  const unsafe = unsafeCharacterProblem(title)
  if (unsafe) return { row, field: 'title', ...unsafe }
  if (findPersonalPatterns(title).length > 0) {
    return {
      row,
      field: 'title',
      zh: promiseProblems.personalNumber.zh,
      en: promiseProblems.personalNumber.en,
    }
  }
  return { row, title, owner, dueOn: day.day, place }
}
