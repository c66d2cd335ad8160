import { problemTexts } from '#platform/errors.ts'

/** What this capability refuses, in words people can act on. */
export const rostersProblems = problemTexts('rosters', {
  idTaken: { zh: '这个编号已经用过，请刷新页面再试', en: 'This id is already taken; refresh and try again' },
  unknownPlace: { zh: '没有找到这个社区，请重新选择', en: 'There is no such community; choose again' },
  unknownStation: {
    zh: '这个社区没有这个站点，或已停用，请重新选择',
    en: 'There is no such open station in this community; choose again',
  },
  shiftsOverlap: {
    zh: '同一天的班次有重叠，或结束早于开始，请按先后填写，跨过半夜的分成两天',
    en: 'Shifts of one day overlap or end before they begin; put them in order and split what crosses midnight',
  },
  noShifts: {
    zh: '还没有班次，请至少填一天的时间',
    en: 'There is no shift yet; give the times of at least one day',
  },
  closed: { zh: '这张值班表已经停用，请换一张', en: 'This roster is closed; choose another one' },
  nobody: {
    zh: '值班表里还没有人，请先请合伙单位或邻居加入，再排班',
    en: 'Nobody is on this roster; let partners or neighbours join first, then publish',
  },
  alreadyIn: { zh: '已经在值班表里了，不用再加', en: 'Already on this roster' },
  notIn: { zh: '还没有加入这张值班表，请先加入', en: 'Not on this roster; join first' },
  byInvitation: {
    zh: '这张值班表由社区邀请加入，请和社区联系',
    en: 'This roster is joined by invitation; ask the community',
  },
  unknownMember: {
    zh: '没有找到这个合伙单位，或合作已经结束，请重新选择',
    en: 'There is no such partner, or the partnership is over; choose again',
  },
  pastPeriod: {
    zh: '只能排今天以后的班，请改开始日期',
    en: 'Only days to come can be published; change the first day',
  },
  tooLongPeriod: {
    zh: '一次最多排三个月，请改结束日期',
    en: 'At most three months at once; change the last day',
  },
  periodTaken: {
    zh: '这几天里有已经排好的，请从排好的后一天开始',
    en: 'Some of these days are published already; begin after them',
  },
  noDays: {
    zh: '这几天都不值班（休息日或节假日），请换一段时间',
    en: 'There is no shift on these days; choose others',
  },
  past: {
    zh: '这一班已经开始或过去了，请选后面的',
    en: 'That shift has begun or is over; choose a later one',
  },
  taken: { zh: '这一班已经有人了，请看看别的', en: 'Somebody has that shift already; look at the others' },
  notYours: {
    zh: '这一班不是您的，只能换自己的班',
    en: 'That shift is not yours; only your own can be given',
  },
  busy: {
    zh: '这个时间已经有别的班，一个人不能同时在两处，请先换开',
    en: 'There is another duty at that time; nobody can be in two places, so move one first',
  },
  sameHolder: { zh: '两班是同一个人的，不用换', en: 'Both shifts are held by the same one' },
  swapOver: {
    zh: '这次换班已经有结果了，请看最新的值班表',
    en: 'This swap is settled; look at the roster as it is now',
  },
  swapStale: {
    zh: '有一班已经换过人，这次换班不再有效，请重新商量',
    en: 'One of the shifts has changed hands; agree on a new swap',
  },
  swapAsked: {
    zh: '这一班已经有一个换班在等回答，请先收回',
    en: 'A swap of this shift awaits its answer; withdraw it first',
  },
  isPassed: { zh: '这一班已经记下，不能再改', en: 'This duty has been entered; it cannot change' },
  notYetTime: { zh: '还没到时间，请当天再说', en: 'It is not time yet; say so on the day' },
})
