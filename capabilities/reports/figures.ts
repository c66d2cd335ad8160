import { type ContributionOf, figure, type Figure } from '#platform/figures/figure.ts'
import type { FactAnswered, FactAsked, FormFilled } from './events.ts'

const forms = { zh: '张', en: 'forms' }
const cells = { zh: '格', en: 'cells' }
const items = { zh: '项', en: 'items' }

const amount = (count: number): ContributionOf<'sum'>[] => (count === 0 ? [] : [{ amount: count }])

const formsFilled = figure<FormFilled, 'count'>({
  id: 'reports.formsFilled',
  words: {
    zh: '填好的报表',
    en: 'Forms filled',
    meaning: {
      zh: '由系统填好并取走的报表，每取走一次算一张',
      en: 'Forms filled by the house and taken out, each time once',
    },
  },
  unit: forms,
  better: 'neither',
  measure: 'count',
  of: ['reports.filled.v1'],
  contribute: () => [{ amount: 1 }],
})

const cellsFilled = figure<FormFilled, 'sum'>({
  id: 'reports.cellsFilled',
  words: {
    zh: '自动填好的格子',
    en: 'Cells filled',
    meaning: {
      zh: '由指标、登记簿和已有答复填好的格子',
      en: 'Cells filled from figures, registers and kept answers',
    },
  },
  unit: cells,
  better: 'up',
  measure: 'sum',
  of: ['reports.filled.v1'],
  contribute: ({ data }) => amount(data.figures + data.registers + data.facts),
})

const cellsLeft = figure<FormFilled, 'sum'>({
  id: 'reports.cellsLeft',
  words: {
    zh: '留空的格子',
    en: 'Cells left open',
    meaning: { zh: '取走报表时还没有人掌握的格子', en: 'Cells nobody held when the form was taken out' },
  },
  unit: cells,
  better: 'down',
  measure: 'sum',
  of: ['reports.filled.v1'],
  contribute: ({ data }) => amount(data.open),
})

const minutesSaved = figure<FormFilled, 'sum'>({
  id: 'reports.minutesSaved',
  words: {
    zh: '省下的时间（估算）',
    en: 'Time saved (estimate)',
    meaning: {
      zh: '自动填好的格子乘以每格手工填写的分钟数（准入时写明，未写明按 2 分钟）',
      en: 'Cells filled times the minutes one takes by hand, as the admission says, else two',
    },
  },
  unit: { zh: '分钟', en: 'minutes' },
  better: 'up',
  measure: 'sum',
  of: ['reports.filled.v1'],
  contribute: ({ data }) => amount(data.minutesSaved),
})

const asked = figure<FactAsked, 'sum'>({
  id: 'reports.asked',
  words: {
    zh: '向下要的数',
    en: 'Asked for',
    meaning: {
      zh: '没有人掌握、向单位要过的项数',
      en: 'Items nobody held that an organisation was asked for',
    },
  },
  unit: items,
  better: 'neither',
  measure: 'sum',
  of: ['reports.asked.v1'],
  contribute: ({ data }) => amount(data.nodes.length),
})

const askedAgain = figure<FactAsked, 'sum'>({
  id: 'reports.askedAgain',
  words: {
    zh: '重复要的数',
    en: 'Asked again',
    meaning: {
      zh: '已有有效答复、又再要一遍的项数，目标是零',
      en: 'Items asked for though a good answer was held; the target is none',
    },
  },
  unit: items,
  better: 'down',
  measure: 'sum',
  of: ['reports.asked.v1'],
  contribute: ({ data }) => (data.isAgain ? amount(data.nodes.length) : []),
})

const answered = figure<FactAnswered, 'sum'>({
  id: 'reports.answered',
  words: {
    zh: '答复的项',
    en: 'Answered',
    meaning: {
      zh: '单位答复过、可以反复使用的项数',
      en: 'Items an organisation answered, for use in every later form',
    },
  },
  unit: items,
  better: 'neither',
  measure: 'sum',
  of: ['reports.answered.v1'],
  contribute: ({ data }) => amount(data.answers.length),
})

/** The figures of reports; all of them are folded from entries. */
export const reportFigures: readonly Figure[] = [
  formsFilled,
  cellsFilled,
  cellsLeft,
  minutesSaved,
  asked,
  askedAgain,
  answered,
]
