import { unsafeCharacterProblem } from '#platform/text/characters.ts'
import { type RowProblem, readTable } from '#platform/text/read-table.ts'
import type { PlaceKind } from '../kinds.ts'

export type DivisionRow = {
  readonly row: number
  readonly code: string
  readonly name: string
  readonly parent: string | null
  readonly kind: PlaceKind
  readonly form: string | null
}

export type DivisionFile = {
  readonly encoding: string
  readonly rows: readonly DivisionRow[]
  readonly problems: readonly RowProblem[]
}

const columns = {
  code: { titles: ['代码', '区划代码', '统计用区划代码'], required: true },
  name: { titles: ['名称', '区划名称'], required: true },
  parent: { titles: ['上级代码', '父级代码', '上级'], required: false },
  level: { titles: ['级别', '层级'], required: false },
  kind: { titles: ['类型', '类别'], required: false },
} as const

type Cells = { readonly row: number; readonly values: Readonly<Record<keyof typeof columns, string>> }

/** Reads a list of divisions (CSV; UTF-8, UTF-16 or GB18030) and checks each row by itself. */
export function readDivisions(bytes: Uint8Array): DivisionFile {
  const table = readTable(bytes, columns)
  const rows: DivisionRow[] = []
  const problems: RowProblem[] = [...table.problems]
  for (const cells of table.rows) {
    const problem = problemOf(cells)
    if (problem) problems.push(problem)
    else rows.push(rowOf(cells))
  }
  return { encoding: table.encoding, rows, problems }
}

/** The level a 12-digit code stands on: the digits behind its own are zeros. */
function levelOfCode(code: string): number {
  const ends = [2, 4, 6, 9]
  const found = ends.findIndex((end) => /^0+$/.test(code.slice(end)))
  return found < 0 ? 5 : found + 1
}

function problemOf({ row, values }: Cells): RowProblem | undefined {
  if (!/^[1-9]\d{11}$/.test(values.code)) {
    return {
      row,
      field: 'code',
      zh: `代码“${values.code.slice(0, 20)}”不是 12 位数字`,
      en: 'The code is not twelve digits',
    }
  }
  if (values.level !== '' && values.level !== String(levelOfCode(values.code))) {
    return {
      row,
      field: 'level',
      zh: `代码 ${values.code} 是第 ${levelOfCode(values.code)} 级，表里写的是 ${values.level.slice(0, 10)}`,
      en: `The code stands on level ${levelOfCode(values.code)}, the row says otherwise`,
    }
  }
  return nameProblem(row, values.name)
}

function nameProblem(row: number, name: string): RowProblem | undefined {
  if ([...name].length > 80)
    return { row, field: 'name', zh: '名称超过 80 个字，请写短', en: 'The name is too long' }
  const unsafe = unsafeCharacterProblem(name)
  return unsafe && { row, field: 'name', ...unsafe }
}

function rowOf({ row, values }: Cells): DivisionRow {
  const { code, name, parent, kind } = values
  const form = kind === '' ? null : kind
  return {
    row,
    code,
    name,
    parent: parent === '' ? null : parent,
    kind: kindOf(levelOfCode(code), code, kind),
    form,
  }
}

function kindOf(level: number, code: string, form: string): PlaceKind {
  if (level === 4) return /街道/.test(form) ? 'street' : 'town'
  if (level === 5) return isVillage(code, form) ? 'village' : 'community'
  return level === 1 ? 'province' : level === 2 ? 'city' : 'county'
}

// Digits 10–12 tell committees of residents (001–199, 400–499) from those of villagers (200–399, 500–599).
function isVillage(code: string, form: string): boolean {
  if (form !== '') return /村/.test(form)
  return /[235]/.test(code[9] ?? '')
}
