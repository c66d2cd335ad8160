/** Closed lists of this capability with what each value is called. */

export const questionKinds = ['one', 'several', 'number', 'text'] as const
export type QuestionKind = (typeof questionKinds)[number]

export const surveyStates = ['draft', 'announced', 'open', 'over', 'closed', 'told'] as const
export type SurveyStatus = (typeof surveyStates)[number]

export const ways = ['door', 'slip'] as const
export type Way = (typeof ways)[number]

export const topicKinds = ['station', 'activity', 'promise', 'case'] as const
export type TopicKind = (typeof topicKinds)[number]

/** From the least number of a question to the greatest, so that each can be counted. */
export const widestRange = 30
export const mostQuestions = 6
export const mostOptions = 8

type Named = { readonly zh: string; readonly en: string }

export const questionKindNames: Readonly<Record<QuestionKind, Named>> = {
  one: { zh: '选一个', en: 'One choice' },
  several: { zh: '可以选几个', en: 'Several choices' },
  number: { zh: '填一个数', en: 'A number' },
  text: { zh: '一句话', en: 'A few words' },
}

export const surveyStateNames: Readonly<Record<SurveyStatus, Named>> = {
  draft: { zh: '草稿', en: 'Draft' },
  announced: { zh: '还没开始', en: 'Not begun' },
  open: { zh: '正在问', en: 'Open' },
  over: { zh: '到期了', en: 'Time is up' },
  closed: { zh: '已结束', en: 'Closed' },
  told: { zh: '有结果了', en: 'Result told' },
}

export const wayNames: Readonly<Record<Way, Named>> = {
  door: { zh: '上门问的', en: 'At the door' },
  slip: { zh: '住户自己答的', en: 'By slip' },
}

export const topicKindNames: Readonly<Record<TopicKind, Named>> = {
  station: { zh: '站点', en: 'Station' },
  activity: { zh: '活动', en: 'Activity' },
  promise: { zh: '民生实事', en: 'Promise' },
  case: { zh: '工单', en: 'Case' },
}
