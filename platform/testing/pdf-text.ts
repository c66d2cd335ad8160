import { inflateSync } from 'node:zlib'

function streamsOf(bytes: Buffer): string[] {
  const text = bytes.toString('latin1')
  return [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(({ 1: body = '' }) => {
    try {
      return [inflateSync(Buffer.from(body, 'latin1')).toString('latin1')]
    } catch {
      return []
    }
  })
}

const hexes = (text: string): string[] =>
  [...text.matchAll(/<([0-9a-fA-F ]*)>/g)].map(({ 1: hex = '' }) => hex.replaceAll(' ', ''))
const signOf = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')

/** What each glyph of the font stands for, as whoever copies the text is told. */
function meaningsIn(cmap: string): Map<number, string> {
  const meanings = new Map<number, string>()
  for (const { 1: first = '', 2: list = '' } of cmap.matchAll(
    /<([0-9a-fA-F]+)> <[0-9a-fA-F]+> \[([^\]]*)\]/g,
  )) {
    for (const [at, hex] of hexes(list).entries()) meanings.set(Number.parseInt(first, 16) + at, signOf(hex))
  }
  return meanings
}

/** The words of a PDF of ours as they are copied out of it, without line breaks. */
export function pdfText(bytes: Buffer): string {
  const streams = streamsOf(bytes)
  const meanings = meaningsIn(streams.find((stream) => stream.includes('begincmap')) ?? '')
  const shown = streams.flatMap((stream) =>
    [...stream.matchAll(/\[([^\]]*)\] TJ/g)].map(({ 1: line = '' }) => hexes(line).join('')),
  )
  return shown
    .flatMap((line) => line.match(/.{4}/g) ?? [])
    .map((glyph) => meanings.get(Number.parseInt(glyph, 16)) ?? '')
    .join('')
}
