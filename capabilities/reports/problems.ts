import { problemTexts } from '#platform/errors.ts'

/** What this capability refuses, in words people can act on. */
export const reportsProblems = problemTexts('reports', {
  notBase64: { zh: '文件没有传完整，请重新选择文件', en: 'The file did not arrive whole; choose it again' },
  nothingToFill: {
    zh: '没有找到可以填的格子，请检查是不是空白表',
    en: 'No cell to fill was found; check that this is the blank form',
  },
  daysReversed: { zh: '结束日期要晚于开始日期', en: 'The last day lies before the first' },
  unknownNode: { zh: '没有找到这个地方或组织，请重新选择', en: 'There is no such place or organisation' },
  forgotten: {
    zh: '这张表的文件已过保存期，已经删除；请重新上传',
    en: 'The file of this form was deleted when its time was over; upload it again',
  },
  idTaken: { zh: '这个编号已经用过，请刷新页面再试', en: 'This id is taken; reload the page' },
  unknownFigure: { zh: '没有这个指标，请重新选择', en: 'There is no such figure' },
  alreadyAsked: {
    zh: '这一项已经问过，正在等答复，不用再问',
    en: 'This was asked before and waits for its answer; do not ask again',
  },
  alreadyHeld: {
    zh: '这一项已经有答复，还在有效期内；确需重问，请写明理由',
    en: 'An answer is held and still good; if it must be asked again, say why',
  },
  unknownOwner: { zh: '请选择由哪个单位来答复', en: 'Choose the organisation that is to answer' },
  notAsked: { zh: '这一项没有在等答复，可能已经有人答过', en: 'No answer to this is awaited' },
  wrongValue: {
    zh: '请按要求的类型填写：数字、日期或文字',
    en: 'Give a value of the kind that was asked for',
  },
  columnTwice: { zh: '同一个栏目出现了两次，请改名或合并', en: 'A column stands twice' },
  alreadyOver: { zh: '有效期不能早于今天', en: 'The end may not lie before today' },
})
