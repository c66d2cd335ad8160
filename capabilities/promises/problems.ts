import { problemTexts } from '#platform/errors.ts'

/** What this capability refuses, in words people can act on. */
export const promiseProblems = problemTexts('promises', {
  alreadyThere: { zh: '这个编号已经用过，请刷新页面再试', en: 'This id is taken; reload and try again' },
  duePast: {
    zh: '承诺的日期不能早于今天，请选择今天或以后的日期',
    en: 'A promise cannot be dated in the past; choose today or later',
  },
  noOwner: {
    zh: '没有找到负责单位，请重新选择一个现在的单位',
    en: 'There is no such organisation to own it; choose one that stands',
  },
  unknownPlace: { zh: '没有找到这个地方，请重新选择', en: 'There is no such place' },
  ownUnit: {
    zh: '自己单位承诺的事，不能由自己单位验收或选验收人，请交给提出的一方或上一级',
    en: 'A unit neither accepts its own promise nor names who does; leave it to those it is for, or the level above',
  },
  askerIsOwner: {
    zh: '提出问题的单位不能同时是负责单位，请换一个负责单位',
    en: 'The unit with the problem cannot also own it; choose another owner',
  },
  itemTwice: { zh: '这一项已经在清单里，请合并成一项', en: 'This item already stands on the list' },
  noEvidence: {
    zh: '这张清单要求有凭据：请附上至少一张现场照片或文件照片',
    en: 'This list demands evidence: add at least one photo of the result or of the document',
  },
  milestonesOpen: {
    zh: '还有步骤没有完成，请先报完每一步',
    en: 'Some steps are still open; report them first',
  },
  noSuchMilestone: { zh: '没有这一步，请刷新页面再试', en: 'There is no such step' },
  nobodyAccepts: {
    zh: '还没有人来验收：请先请提出的一方或居民代表，再报办结',
    en: 'Nobody is there to accept it yet: name the residents’ representatives first',
  },
  notInThisState: {
    zh: '这件事现在不能做这一步，请刷新看最新情况',
    en: 'This step does not fit how it stands now; look again',
  },
  alreadyVoiced: { zh: '这个链接已经表过态', en: 'This link has already had its say' },
  sayWhy: { zh: '请写一句还差什么', en: 'Say in a sentence what is missing' },
  personalNumber: {
    zh: '这段话会公开，里面好像有电话或证件号码，请删掉再提交',
    en: 'These words are public and seem to hold a phone or ID number; take it out',
  },
  notDue: { zh: '还没到时候', en: 'It is not time yet' },
  notYourVillage: {
    zh: '这里不是您联系的村（社区），也不在您的工作范围内，请找组织者先安排',
    en: 'This village is neither assigned to you nor within your post; ask the organiser to assign it',
  },
  endsBeforeStart: { zh: '结束日期要晚于开始日期，请修改', en: 'The end must lie after the beginning' },
  unreadable: {
    zh: '读不出这个文件，请另存为 .xlsx 或 CSV 再导入',
    en: 'The file cannot be read; save it as .xlsx or CSV',
  },
  daySame: { zh: '改的日子和原来一样，请另选一天', en: 'That is the day already promised; choose another' },
  dayOver: {
    zh: '承诺的日子已经过了，不能再改；请报进展说明原因',
    en: 'The promised day has passed and is not moved any more; say why in a word on progress',
  },
})
