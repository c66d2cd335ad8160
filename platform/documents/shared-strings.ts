import { readXml } from './read-xml.ts'

/** The texts that cells refer to by number; how characters are pronounced (`rPh`) is left out. */
export function readSharedStrings(part: Uint8Array | undefined): readonly string[] {
  const strings: string[] = []
  if (!part) return strings
  const now = { text: '', isText: false, isReading: true }
  readXml(part, {
    open: (name) => {
      if (name === 'si') now.text = ''
      if (name === 'rPh') now.isReading = false
      if (name === 't') now.isText = now.isReading
    },
    text: (text) => {
      if (now.isText) now.text += text
    },
    close: (name) => {
      if (name === 't') now.isText = false
      if (name === 'rPh') now.isReading = true
      if (name === 'si') strings.push(now.text)
    },
  })
  return strings
}
