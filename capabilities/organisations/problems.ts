import { problemTexts } from '#platform/errors.ts'

/** What this capability refuses, in words people can act on. */
export const organisationsProblems = problemTexts('organisations', {
  ended: {
    zh: '这个组织已经撤销或并入别处，请选择现在的组织',
    en: 'This organisation has ended; choose one that stands',
  },
  inFuture: { zh: '生效日期不能晚于今天，请改为今天或更早', en: 'The day may not lie in the future' },
  beforeLastChange: {
    zh: '生效日期早于上一次变更，请选择更晚的日期',
    en: 'The day lies before an earlier change',
  },
  idTaken: {
    zh: '这个编号已经用在另一个组织，请刷新页面再试',
    en: 'This id already belongs to another organisation',
  },
  fieldOfDepartment: {
    zh: '部门要选择职能领域，其他组织不用选',
    en: 'A department needs a field, any other body has none',
  },
  endsBeforeStart: { zh: '结束日期要晚于开始日期，请修改', en: 'The end must lie after the beginning' },
  creditCodeTaken: {
    zh: '这个信用代码已经登记在另一个组织，请先查一查，或核对代码',
    en: 'This credit code already belongs to another organisation',
  },
  mergeIntoSelf: { zh: '不能并入自己，请选择另一个组织', en: 'An organisation cannot merge into itself' },
  notAnAlliance: { zh: '只有联合组织可以有成员单位', en: 'Only a joint body has member organisations' },
  alreadyAnswered: {
    zh: '这段时间已有别的组织负责这里，请先结束原来的',
    en: 'Another organisation answers for this place in that time',
  },
  unknownPlace: { zh: '没有找到这个地方，请重新选择', en: 'There is no such place' },
  listNotNewer: {
    zh: '新清单的生效日期要晚于原来的清单，请修改日期',
    en: 'The list must begin after the one in force',
  },
  matterTwice: { zh: '同一级的同一事项出现了两次，请合并成一条', en: 'A matter stands twice on one level' },
})
