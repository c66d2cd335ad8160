import { problemTexts } from '#platform/errors.ts'

export const cockpitProblems = problemTexts('cockpit', {
  daysReversed: {
    zh: '结束的日子早于开始的日子，请对调',
    en: 'The last day lies before the first; swap them',
  },
  periodTooLong: { zh: '一次最多看十年，请缩短时间', en: 'At most ten years at a time' },
  monthNotOver: {
    zh: '这个月还没有过完，请看上个月的',
    en: 'This month is not over yet; look at the last one',
  },
  unknownFigure: {
    zh: '没有这个指标，请从列表里选',
    en: 'There is no such figure; choose one from the list',
  },
  tableTooLarge: {
    zh: '这张表太大，放不下。请缩短时间、换大一点的时间段，或少看一级',
    en: 'This table is too large. Shorten the period, take longer steps, or look one level less deep',
  },
  sameAxis: {
    zh: '行和列选了同一样，请把其中一个换掉',
    en: 'Rows and columns are the same; change one of them',
  },
  slicesCross: {
    zh: '类型和来路不能交叉着数，请只留一样',
    en: 'Kind and channel cannot be crossed; keep one of them',
  },
  oneFigureOnly: {
    zh: '几个指标一起看，请把列换成“指标”；否则只选一个',
    en: 'To see several figures, put figures in the columns; otherwise choose one',
  },
  tooManyFigures: { zh: '一张表最多放十二个指标', en: 'At most twelve figures in one table' },
})
