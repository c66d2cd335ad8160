import { problemTexts } from '#platform/errors.ts'

/** What this capability refuses, in words people can act on. */
export const reviewsProblems = problemTexts('reviews', {
  idTaken: { zh: '这个编号已经用过，请刷新页面再试', en: 'This id is already taken; reload and try again' },
  unknownOrganisation: {
    zh: '没有找到这个组织，请重新选择',
    en: 'There is no such organisation; choose again',
  },
  pointsNotHundred: {
    zh: '各项分数加起来要正好 100 分，请调整',
    en: 'The points of all items must add up to exactly 100',
  },
  thresholdsNotAscending: {
    zh: '等级分数线要从低到高递增，并且不超过 100 分，请调整',
    en: 'The thresholds must rise from level to level and stay within 100',
  },
  thresholdsCount: {
    zh: '星级标准要五条分数线，伙伴标准要三条，请补齐',
    en: 'A star standard needs five thresholds, a partner standard three',
  },
  itemTwice: { zh: '同一项出现了两次，请删去一项', en: 'An item stands twice; remove one' },
  unknownFigure: {
    zh: '没有这个指标，或者它不能用来打分，请从列表里选',
    en: 'There is no such figure, or it cannot give points; choose one from the list',
  },
  unknownStandard: { zh: '没有找到这个标准，请重新选择', en: 'There is no such standard; choose again' },
  wrongUse: {
    zh: '这个标准不是用在这里的，请换一个',
    en: 'This standard is meant for something else; choose another',
  },
  itemsMissing: {
    zh: '有的项目还没有打分，请逐项填写',
    en: 'Some items have no points yet; fill in every item',
  },
  tooManyPoints: { zh: '有一项超过了它的最高分，请改低', en: 'An item has more points than it can have' },
  measuredItem: {
    zh: '这一项由指标自动给分，不用填写',
    en: 'This item takes its points from a figure and cannot be filled in',
  },
  evidenceMissing: {
    zh: '每一项都要有证明：写一句话或放一张照片',
    en: 'Every item needs its evidence: a sentence or a photo',
  },
  alreadyWaiting: {
    zh: '本单位已经有一份自评在等评审，请等结果出来',
    en: 'A self-score of this unit waits for its review; wait for the result',
  },
  ownUnit: {
    zh: '不能评本单位，请由上一级评审',
    en: 'Nobody reviews their own unit; a level above does it',
  },
  alreadyReviewed: { zh: '这次申报已经评审过了', en: 'This self-score has been reviewed already' },
  reasonMissing: { zh: '核减了分数的项目要写明理由', en: 'A reduced item needs a reason' },
  notInForce: { zh: '这个星级现在不在有效期内', en: 'This star is not in force' },
  notAFirm: { zh: '质量增信只评企业，请选择企业', en: 'Only enterprises are rated; choose a firm' },
  notGradeA: {
    zh: '只有在有效期内的 A 级企业可以登记增信',
    en: 'Only a firm whose grade A is in force can be given a benefit',
  },
  amountNotPositive: { zh: '金额要大于零，请修改', en: 'The amount must be more than nothing' },
  weightsOutOfRange: {
    zh: '评议团权重要在 0 到 100 之间，其余是居民的权重',
    en: 'The weight of the panel lies between 0 and 100; the rest is the residents’',
  },
  seatTwice: { zh: '同一个组织出现了两次，请删去一个', en: 'An organisation stands twice; remove one' },
  endsBeforeStart: {
    zh: '结束日期不能早于开始日期，请修改',
    en: 'The end must not lie before the beginning',
  },
  unknownSeat: { zh: '这个组织不在这次述职评议里', en: 'This organisation is not part of the round' },
  roundClosed: { zh: '这次述职评议已经结束', en: 'This round is closed' },
  votingNotOver: {
    zh: '投票截止日期还没有过，截止后才能公布结果',
    en: 'Voting is not over; the result comes after its last day',
  },
  votingNotBegun: {
    zh: '投票还没有开始，请到开始那天再来',
    en: 'Voting has not begun; come back on its first day',
  },
  votingOver: { zh: '投票已经截止，谢谢您的关心', en: 'Voting is over; thank you for caring' },
  alreadyVoted: {
    zh: '这个链接已经投过票了，每个链接只能投一次',
    en: 'This link has been used; each can vote once',
  },
  unknownBallot: {
    zh: '没有找到这张选票，请核对链接是否完整',
    en: 'There is no such ballot; check that the link is complete',
  },
  noticeTooShort: {
    zh: '公示期不少于 5 个工作日，请往后改截止日期',
    en: 'The notice lasts at least five working days',
  },
  noticeNotOver: { zh: '公示期还没有过，期满后才能表彰', en: 'The notice is not over yet' },
  noticeOver: { zh: '公示期已过，不再收异议', en: 'The notice is over; objections are no longer taken' },
  notOnNotice: { zh: '这项表彰现在不在公示', en: 'This commendation is not on notice' },
  objectionOpen: { zh: '还有异议没有答复，请先处理', en: 'An objection is still open; decide it first' },
  objectionUpheld: { zh: '有异议成立，不能表彰', en: 'An objection was upheld; it cannot be granted' },
  objectionDecided: { zh: '这条异议已经处理过了', en: 'This objection is decided already' },
  wrongStep: { zh: '现在还不能做这一步，请刷新看最新情况', en: 'This step is not possible now; look again' },
  consentMissing: {
    zh: '公布个人姓名要先有本人同意，请先登记同意',
    en: 'A person’s name is published only with their consent; record it first',
  },
  onlyForPeople: { zh: '集体不需要登记个人同意', en: 'Groups need no personal consent' },
  unknownPlaque: {
    zh: '没有这块牌子，请核对编号；牌子可能是假的',
    en: 'There is no such plaque; check the code, it may be a forgery',
  },
})
