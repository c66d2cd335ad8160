import { Problem, problemTexts } from '../errors.ts'

/** The encodings that are recognised. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/** Why bytes are not read as text. */
const decodeProblems = problemTexts('text', {
  spreadsheet: {
    zh: '这是 Excel 文件，请在 Excel 里“另存为”CSV（逗号分隔）再上传',
    en: 'This is an Excel workbook; save it as CSV and upload that',
  },
  notText: { zh: '这不是文本文件，请上传 CSV 或文本', en: 'This is not a text file' },
  unknownEncoding: {
    zh: '文字编码认不出来，请另存为 UTF-8 再上传',
    en: 'The encoding is not UTF-8, UTF-16 or GB18030; save it as UTF-8',
  },
})

/** Decodes UTF-8 with or without a byte-order mark, UTF-16 with one, else GB18030; never guesses past an invalid byte. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: TextEncoding } {
  refuseOtherFiles(bytes)
  const marked = byteOrderMark(bytes)
  for (const encoding of marked ? [marked] : (['utf-8', 'gb18030'] as const)) {
    const text = attempt(bytes, encoding)
    if (text === undefined) continue
    if (text.includes('\u0000')) throw new Problem('invalid-input', decodeProblems.notText)
    return { text, encoding }
  }
  throw new Problem('invalid-input', decodeProblems.unknownEncoding)
}

function refuseOtherFiles(bytes: Uint8Array): void {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex')
  if (start.startsWith('504b0304') || start === 'd0cf11e0a1b11ae1')
    throw new Problem('invalid-input', decodeProblems.spreadsheet)
}

function byteOrderMark(bytes: Uint8Array): TextEncoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : undefined
}

function attempt(bytes: Uint8Array, encoding: TextEncoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}
