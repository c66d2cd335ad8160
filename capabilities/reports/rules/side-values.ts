import type { CellContent } from '#platform/documents/edit-sheet.ts'
import type { Day } from '#platform/time/instant.ts'
import type { SideLabel } from './find-tables.ts'
import type { FormPeriod } from './period-words.ts'
import { dayContent } from './say-value.ts'

export type SideFacts = {
  readonly unitName: string
  readonly period: FormPeriod
  readonly today: Day
  readonly isFrom1904: boolean
}

const inWords = (day: Day): string =>
  `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

/** What is written beside a label such as 填报单位 or 填报日期; null for names and signatures of people. */
export function sideValue(side: SideLabel, facts: SideFacts): CellContent | null {
  const value = plainValue(side, facts)
  if (value === null || !side.isWithin) return value
  return 'text' in value ? { text: `${side.label}：${value.text}` } : null
}

function plainValue({ label, format, isWithin }: SideLabel, facts: SideFacts): CellContent | null {
  if (/单位$/.test(label)) return { text: facts.unitName }
  if (/^(统计|所属)/.test(label))
    return { text: `${inWords(facts.period.from)}至${inWords(facts.period.to)}` }
  if (/(日期|时间)$/.test(label)) return dayContent(facts.today, isWithin ? 'text' : format, facts.isFrom1904)
  return null
}
