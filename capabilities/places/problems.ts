import { problemTexts } from '#platform/errors.ts'

/** What this capability refuses, in words people can act on. */
export const placesProblems = problemTexts('places', {
  ended: {
    zh: '这个地方已经撤销或并入别处，请在现在的地方上操作',
    en: 'This place has ended; use the place that stands today',
  },
  wrongParent: { zh: '这一类地方不能放在这里，请选择合适的上级', en: 'This kind of place cannot stand here' },
  inFuture: { zh: '生效日期不能晚于今天，请改为今天或更早', en: 'The day may not lie in the future' },
  beforeLastChange: {
    zh: '生效日期早于上一次变更，请选择更晚的日期',
    en: 'The day lies before an earlier change',
  },
  codeTaken: {
    zh: '这个代码已经用在另一个地方，请检查代码',
    en: 'This code already belongs to another place',
  },
  tooFewParts: { zh: '拆分至少要有两个部分', en: 'A split needs at least two parts' },
  unlikeMerge: { zh: '只有同一级的地方可以合并，请重新选择', en: 'Only places of one level can be merged' },
  strayChild: {
    zh: '有下级不属于被拆分的地方，请刷新后重选',
    en: 'A part names a place that is not below the one being split',
  },
  unassignedChild: {
    zh: '还有下级没有分到任何一部分，请全部分完',
    en: 'Some places below belong to no part yet',
  },
  crossing: {
    zh: '边界自己交叉了，请把标出的地方改顺',
    en: 'The boundary crosses itself; mend the marked spot',
  },
  emptyArea: { zh: '画出的范围没有面积，请重新画', en: 'The boundary encloses no area' },
  atSea: {
    zh: '这个点不在任何已有边界之内，请检查是否落在海上或境外',
    en: 'The point lies in no known boundary',
  },
  outsideCommunity: {
    zh: '网格大部分落在社区边界之外，请对照社区边界重画',
    en: 'Most of the grid lies outside its community',
  },
  tooManyAddresses: {
    zh: '一个地方最多登记 500 条地址，请先划分小区或网格',
    en: 'A place holds at most 500 addresses',
  },
  doorCodeTaken: { zh: '这个门牌码已被使用，请重试一次', en: 'This door code is taken; try again' },
  unreadable: { zh: '文件读不出来，请重新导出后再上传', en: 'The file cannot be read; export it again' },
  unreadableMap: { zh: '文件不是有效的 GeoJSON，请重新导出', en: 'The file is not valid GeoJSON' },
  nothingAsked: { zh: '请给出位置、地址或门牌码中的一项', en: 'Give a position, an address or a door code' },
})
