import { problemTexts } from '../errors.ts'

/** What can stand in the way of a change to a tree. */
export const treeProblems = problemTexts('trees', {
  unknownNode: { zh: '没有找到这个单位或地点，请先建立它', en: 'This node does not exist yet; add it first' },
  nodeExists: { zh: '这个编号已经在用，请换一个编号', en: 'This id is already in use; choose another' },
  nodeClosed: { zh: '它已经撤销，不能再接收或变动下级', en: 'It is closed and takes no further changes' },
  wouldCircle: {
    zh: '不能移到自己的下级里面，请换一个上级',
    en: 'It cannot move below itself; choose another parent',
  },
  laterChange: {
    zh: '这一天之后它已有别的变动，请选最近一次变动之后的日期',
    en: 'It has a later change; choose a day after the latest one',
  },
  beforeBirth: {
    zh: '上级在这一天还没有设立，请选它设立之后的日期',
    en: 'The parent did not exist on this day; choose a later day',
  },
  childrenLeft: {
    zh: '它还有下级，请先给每个下级安排去处',
    en: 'It still has children; give each of them a place first',
  },
  nothingToMerge: { zh: '请至少选一个要并入的单位', en: 'Choose at least one node to merge' },
})
