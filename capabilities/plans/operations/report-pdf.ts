import type { PdfInk, PdfTable } from '#platform/documents/pdf-document.ts'
import { writePdf } from '#platform/documents/write-pdf.ts'
import type { Light } from '../words.ts'
import type { Language, ReportContent, ReportRow } from './report-content.ts'

const shares = [39, 17, 19, 43, 11] as const
const inks: Readonly<Record<Light, PdfInk>> = {
  done: 'good',
  onTrack: 'good',
  atRisk: 'warn',
  behind: 'late',
  unknown: 'soft',
}

/** The year's report as a PDF: what the Word document says, for whoever only reads or archives it. */
export const reportPdf = (content: ReportContent, language: Language): Promise<Buffer> =>
  writePdf({
    title: `${content.name} · ${content.title}`,
    author: content.author,
    language,
    page: 'landscape',
    foot: content.name,
    blocks: [
      { kind: 'title', text: content.name, align: 'center' },
      { kind: 'title', text: content.title, align: 'center' },
      { kind: 'text', text: content.lead },
      { kind: 'text', text: content.counts },
      ...content.areas.flatMap(({ heading, rows }) => [
        { kind: 'heading' as const, text: heading },
        tableOf(rows, content.heads),
      ]),
      { kind: 'note', text: content.howLights, ink: 'soft' },
    ],
  })

const tableOf = (rows: readonly ReportRow[], heads: ReportContent['heads']): PdfTable => ({
  kind: 'table',
  columns: heads.map((title, at) => ({ title, share: shares[at] ?? 1 })),
  rows: rows.map(({ measure, owner, target, progress, light, state }) => [
    measure,
    owner.join('\n'),
    target.join('\n'),
    progress.join('\n'),
    { text: state, ink: inks[light], isBold: true },
  ]),
})
