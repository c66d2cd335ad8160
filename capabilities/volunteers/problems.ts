import { problemTexts } from '#platform/errors.ts'

/** What this capability refuses, in words people can act on. */
export const volunteersProblems = problemTexts('volunteers', {
  idTaken: { zh: '这个编号已经用过，请刷新页面再试', en: 'This id is already taken; refresh and try again' },
  unknownPlace: { zh: '没有找到这个地方，请重新选择', en: 'There is no such place; please choose again' },
  unknownOrganisation: {
    zh: '没有找到这个组织，请重新选择',
    en: 'There is no such organisation; please choose again',
  },
  daysReversed: {
    zh: '结束日期早于开始日期，请改一下日期',
    en: 'It ends before it begins; please change the days',
  },
  insuranceFirst: {
    zh: '有人身危险的服务，要先登记保险再开始（志愿服务条例第十七条）',
    en: 'A dangerous service needs its insurance noted before it starts',
  },
  insuranceTooShort: {
    zh: '保险在服务结束前就到期了，请登记保到最后一天的保险',
    en: 'The insurance ends before the service does; note one that lasts to the last day',
  },
  ended: { zh: '这个项目已经结束', en: 'This project has ended' },
  notStarted: {
    zh: '项目还没有开始，请先点“开始”再记时长',
    en: 'The project has not started; start it before recording hours',
  },
  full: {
    zh: '人已经招满，谢谢您，看看别的项目吧',
    en: 'There are enough volunteers; thank you, see the others',
  },
  riskNotRead: {
    zh: '请先看过可能的风险，并确认适合自己',
    en: 'Please read the risk and confirm that it suits you first',
  },
  alreadyJoined: { zh: '您已经报过名', en: 'You have already joined' },
  notJoined: { zh: '没有报名这个项目，请核对', en: 'Not signed up for this project; please check' },
  listedTwice: {
    zh: '同一个人在名单里出现了两次，请删去一个',
    en: 'Somebody is on the list twice; take one out',
  },
  outsideProject: {
    zh: '这一天不在项目的起止日期里，请核对日期',
    en: 'That day is outside the project; please check the day',
  },
  notYet: { zh: '还没到那个时候，做完再记', en: 'That is still to come; record it afterwards' },
  tooLong: {
    zh: '时长超过了实际服务的时间（路上和休息不算），请核对',
    en: 'Longer than the service itself (the way there and breaks left out); please check',
  },
  sameTime: {
    zh: '有人同一时段已在别处记过时长，请和本人核对',
    en: 'Hours of the same time are recorded elsewhere; please check with them',
  },
  nothingRecorded: { zh: '这一次没有记他的时长', en: 'No hours were recorded for them on that occasion' },
  settled: { zh: '这一条已经处理好了', en: 'This has been settled already' },
  notHelped: { zh: '做过服务的人才能评价，先报名参加吧', en: 'Only those who served may rate; join first' },
  nothingToProve: {
    zh: '这段时间还没有记入的时长，公示满三个工作日后再来开',
    en: 'No hours were entered in that time; come back when they have been published for three working days',
  },
})
