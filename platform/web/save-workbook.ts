import type { WorkbookSheet } from '../documents/write-workbook.ts'
import { saveFile } from './save-file.ts'

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Hands plain tables to the browser's downloads as a workbook; what writes it is loaded only then. */
export async function saveWorkbook(sheets: readonly WorkbookSheet[], name: string): Promise<void> {
  const { writeWorkbook } = await import('../documents/write-workbook.ts')
  saveFile(new Blob([Uint8Array.from(writeWorkbook(sheets))], { type: xlsxType }), `${name}.xlsx`)
}
