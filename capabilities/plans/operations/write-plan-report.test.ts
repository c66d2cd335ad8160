import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPackage } from '#platform/documents/open-package.ts'
import { readWordTables } from '#platform/documents/read-word-tables.ts'
import { pdfText } from '#platform/testing/pdf-text.ts'
import { aBegunPlan, type PlansHouse, plansHouse } from '../testing.ts'
import { rewordTarget } from './reword-target.ts'
import { writePlanReport } from './write-plan-report.ts'

let made: PlansHouse
beforeAll(async () => {
  made = await plansHouse()
})
afterAll(() => made.house.close())

test('the year’s report is a Word document that reads like the plan, with what was changed and why', async () => {
  const { planId, measureId } = await aBegunPlan(made)
  const reason = '省里提高了要求 \u{20BB7}'
  await made.as('organiser')(rewordTarget, { planId, measureId, year: 2026, text: '不低于95%', reason })
  const report = await made.as('organiser')(writePlanReport, { planId, year: 2026 })
  expect(report.fileName).toBe('强基行动方案（2024—2026年）2026年度报告.docx')
  const bytes = Buffer.from(report.content, 'base64')
  const [table] = await readWordTables(bytes)
  expect(table?.rows[0]?.map(({ text }) => text)).toEqual(['举措', '牵头单位', '年度目标', '进展', '状态'])
  expect(table?.rows[1]?.map(({ text }) => text)).toEqual([
    '1.物业和业委会建立党组织',
    '霞山区住房和城乡建设局',
    '不低于95%',
    `目标调整：\n不低于90% 调整为 不低于95%，理由：${reason}`,
    expect.any(String),
  ])
  const document = (await openPackage(bytes)).get('word/document.xml')?.toString()
  expect(document).toContain('没有人工填报')
})

test('a report of a year outside the plan is refused', async () => {
  const { planId } = await aBegunPlan(made)
  await expect(made.as('organiser')(writePlanReport, { planId, year: 2030 })).rejects.toMatchObject({
    text: { rule: 'plans.year-outside' },
  })
})

test('the same report as a PDF has the same words and shows by number what the font cannot draw', async () => {
  const { planId, measureId } = await aBegunPlan(made)
  const reason = '省里提高了要求 \u{20BB7}'
  await made.as('organiser')(rewordTarget, { planId, measureId, year: 2026, text: '不低于95%', reason })
  const report = await made.as('organiser')(writePlanReport, { planId, year: 2026, format: 'pdf' })
  expect(report.fileName).toBe('强基行动方案（2024—2026年）2026年度报告.pdf')
  const said = pdfText(Buffer.from(report.content, 'base64'))
  expect(said).toContain('物业和业委会建立党组织')
  expect(said).toContain('理由：省里提高了要求 〔U+20BB7〕')
})
