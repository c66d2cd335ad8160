import { problemTexts } from '#platform/errors.ts'

/** What this capability refuses, in words people can act on. */
export const surveysProblems = problemTexts('surveys', {
  idTaken: { zh: '这个编号已经用过，请刷新页面再试', en: 'This id is already taken; refresh and try again' },
  unknownPlace: { zh: '没有找到这个地方，请重新选择', en: 'There is no such place; choose again' },
  closesTooSoon: {
    zh: '截止日要在开始日当天或之后，请改一下',
    en: 'It must close on or after the day it opens',
  },
  closesTooLate: {
    zh: '一份问卷最多问 60 天，请把截止日提前',
    en: 'A survey is open for sixty days at most; choose an earlier closing day',
  },
  opensInPast: { zh: '开始日不能早于今天', en: 'It cannot open before today' },
  optionsNeeded: { zh: '选择题要有两到八个选项', en: 'A choice needs two to eight options' },
  optionTwice: { zh: '有两个选项一样，请改掉一个', en: 'Two options are the same; change one' },
  rangeNeeded: {
    zh: '请填最小和最大的数，中间不超过 30 个数',
    en: 'Give a least and a greatest number, no more than thirty apart',
  },
  oneTextOnly: {
    zh: '最多一道写话的题，请删掉多的',
    en: 'One question in words at most; take the others out',
  },
  asksPerson: {
    zh: '敲门问的是一户人家，不问人：请去掉姓名、电话、证件、出生、收入这类内容。要联系住户，请留网格员的电话，请住户自己来说',
    en: 'A survey asks a household, not a person: leave out names, phones, IDs, births and incomes. Give the grid worker’s number instead',
  },
  personalNumbers: {
    zh: '请不要写手机号和证件号',
    en: 'Leave out phone and ID numbers',
  },
  notDraft: {
    zh: '问卷已经开始问了，不能再改；要改请另做一版',
    en: 'It has opened and can no longer be changed; make a new version',
  },
  published: { zh: '这份问卷已经发布了', en: 'This survey is published already' },
  notPublished: { zh: '问卷还没有发布', en: 'This survey is not published yet' },
  olderIsOpen: {
    zh: '上一版还在问，请先结束上一版，免得一户问两遍',
    en: 'The version before is still open; close it first, so that nobody is asked twice',
  },
  notOpen: { zh: '这份问卷还没开始，到日子再来', en: 'It has not opened yet; come back on its day' },
  over: { zh: '这份问卷已经结束了，不再收答卷', en: 'This survey is over and takes no more answers' },
  notClosed: { zh: '请先结束问卷，再告诉大家结果', en: 'Close the survey first, then tell the result' },
  unknownGrid: {
    zh: '这个网格不在问卷的范围里，请重新选择',
    en: 'This grid is not part of the survey; choose again',
  },
  unknownDoor: { zh: '请写清楚门号，比如“201”', en: 'Write the door’s number, “201” for instance' },
  householdDone: {
    zh: '这一户已经答过了，或者说过不想答，不用再问',
    en: 'This household has answered already or said that it would rather not; no need to ask again',
  },
  notYours: {
    zh: '只能改自己当天问的；别的请住户用自己的答卷条撤回，或报告书记',
    en: 'You can put right only what you asked the same day; otherwise the household takes it back with its slip',
  },
  nothingToTakeBack: {
    zh: '这一户没有答卷，不用撤回',
    en: 'There is no answer of this household to take back',
  },
  slipUsed: {
    zh: '这张答卷条已经用过了；要改，请先撤回再答',
    en: 'This slip was used already; take the answer back first, then answer anew',
  },
  nothingAnswered: {
    zh: '至少答一道题；都不想答，就选“不想答”',
    en: 'Answer one question at least, or choose “would rather not”',
  },
  unknownAnswer: {
    zh: '有一道题的回答和题目对不上，请刷新问卷再填',
    en: 'An answer does not fit its question; refresh the survey and fill it in again',
  },
  tooFewChosen: { zh: '这道题只能选一个', en: 'Only one can be chosen here' },
})
