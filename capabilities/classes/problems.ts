import { problemTexts } from '#platform/errors.ts'

/** What this capability refuses, in words people can act on. */
export const classesProblems = problemTexts('classes', {
  idTaken: { zh: '这个编号已经用过，请刷新页面再试', en: 'This id is already taken; refresh and try again' },
  notThisMonth: { zh: '月份变了，请刷新页面再提', en: 'The month has changed; refresh and try again' },
  namedAlready: {
    zh: '这部手机这个月已经提过一个题目，可以去给别人的题目点“我也想听”',
    en: 'One topic a month from a phone; say “me too” to others',
  },
  joinedAlready: { zh: '您已经点过“我也想听”', en: 'You have said “me too” already' },
  notOpen: { zh: '这个题目现在不能点，请看看别的', en: 'This topic is not open; look at others' },
  sortedAlready: { zh: '这个题目已经处理过，请刷新看看', en: 'This topic was dealt with; refresh to see' },
  reasonNeeded: { zh: '不公开的题目请写明原因', en: 'Say why it is not shown' },
  noPersonalNumbers: {
    zh: '这里大家都能看到，请不要写手机号和证件号',
    en: 'Everybody reads this; leave out phone and ID numbers',
  },
  unknownPlace: { zh: '没有找到这个地方，请重新选择', en: 'There is no such place; choose again' },
  unknownUnit: { zh: '没有找到这个单位，请重新选择', en: 'There is no such organisation; choose again' },
  unknownTeacher: { zh: '师资库里没有这位老师，请重新选择', en: 'There is no such teacher; choose again' },
  retired: { zh: '这位老师已退出师资库，请另请一位', en: 'This teacher has left the pool; invite another' },
  notTheirSubject: {
    zh: '这位老师不讲这个主题，请在师资库里另选',
    en: 'This teacher does not teach the subject; choose another',
  },
  teacherBusy: {
    zh: '这位老师这个时间在别处有课，请换时间或另请一位',
    en: 'The teacher is somewhere else then; choose another time or teacher',
  },
  endsBeforeStart: { zh: '结束时间要晚于开始时间，请改一下', en: 'It must end after it begins' },
  notInThisState: {
    zh: '这堂课还没到这一步，或已经过了，请看最新进展',
    en: 'The class is not at this step; look at where it stands',
  },
  notHeld: { zh: '课还没上，上完再考评', en: 'The class has not been held yet' },
  notGood: { zh: '区里评为“好”的课才能选作示范课', en: 'Only classes evaluated as good can be chosen' },
  notThatYear: { zh: '这堂课不是这一年上的，请选对年份', en: 'The class was not held in that year' },
  tooFewRatings: {
    zh: '评价的居民不到三位，还不能选作示范课，可请来过的居民补评',
    en: 'Fewer than three residents rated it; ask those who came',
  },
  keptYet: { zh: '还没到销毁的日子，到了会自动销毁', en: 'The day has not come; it will go by itself' },
})
