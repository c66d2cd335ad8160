import { problemTexts } from '#platform/errors.ts'

/** What this capability refuses, in words people can act on. */
export const assessmentProblems = problemTexts('assessment', {
  weightsNotHundred: {
    zh: '各项权重合计要等于 100，请调整后再保存',
    en: 'The weights must add up to 100; change them and save again',
  },
  partTwice: { zh: '有两项用了同一个编号，请给其中一项换一个', en: 'Two parts or areas have the same id' },
  stepsDisorder: {
    zh: '分档的起点要从低到高、各不相同，请调整',
    en: 'Steps must begin at different values, lowest first',
  },
  sizesDisorder: {
    zh: '规模的分界要从小到大、各不相同，请调整',
    en: 'Boundaries of size must rise; change them',
  },
  floorIsGoal: { zh: '起算值和目标值不能相同，请修改', en: 'Floor and goal must differ' },
  unknownFigure: {
    zh: '没有这个指标，请从指标目录里另选一个',
    en: 'There is no such figure; choose another from the catalogue',
  },
  figureChanged: {
    zh: '指标的口径已经改过，请打开评分表重新确认这一项再继续',
    en: 'What this figure counts has changed; open the scorecard and confirm the part again',
  },
  figureUnfit: {
    zh: '“每百件”和“未答复加重”只能用在计数或占比的指标上，请改一下',
    en: '“Per hundred” and “unanswered” fit only counts and shares; change the part',
  },
  notDrafted: { zh: '没有可发布的草稿，请先保存', en: 'There is no draft to publish; save one first' },
  ownerFixed: {
    zh: '评分表不能换主管单位，请另建一张',
    en: 'A scorecard keeps its owner; write another one',
  },
  notPublished: { zh: '评分表还没有发布，请先发布再计算', en: 'Publish the scorecard before computing' },
  notInForce: {
    zh: '这一期开始时评分表还没有公布，请从公布后的第一期算起',
    en: 'The scorecard was not published when this period began; begin with the first one after',
  },
  periodNotOver: {
    zh: '这一期还没有过完，请等结束后再计算',
    en: 'This period is not over yet; compute it when it has ended',
  },
  periodNotWhole: {
    zh: '起止日期不是完整的一期，请按评分表的周期选择',
    en: 'The days are not one whole period of this scorecard',
  },
  periodTaken: { zh: '这一期已经计算过，请直接打开', en: 'This period was computed already; open it' },
  noUnits: {
    zh: '主管单位下面没有这些类别的组织，请检查评分对象',
    en: 'No organisation of these kinds stands below',
  },
  figuresLag: {
    zh: '指标还没有汇总到最新，请稍后再计算',
    en: 'The figures are still catching up; compute again in a moment',
  },
  frozen: {
    zh: '这一期已经封存，不能再改，也不能再封存一次',
    en: 'This period is frozen; it changes no more and is not frozen twice',
  },
  windowOpen: {
    zh: '申诉期还没有结束，请等到期后再封存',
    en: 'The appeal window is still open; freeze after it has ended',
  },
  windowClosed: { zh: '申诉期已经结束，不能再申诉', en: 'The appeal window has ended' },
  openMatters: {
    zh: '还有申诉或佐证没有处理完，请处理后再封存',
    en: 'Appeals or evidence wait for a decision; decide them before freezing',
  },
  earlierOpen: {
    zh: '前一期还没有封存，请按先后次序封存',
    en: 'An earlier period is not frozen yet; freeze them in order',
  },
  unknownPart: { zh: '评分表里没有这一项，请重新选择', en: 'There is no such part' },
  alreadyAppealed: {
    zh: '这一项已经有一件申诉在处理，请等结果',
    en: 'An appeal of this part is being decided; wait for it',
  },
  alreadyDecided: { zh: '这件已经有了决定', en: 'This was decided already' },
  ownUnit: {
    zh: '这是您自己所在单位的事，请由其他单位的考核员来定',
    en: 'This is about your own unit; an assessor of another unit decides',
  },
  onlyEvidence: {
    zh: '这一项按指标计分，不收佐证材料',
    en: 'This part is scored by a figure, not by evidence',
  },
  onlyFigures: {
    zh: '这一项按佐证计分，不能按条目剔除',
    en: 'This part is scored by evidence; nothing can be taken out',
  },
  tooMuchTaken: {
    zh: '剔除的数量超过了这一项原有的数量，请检查',
    en: 'More would be taken out than was counted',
  },
  notInPart: {
    zh: '这条记录没有计入这一项，请从“背后的记录”里选择',
    en: 'This entry does not count in this part; choose one from the entries behind it',
  },
  entryTaken: { zh: '这条记录已经剔除过', en: 'This entry was left out already' },
  notLower: {
    zh: '提升方案只给已封存一期里需要帮助的单位',
    en: 'A lift plan is for a unit in the lower band of a frozen period',
  },
  liftTwice: { zh: '这个单位已经有一个进行中的提升方案', en: 'This unit has a lift plan under way' },
  datesBehind: { zh: '日期不能早于今天，请修改', en: 'Days may not lie in the past' },
  unknownMeasure: { zh: '方案里没有这条措施', en: 'There is no such measure' },
  liftOver: { zh: '这个方案已经销号', en: 'This lift was accepted already' },
  measuresLeft: { zh: '还有措施没有完成，请完成后再复核', en: 'Some measures are not done yet' },
  notChecked: {
    zh: '最近一次复核还没有达到目标，请先复核',
    en: 'The last check did not find the goal reached; check again first',
  },
})
