import {
  AlignmentType,
  BorderStyle,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Light } from '../words.ts'
import type { ReportContent, ReportRow } from './report-content.ts'

// Fonts that official documents use and Word and WPS have; the second is for Latin letters.
const body = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'FangSong' }
const heads = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'SimHei' }
// Together the width between the margins of a landscape page.
const columnWidths = [4_500, 2_000, 2_200, 4_938, 1_200] as const
const ink: Readonly<Record<Light, string>> = {
  done: '1F6B3A',
  onTrack: '1F6B3A',
  atRisk: '8A5A00',
  behind: 'A11D2A',
  unknown: '555555',
}

/** The year's report as a Word document that reads like the plan: area by area, measure by measure. */
export async function reportDocument(content: ReportContent): Promise<Buffer> {
  const document = new Document({
    title: content.name,
    creator: content.author,
    styles: { default: { document: { run: { font: body, size: 22 } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838, orientation: 'landscape' },
            margin: { top: 1_100, bottom: 1_100, left: 1_000, right: 1_000 },
          },
        },
        children: [
          heading(content.name, HeadingLevel.TITLE, 36),
          heading(content.title, HeadingLevel.HEADING_1, 30),
          line(content.lead),
          line(content.counts),
          ...content.areas.flatMap((area) => [
            heading(area.heading, HeadingLevel.HEADING_2, 26),
            tableOf(area.rows, content.heads),
          ]),
          line(''),
          line(content.howLights),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel], size: number) =>
  new Paragraph({
    heading: level,
    spacing: { before: 240, after: 120 },
    keepNext: true,
    ...(level === HeadingLevel.HEADING_2 ? {} : { alignment: AlignmentType.CENTER }),
    children: [new TextRun({ text: clean(text), font: heads, size, color: '222222' })],
  })

const line = (text: string) => new Paragraph({ spacing: { after: 120 }, children: runs(text) })

/** Characters that XML forbids would make the file unreadable. */
const clean = (text: string): string => text.replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, '')

const runs = (text: string, look: { bold?: boolean; color?: string } = {}): TextRun[] =>
  clean(text)
    .split('\n')
    .map((part, at) => new TextRun({ text: part, ...look, ...(at > 0 ? { break: 1 } : {}) }))

const border = { style: BorderStyle.SINGLE, size: 4, color: '999999' }

function tableOf(measures: readonly ReportRow[], titles: ReportContent['heads']): Table {
  const head = new TableRow({
    tableHeader: true,
    children: titles.map((text, at) =>
      cell(at, [new Paragraph({ children: runs(text, { bold: true }) })], true),
    ),
  })
  return new Table({
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...columnWidths],
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows: [head, ...measures.map(rowOf)],
  })
}

const cell = (at: number, children: Paragraph[], isHead = false): TableCell =>
  new TableCell({
    width: { size: columnWidths[at] ?? 1_000, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 90, right: 90 },
    ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: 'EFECE6', color: 'auto' } } : {}),
    children,
  })

function rowOf({ measure, owner, target, progress, light, state }: ReportRow): TableRow {
  const paragraphs = (texts: readonly string[]) =>
    texts.length === 0 ? [new Paragraph('')] : texts.map((text) => new Paragraph({ children: runs(text) }))
  return new TableRow({
    cantSplit: true,
    children: [
      ...[[measure], owner, target, progress].map((texts, at) => cell(at, paragraphs(texts))),
      cell(4, [new Paragraph({ children: runs(state, { bold: true, color: ink[light] }) })]),
    ],
  })
}
