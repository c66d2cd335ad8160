import { problemTexts } from '#platform/errors.ts'

/** What this capability refuses, in words people can act on. */
export const stationsProblems = problemTexts('stations', {
  idTaken: {
    zh: '这个编号已经用在另一个站点，请刷新页面再试',
    en: 'This id already belongs to another station',
  },
  closed: {
    zh: '这个站点已经停用，请选择仍在开放的站点',
    en: 'This station has closed; choose one that is open',
  },
  unknownPlace: {
    zh: '没有找到这个地方，请重新选择所在社区',
    en: 'There is no such place; choose the community again',
  },
  unknownOrganisation: {
    zh: '没有找到这个单位，请重新选择由谁管理',
    en: 'There is no such organisation; choose who runs it again',
  },
  atSea: {
    zh: '位置在海上或国外，请在地图上重新点一下',
    en: 'The position lies at sea or abroad; tap the map again',
  },
  hoursOverlap: {
    zh: '同一天的开放时间有重叠，或结束早于开始，请按先后填写，跨过半夜的分成两天',
    en: 'Hours of one day overlap or end before they begin; split what crosses midnight into two days',
  },
  dayTwice: { zh: '同一天写了两次例外，请合成一条', en: 'A day has two exceptions; make them one' },
  inFuture: { zh: '日期不能晚于今天，请修改', en: 'The day may not lie in the future' },
})
