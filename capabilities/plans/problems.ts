import { problemTexts } from '#platform/errors.ts'

/** What this capability refuses, in words people can act on. */
export const plansProblems = problemTexts('plans', {
  idTaken: {
    zh: '这个编号已经用在另一个方案，请刷新页面再试',
    en: 'This id already belongs to another plan',
  },
  measureTwice: {
    zh: '同一条举措出现了两次，请合并成一条或改写其中一条',
    en: 'A measure stands in the plan twice; merge the two or reword one',
  },
  measureThere: {
    zh: '这个编号已经用在方案里的一条举措，请刷新页面再试',
    en: 'This id already belongs to a measure of the plan',
  },
  titleSame: { zh: '题目和序号都和原来一样，不用修改', en: 'Title and number are the same as before' },
  areaTwice: {
    zh: '同一个方面出现了两次，请合并成一个',
    en: 'An area stands in the plan twice; merge the two',
  },
  areaMissing: {
    zh: '有举措不属于任何一个方面，请给它选一个方面',
    en: 'A measure belongs to none of the areas; choose one for it',
  },
  yearsReversed: {
    zh: '结束年份早于开始年份，请修改',
    en: 'The last year lies before the first',
  },
  yearsTooMany: { zh: '一个方案最多十年，请缩短', en: 'A plan runs for ten years at most' },
  yearOutside: {
    zh: '这个年份不在方案的年份里，请改为方案内的年份',
    en: 'This year lies outside the plan; choose one of its years',
  },
  yearTwice: { zh: '同一年写了两个目标，请留一个', en: 'One year has two targets; keep one' },
  checkOutside: {
    zh: '检查日期不在方案的年份里，请修改日期',
    en: 'A check lies outside the years of the plan',
  },
  unknownOwner: {
    zh: '没有找到这个牵头或配合单位，或它已经撤销，请重新选择',
    en: 'An owner or helper is not found or has ended; choose again',
  },
  unknownMain: { zh: '没有找到这个总方案，请重新选择', en: 'There is no such main plan' },
  unknownMeasure: { zh: '方案里没有这条举措，请刷新页面', en: 'The plan has no such measure' },
  unknownFigure: {
    zh: '没有这个指标，请从指标目录里选一个',
    en: 'There is no such figure; choose one of the catalogue',
  },
  figureTwice: {
    zh: '这条举措已经挂了这个指标，请改它的目标',
    en: 'The measure is tied to this figure already; change its target',
  },
  unknownTie: { zh: '这个指标已经不在举措上，请刷新页面', en: 'The figure is not tied to the measure' },
  noTargets: { zh: '请至少给一年定目标', en: 'Set a target for one year at least' },
  boundWithoutNumber: {
    zh: '“至少”要填下限，“至多”要填上限，“从…到…”两个都要填',
    en: '“At least” needs a lower, “at most” an upper number, “from … to” both',
  },
  boundReversed: { zh: '下限大于上限，请修改', en: 'The lower number is larger than the upper' },
  shareOutside: {
    zh: '比例的目标要在 0 到 100 之间',
    en: 'The target of a share lies between 0 and 100',
  },
  targetSame: { zh: '新目标和原来一样，不用修改', en: 'The new target is the same as before' },
  yearNotBegun: { zh: '这一年还没有开始，到时再交佐证', en: 'This year has not begun yet' },
  evidenceWaiting: {
    zh: '这一年已有佐证在等认定，认定后再交新的',
    en: 'Evidence for this year is waiting to be judged',
  },
  evidenceAccepted: { zh: '这一年的佐证已经认定，不用再交', en: 'Evidence for this year was accepted' },
  unknownEvidence: { zh: '没有这份佐证，请刷新页面', en: 'There is no such evidence' },
  evidenceJudged: { zh: '这份佐证已经处理过，请刷新页面', en: 'This evidence was judged already' },
  ownUnit: {
    zh: '自己单位的事要由上一级来认定，请等上一级处理',
    en: 'What one’s own unit did is judged by another level',
  },
  alreadySupervised: {
    zh: '这条举措已在督办，等答复后再发起',
    en: 'This measure is under supervision already',
  },
  answerInPast: { zh: '答复期限要在今天或以后', en: 'The answer cannot be due in the past' },
  notSupervised: { zh: '这次督办已经答复，请刷新页面', en: 'This supervision was answered already' },
  unknownCheck: {
    zh: '方案里没有这个检查日期，或已经检查过',
    en: 'There is no such check, or it was done',
  },
  checkTooEarly: { zh: '还没到提醒的时候', en: 'It is too early for this' },
  unknownExample: { zh: '没有这个示例，请重新选择', en: 'There is no such example' },
  notATable: {
    zh: '文件里没有找到方案的表格，请确认有“举措”这一列，再试一次',
    en: 'No table of a plan was found; it needs a column of measures',
  },
  otherFile: {
    zh: '只能读 .xlsx 和 .docx 文件，请用 Excel 或 Word（WPS）另存后再试',
    en: 'Only .xlsx and .docx files can be read; save it as one of these',
  },
})
