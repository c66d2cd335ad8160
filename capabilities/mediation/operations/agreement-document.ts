import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import type { Day } from '#platform/time/instant.ts'
import { sayDay } from '#platform/time/say-time.ts'
import type { Dispute } from '../shapes.ts'

// Fonts that official documents use and Word and WPS have; the second is for Latin letters.
const body = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'FangSong' }
const heads = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'SimHei' }

/** Characters that XML forbids would make the file unreadable. */
const clean = (text: string): string => text.replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, '')

const line = (text: string) =>
  new Paragraph({ spacing: { after: 160, line: 420 }, children: [new TextRun({ text: clean(text) })] })
const head = (text: string) =>
  new Paragraph({
    spacing: { before: 240, after: 120 },
    keepNext: true,
    children: [new TextRun({ text, font: heads })],
  })

const blank = '＿＿＿＿＿＿＿＿'

/** The agreement for both sides to sign: who, on what, by whom it was mediated, and when it is looked at again. */
export async function agreementDocument(dispute: Dispute, today: Day): Promise<Buffer> {
  const { parties, draft, groupName, mediatorName, number, revisitOn } = dispute
  const days = revisitOn.map((day) => sayDay(day, today).zh)
  const again = days.length > 0 ? days : (draft?.revisitAfter ?? []).map((after) => `签订后第 ${after} 天`)
  const document = new Document({
    title: '调解协议书',
    creator: groupName,
    styles: { default: { document: { run: { font: body, size: 28 } } } },
    sections: [
      {
        children: [
          new Paragraph({
            heading: HeadingLevel.TITLE,
            alignment: AlignmentType.CENTER,
            spacing: { after: 240 },
            children: [new TextRun({ text: '调解协议书', font: heads, size: 40, color: '222222' })],
          }),
          line(`编号：${number}`),
          line(`一方：${parties.a?.name ?? blank}`),
          line(`另一方：${parties.b?.name ?? blank}`),
          line(`调解：${groupName}${mediatorName === null ? '' : `　${mediatorName}`}`),
          line('双方自愿接受调解，经协商达成以下约定：'),
          ...(draft?.terms ?? []).map((term, at) => line(`${at + 1}. ${term}`)),
          head('回访'),
          line(`约定在${again.join('、')}回访，问双方约定是否守住。`),
          line('任何一方都可以随时撤回同意。本协议只由双方和调解员保管，不对外公开。'),
          head('签字'),
          line(`一方：${blank}　　　另一方：${blank}`),
          line(`调解员：${blank}　　日期：${blank}`),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}
