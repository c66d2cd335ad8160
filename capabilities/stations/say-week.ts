import type { OpeningHours, OpenSpan } from '#platform/time/opening-hours.ts'

const weekdays = ['一', '二', '三', '四', '五', '六', '日']

const saySpans = (spans: readonly OpenSpan[]): string =>
  spans.length === 0 ? '休息' : spans.map(({ from, to }) => `${from}-${to}`).join(' ')

/** The week in one line, days with the same hours together: 周一至周五 08:30-17:30；周六周日 休息. */
export function sayWeek({ week, followsWorkingDays }: OpeningHours): string {
  const said = week.map(saySpans)
  const runs: { from: number; to: number; text: string }[] = []
  for (const [day, text] of said.entries()) {
    const last = runs.at(-1)
    if (last?.text === text) last.to = day
    else runs.push({ from: day, to: day, text })
  }
  const days = runs.map(({ from, to, text }) => {
    const end = to === from ? '' : `${to === from + 1 ? '' : '至'}周${weekdays[to]}`
    return `周${weekdays[from]}${end} ${text}`
  })
  return `${days.join('；')}${followsWorkingDays ? '（法定节假日休息，调休上班日照常）' : ''}`
}
