import { problemTexts } from '#platform/errors.ts'

/** What this capability refuses, in words people can act on. */
export const bookingsProblems = problemTexts('bookings', {
  idTaken: { zh: '这个编号已经用过，请刷新页面再试', en: 'This id is already taken; refresh and try again' },
  unknownStation: { zh: '没有找到这个站点，或已停用，请重新选择', en: 'There is no such open station' },
  withdrawn: { zh: '这里现在不能预约了，请看看别的站点', en: 'This can no longer be booked' },
  hoursOverlap: {
    zh: '同一天的开放时间有重叠，或结束早于开始，请按先后填写，跨过半夜的分成两天',
    en: 'Hours of one day overlap or end before they begin',
  },
  past: { zh: '这个时间已经过去，请选晚一点的', en: 'That time has passed; choose a later one' },
  tooFarAhead: {
    zh: '还不能约这么远的日子，请选近一点的',
    en: 'That day is too far ahead; choose a nearer one',
  },
  notOpen: { zh: '这个时间不开门，请在开放时间里选', en: 'The doors are closed then; choose an open time' },
  notASlot: { zh: '请按给出的时段选择', en: 'Choose among the offered slots' },
  acrossMidnight: { zh: '不能跨过半夜预约，请分成两天', en: 'A booking cannot cross midnight; make two' },
  tooLong: { zh: '一次约的时间太长，请少选几段', en: 'That is longer than one booking may be' },
  enoughForToday: {
    zh: '这一天您已经约满了次数，把机会留给邻居，换一天吧',
    en: 'You hold as many bookings that day as one may; choose another day',
  },
  bookletStopped: {
    zh: '这本小本的码停用了：换过新卡就扫新卡上的码，或者选“不用小本”',
    en: 'This booklet’s code has stopped: scan the new card, or choose to do it without a booklet',
  },
  keptElsewhere: {
    zh: '这个预约已经放在另一本小本里，请从那一本看',
    en: 'Another booklet holds this booking; look there',
  },
  rulesNotRead: { zh: '请先看过并同意使用约定', en: 'Please read and accept the house rules first' },
  full: {
    zh: '这个时段已经约满，可以排队，或换个时间',
    en: 'That time is full; wait in line or choose another',
  },
  over: { zh: '这个预约已经结束，不用再改', en: 'This booking is over' },
  notYetTime: { zh: '还没到时间，来了再点', en: 'It is not time yet' },
  unitsInUse: {
    zh: '已有预约用到更多的台位，请先等它们结束再减少',
    en: 'Bookings use more units than that; wait until they are over',
  },
})
