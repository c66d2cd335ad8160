import { query } from '#platform/operations/query.ts'
import { plansAccess } from '../access.ts'
import { plansContract } from '../contract.ts'
import { readPlan } from '../views/read-plans.ts'
import { planShape } from './plan-shape.ts'
import { type ReportContent, reportContent } from './report-content.ts'
import { reportPdf } from './report-pdf.ts'
import { reportWords } from './report-words.ts'

async function asWord(content: ReportContent): Promise<Buffer> {
  const { reportDocument } = await import('./report-document.ts')
  return reportDocument(content)
}

export const writePlanReport = query(plansContract.writePlanReport, {
  subject: (tx, { planId }) => readPlan(tx, planId),
  access: plansAccess.staff,
  isOpenToHouse: true,
  reply: async (tx, { input, call, subject }) => {
    const plan = await planShape(tx, call, { plan: subject, year: input.year })
    const { language = 'zh', format = 'docx' } = input
    const content = reportContent(plan, language)
    const bytes = await (format === 'pdf' ? reportPdf(content, language) : asWord(content))
    const fileName = `${reportWords[language].file(plan.name, plan.year)}.${format}`
    return { fileName, content: bytes.toString('base64') }
  },
})
