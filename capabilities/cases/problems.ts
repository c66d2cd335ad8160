import { problemTexts } from '#platform/errors.ts'

export const caseProblems = problemTexts('cases', {
  alreadySubmitted: { zh: '这件事已经收到了，不用再交一次', en: 'This case has already been received' },
  notInThisState: {
    zh: '这件事已经走到别的步骤了，请看过最新情况再试',
    en: 'The case has moved to another step; look again',
  },
  alreadyClosed: {
    zh: '这件事已经办结；如果没有解决，请写信人说明理由后重新打开',
    en: 'The case is closed; only its author can reopen it',
  },
  clockStopped: {
    zh: '时钟正停着，等派单异议或居民回复有了结果再办',
    en: 'The clock is stopped for a dispute or for the resident',
  },
  clockNotStopped: { zh: '时钟没有停，不用恢复', en: 'The clock is not stopped' },
  notYetDue: { zh: '期限还没有到', en: 'The time has not passed yet' },
  withdrawnDuty: {
    zh: '这一项已收回，不能派给街道、社区或网格，请派给职能部门（履职事项清单）',
    en: 'This item was withdrawn from the grassroots; send it to the department',
  },
  notInCatalogue: { zh: '派单目录里没有这一项，请换一项再派', en: 'The dispatch catalogue has no such item' },
  catalogueMismatch: {
    zh: '目录里这一项不归这一级办理，请看目录后再派',
    en: 'By the catalogue this item does not belong to that level',
  },
  sameOrganisation: { zh: '这件事已经在这个单位了', en: 'The case is already there' },
  reportedOrganisation: {
    zh: '被反映的单位不能办理这件事，也看不到是谁反映的',
    en: 'The organisation complained about cannot handle the case',
  },
  dispatchIsFinal: {
    zh: '这次派单已经复核过，不能再退回（CASE-05）',
    en: 'This dispatch was reviewed and may not be returned',
  },
  firstReceiver: {
    zh: '首接单位要负责到底，不能退回（CASE-04）',
    en: 'The first receiver answers for the case and may not hand it back',
  },
  disputeTooLate: {
    zh: '派单异议要在期限内提出，期限已过',
    en: 'The time for disputing the dispatch has passed',
  },
  nothingToDecide: { zh: '没有等待裁定的派单异议', en: 'There is no dispute to decide' },
  interestedPerson: {
    zh: '您参与过办理，要请没有办过这件事的人来做',
    en: 'Someone who did not handle the case has to do this',
  },
  alreadyWhistled: { zh: '这些部门已经请过了', en: 'These departments have already been asked in' },
  noSuchWhistle: {
    zh: '没有这次吹哨，或不是请您的部门',
    en: 'No such call, or it was not for your department',
  },
  whistleOpen: {
    zh: '还有部门没有完成自己的部分，请等他们完成，或先收回吹哨',
    en: 'A department has not finished its part yet',
  },
  extensionLimit: { zh: '延期次数或天数超过了规定', en: 'Beyond the extensions the rule allows' },
  extensionTooLate: { zh: '已经超期，不能再延期', en: 'It is overdue and can no longer be extended' },
  topLevel: {
    zh: '已经是最高一级，不能再上报，可以督办',
    en: 'There is no higher level; supervise it instead',
  },
  nothingToConfirm: { zh: '还没有答复，暂时不能确认', en: 'There is no answer to confirm yet' },
  disputeWindowPassed: {
    zh: '办结已久，请另写一封，我们会一并看到之前的情况',
    en: 'It closed too long ago; please write a new letter',
  },
  alreadyRated: { zh: '这次办结已经评价过了', en: 'This closing has already been rated' },
  notClosed: { zh: '办结以后才能评价', en: 'It can be rated once it is closed' },
  mergeWithItself: { zh: '不能和自己合并', en: 'A case cannot be merged with itself' },
  alreadyMerged: { zh: '这件事已经合并到另一件里了', en: 'The case is already merged into another' },
  notMerged: { zh: '这件事没有合并过', en: 'The case is not merged' },
  mergeChain: {
    zh: '要并入的那件事本身已并入别处，请直接并入主件',
    en: 'The other case is itself merged; merge into the main one',
  },
  needsWordsOrPhoto: { zh: '写几个字或拍一张照片就可以提交', en: 'Write a few words or add a photo' },
  nobodyResponsible: {
    zh: '这里还没有负责的单位，请在“在哪里”换一个地方，或拨打 12345',
    en: 'No organisation answers for this place yet; choose another place, or call 12345',
  },
  noChannelTold: {
    zh: '请说明应走的渠道，让写信人知道找谁',
    en: 'Name the right channel, so that the author knows where to go',
  },
  noContact: { zh: '没有留联系方式', en: 'No contact was left' },
  notOver: { zh: '办结或撤回以后才能删除', en: 'It can be erased once the case is over' },
  notPublishable: {
    zh: '只有已答复或已办结的事可以公示',
    en: 'Only answered or closed cases can be published',
  },
  formField: { zh: '表单有一项要补充或修改', en: 'A field of the form needs a change' },
})
