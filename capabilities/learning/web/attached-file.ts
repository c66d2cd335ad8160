import { fileAsBase64 } from '#capabilities/reports/web/workbook-files.ts'
import { saveFile } from '#platform/web/save-file.ts'

type Attached = { readonly name: string; readonly content: string }

/** A file as it is sent: its name and its bytes as base64. */
export const attachedFile = async (file: File): Promise<Attached> => ({
  name: file.name,
  content: await fileAsBase64(file),
})

/** Hands an attached file to the downloads. */
export function saveAttached({ name, content }: Attached): void {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))
  saveFile(new Blob([bytes]), name)
}
