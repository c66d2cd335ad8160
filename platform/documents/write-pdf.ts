import type { PdfBlock, PdfDocument } from './pdf-document.ts'
import { drawPicture, drawTable, drawText, points, type Sheet } from './pdf-drawing.ts'
import { drawable, pdfFontFile } from './pdf-font.ts'

const margin = points(18)
const footSize = 8

// One moment for every document, so that the same content is the same bytes.
const written = new Date(2000, 0, 1)

/** The one way to make a PDF: A4, Chinese text that can be selected and searched, tables that turn the page. */
export async function writePdf(document: PdfDocument): Promise<Buffer> {
  const { title, author, language, page = 'portrait' } = document
  const { default: PDFDocument } = await import('pdfkit')
  const sheet = new PDFDocument({
    size: 'A4',
    layout: page,
    margin,
    bufferPages: true,
    font: pdfFontFile,
    lang: language === 'zh' ? 'zh-CN' : 'en',
    displayTitle: true,
    info: { Title: title, Author: author, CreationDate: written, ModDate: written },
  })
  const bytes = collected(sheet)
  for (const block of document.blocks) draw(sheet, block)
  if (document.foot !== undefined) writeFeet(sheet, document.foot)
  sheet.end()
  return bytes
}

function draw(sheet: Sheet, block: PdfBlock): void {
  switch (block.kind) {
    case 'table':
      drawTable(sheet, block)
      return
    case 'picture':
      drawPicture(sheet, block)
      return
    case 'gap':
      sheet.y += points(block.height)
      return
    default:
      drawText(sheet, block)
  }
}

function writeFeet(sheet: Sheet, foot: string): void {
  const { start, count } = sheet.bufferedPageRange()
  for (let at = 0; at < count; at += 1) {
    sheet.switchToPage(start + at)
    const { width, height, margins } = sheet.page
    // Inside the bottom margin the text would otherwise begin a page of its own.
    margins.bottom = 0
    const text = drawable(`${foot}    ${at + 1} / ${count}`)
    const place = { width: width - 2 * margin, align: 'center', lineBreak: false } as const
    sheet
      .fontSize(footSize)
      .fillColor('#555555')
      .text(text, margin, height - margin / 2 - footSize, place)
  }
}

function collected(sheet: Sheet): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    sheet.on('data', (chunk: Buffer) => chunks.push(chunk))
    sheet.on('end', () => resolve(Buffer.concat(chunks)))
    sheet.on('error', reject)
  })
}
