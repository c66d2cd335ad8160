import type { PdfBlock } from '#platform/documents/pdf-document.ts'
import { writePdf } from '#platform/documents/write-pdf.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import { query } from '#platform/operations/query.ts'
import { exchangeAccess } from '../access.ts'
import { exchangeContract } from '../contract.ts'
import { emptyLines, sheetWords } from '../sheet-words.ts'
import { bringOf, skillNameOf } from '../words.ts'
import { dayOfSheet, presentSheet } from './sheet-step.ts'

export const writeRepairSheet = query(exchangeContract.writeRepairSheet, {
  subject: (tx, { repairDayId }) => dayOfSheet(tx, repairDayId),
  access: exchangeAccess.communityOrJob,
  isOpenToHouse: true,
  reply: async (tx, { input: { language }, call, subject }) => {
    const sheet = await presentSheet(tx, call, subject)
    const words = sheetWords[language]
    const title = `${sheet.placeName ?? ''} · ${words.title}`
    const bytes = await writePdf({
      ...{ title, author: sheet.placeName ?? words.title, language },
      foot: `${words.foot} · ${sheet.on}`,
      blocks: [...headOf(sheet, language), ...sheet.trades.flatMap(tradeOf(language)), ...emptyOf(language)],
    })
    return { fileName: `${words.title} ${sheet.on}.pdf`, content: bytes.toString('base64') }
  },
})

type Language = keyof typeof sheetWords
type Sheet = OutputOf<typeof exchangeContract.getRepairSheet>
type Trade = Sheet['trades'][number]

function headOf({ placeName, on, from, to, where, trades }: Sheet, language: Language): PdfBlock[] {
  const words = sheetWords[language]
  return [
    { kind: 'title', text: `${placeName ?? ''} ${words.title}`.trim(), align: 'center' },
    { kind: 'text', text: `${words.when}：${on} ${from}–${to}　${words.where}：${where}` },
    { kind: 'note', text: words.lead, ink: 'soft' },
    ...(trades.length === 0 ? [{ kind: 'text' as const, text: words.nothing }] : []),
  ]
}

const shares = [16, 60, 30, 16] as const

const tableOf = (titles: readonly string[], rows: readonly (readonly string[])[]): PdfBlock => ({
  kind: 'table',
  columns: titles.map((title, at) => ({ title, share: shares[at] ?? 1 })),
  rows,
})

const tradeOf =
  (language: Language) =>
  ({ trade, technicians, repairs }: Trade): PdfBlock[] => {
    const words = sheetWords[language]
    const name = trade === null ? words.anyTrade : skillNameOf(trade)[language]
    const rows = repairs.map(({ at, title, technician, isTaken }) => [
      at ?? '',
      title,
      technician === null ? '' : `${technician}${isTaken ? '' : words.proposed}`,
      '',
    ])
    return [
      { kind: 'heading', text: name },
      ...(trade === null ? [] : [broughtBy(trade, technicians, language)]),
      ...(rows.length === 0 ? [] : [tableOf(words.heads, rows)]),
    ]
  }

/** Who comes for a trade, and what they bring. */
function broughtBy(
  trade: keyof typeof bringOf,
  technicians: readonly string[],
  language: Language,
): PdfBlock {
  const words = sheetWords[language]
  const who = `${words.comes}：${technicians.join('、') || words.nobody}`
  return { kind: 'text', text: `${who}　${words.bring}：${bringOf[trade][language]}` }
}

function emptyOf(language: Language): PdfBlock[] {
  const words = sheetWords[language]
  const rows = Array.from({ length: emptyLines }, () => ['', '', '', ''])
  return [{ kind: 'heading', text: words.onTheDay }, tableOf(words.onTheDayHeads, rows)]
}
