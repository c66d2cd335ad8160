import { readFileSync } from 'node:fs'
import path from 'node:path'

const folder = path.resolve(import.meta.dirname, '..', '..', 'data-sets', 'fonts')

/** The one font of our PDFs; `data-sets/fonts/README.md` says where it is from and how it was made. */
export const pdfFontFile = path.join(folder, 'groundwork-sans-sc.ttf')

let held: ReadonlySet<number> | undefined

/** Every character the font can draw. */
function heldCharacters(): ReadonlySet<number> {
  held ??= new Set(
    [...readFileSync(path.join(folder, 'characters.txt'), 'utf8')].map((sign) => sign.codePointAt(0) ?? 0),
  )
  return held
}

const newLine = 10
const invisible = /\p{Cf}|\p{Variation_Selector}|(?!\n)\p{Cc}/gu

/** The text as the font can draw it: what it lacks stands there by its number, so that nothing is lost unseen. */
export function drawable(text: string): string {
  const characters = heldCharacters()
  return [...text.replaceAll('\t', ' ').replace(invisible, '')]
    .map((sign) => {
      const code = sign.codePointAt(0) ?? 0
      return code === newLine || characters.has(code) ? sign : `〔U+${code.toString(16).toUpperCase()}〕`
    })
    .join('')
}
