import sharp from 'sharp'
import { expect, test } from 'vitest'
import { pdfText } from '../testing/pdf-text.ts'
import type { PdfBlock } from './pdf-document.ts'
import { writePdf } from './write-pdf.ts'

const document = (blocks: readonly PdfBlock[], page: 'portrait' | 'landscape' = 'portrait') =>
  writePdf({ title: '报告', author: '霞山区', language: 'zh', page, foot: '霞山区', blocks })

const pagesIn = (bytes: Buffer): number =>
  [...bytes.toString('latin1').matchAll(/\/Type \/Page\b(?!s)/g)].length

test('Chinese text can be copied out again, down to the rarest character of the standard list', async () => {
  const text = '基层党组织怎样联系群众：㑇䦃𬺈，共 12 件（94.5%）。'
  expect(pdfText(await document([{ kind: 'text', text }]))).toContain(text)
})

test('a character the font lacks stands there by its number and is not lost', async () => {
  const said = pdfText(await document([{ kind: 'text', text: '王\u{20BB7}与😀' }]))
  expect(said).toContain('王〔U+20BB7〕与〔U+1F600〕')
})

test('characters that change the direction or cannot be seen are left out', async () => {
  expect(pdfText(await document([{ kind: 'text', text: '王\u202E小\u200B明' }]))).toContain('王小明')
})

test('a long table goes on under its head, page after page, and loses no row', async () => {
  const rows = Array.from({ length: 120 }, (_, at) => [`第${at + 1}条`, '做了什么做到哪一步'.repeat(6)])
  const columns = [
    { title: '举措', share: 1 },
    { title: '进展', share: 3 },
  ]
  const bytes = await document([{ kind: 'table', columns, rows }], 'landscape')
  const said = pdfText(bytes)
  const pages = pagesIn(bytes)
  expect(pages).toBeGreaterThan(5)
  expect(said.split('举措').length - 1).toBe(pages)
  for (const [first = ''] of rows) expect(said).toContain(first)
})

test('a row higher than a page is divided and keeps all its words', async () => {
  const words = Array.from({ length: 900 }, (_, at) => `第${at}句话说清楚。`)
  const columns = [
    { title: '举措', share: 1 },
    { title: '进展', share: 1 },
  ]
  const bytes = await document([{ kind: 'table', columns, rows: [['长', words.join('')]] }])
  const said = pdfText(bytes).replaceAll('举措进展', '')
  expect(pagesIn(bytes)).toBeGreaterThan(2)
  for (const word of [words[0], words[450], words[899]]) expect(said).toContain(word)
})

test('the same content is the same bytes', async () => {
  const blocks: readonly PdfBlock[] = [{ kind: 'title', text: '一样' }]
  expect((await document(blocks)).equals(await document(blocks))).toBe(true)
})

test('a picture stands on a page of its own where it does not fit any more', async () => {
  const bytes = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#000' } })
    .png()
    .toBuffer()
  const picture = { kind: 'picture', bytes, width: 120, height: 120 } as const
  expect(pagesIn(await document([picture]))).toBe(1)
  expect(pagesIn(await document([picture, { kind: 'gap', height: 20 }, picture, picture]))).toBe(2)
})
