import { textRowsOf } from './document-table.ts'
import { parseWorkbook, type WorkbookToRead } from './parse-workbook.ts'

/** The bytes of an .xlsx, and how many rows and columns of its first visible sheet are wanted. */
export type SheetToRead = WorkbookToRead & {
  readonly most: { readonly rows: number; readonly columns: number }
}

/** The texts of the first visible sheet with anything in it, row by row; only these leave the thread they are read in. */
export async function parseSheetRows({ most, ...given }: SheetToRead): Promise<string[][]> {
  const { sheets } = await parseWorkbook(given)
  const sheet = sheets.find(
    ({ isHidden, cells }) => !isHidden && cells.some(({ text }) => text.trim() !== ''),
  )
  return sheet ? textRowsOf(sheet, most) : []
}
