import { saveFile } from './save-file.ts'

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const pdfType = 'application/pdf'

/** Hands a Word document or a PDF that came as base64 to the browser's downloads. */
export function saveDocument({
  fileName,
  content,
}: {
  readonly fileName: string
  readonly content: string
}): void {
  const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0))
  const type = fileName.endsWith('.pdf') ? pdfType : wordType
  saveFile(new Blob([bytes], { type }), fileName)
}
