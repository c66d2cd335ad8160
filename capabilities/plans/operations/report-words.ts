import type { Bound, Light } from '../words.ts'

type ReportWords = {
  readonly title: (year: number) => string
  readonly lead: (given: { from: number; to: number; organisation: string; day: string }) => string
  readonly lights: Readonly<Record<Light, string>>
  readonly counts: (said: string, all: number) => string
  readonly heads: readonly [string, string, string, string, string]
  readonly bounds: Readonly<Record<Bound, (low: string, high: string) => string>>
  readonly soFar: (figure: string, value: string) => string
  readonly nothingYet: string
  readonly helpers: (names: string) => string
  readonly evidence: (text: string) => string
  readonly accepted: string
  readonly supervised: (reason: string) => string
  readonly answered: (answer: string) => string
  readonly changed: (before: string, after: string, reason: string) => string
  readonly changes: string
  readonly howLights: string
  readonly file: (name: string, year: number) => string
}

/** The words of the year's report. */
export const reportWords: Readonly<Record<'zh' | 'en', ReportWords>> = {
  zh: {
    title: (year) => `${year} 年度进展报告`,
    lead: ({ from, to, organisation, day }) =>
      `${organisation} · 方案年份 ${from}—${to} · 数据截至 ${day}，全部由系统记录算出，没有人工填报。`,
    lights: { done: '已完成', onTrack: '按进度', atRisk: '有风险', behind: '滞后', unknown: '还没有数' },
    counts: (said, all) => `共 ${all} 条举措：${said}。`,
    heads: ['举措', '牵头单位', '年度目标', '进展', '状态'],
    bounds: {
      atLeast: (low) => `至少 ${low}`,
      atMost: (_low, high) => `至多 ${high}`,
      between: (low, high) => `${low} 到 ${high}`,
    },
    soFar: (figure, value) => `${figure}：${value}`,
    nothingYet: '还没有数',
    helpers: (names) => `配合：${names}`,
    evidence: (text) => `佐证：${text}`,
    accepted: '（已认定）',
    supervised: (reason) => `督办：${reason}`,
    answered: (answer) => `答复：${answer}`,
    changed: (before, after, reason) => `${before} 调整为 ${after}，理由：${reason}`,
    changes: '目标调整',
    howLights:
      '状态由系统根据指标数值、年度目标和一年已过的时间自动得出；没有指标的举措，由上一级认定佐证后完成。任何人都不能手工设置。',
    file: (name, year) => `${name}${year}年度报告`,
  },
  en: {
    title: (year) => `Progress in ${year}`,
    lead: ({ from, to, organisation, day }) =>
      `${organisation} · plan years ${from}–${to} · as of ${day}; every number is computed from entries, none is typed.`,
    lights: {
      done: 'Done',
      onTrack: 'On track',
      atRisk: 'At risk',
      behind: 'Behind',
      unknown: 'No number yet',
    },
    counts: (said, all) => `${all} measures: ${said}.`,
    heads: ['Measure', 'Owner', 'Target', 'Progress', 'State'],
    bounds: {
      atLeast: (low) => `at least ${low}`,
      atMost: (_low, high) => `at most ${high}`,
      between: (low, high) => `${low} to ${high}`,
    },
    soFar: (figure, value) => `${figure}: ${value}`,
    nothingYet: 'no number yet',
    helpers: (names) => `With: ${names}`,
    evidence: (text) => `Evidence: ${text}`,
    accepted: ' (accepted)',
    supervised: (reason) => `Supervised: ${reason}`,
    answered: (answer) => `Answer: ${answer}`,
    changed: (before, after, reason) => `${before} changed to ${after}, because: ${reason}`,
    changes: 'Changed targets',
    howLights:
      'The state follows from the figure, the target and the share of the year gone; a measure without a figure is done when another level accepts its evidence. Nobody sets it by hand.',
    file: (name, year) => `${name} ${year}`,
  },
}
