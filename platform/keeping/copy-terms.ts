/** How a value is read by people where it is neither words nor a number. */
export const copyForms = ['day', 'moment', 'photos'] as const
export type CopyForm = (typeof copyForms)[number]

/** Terms that many tables of a copy share, so that one thing is called the same everywhere. */
export const copyTerms = {
  title: { zh: '名称', en: 'Title' },
  kind: { zh: '类别', en: 'Kind' },
  status: { zh: '现在怎样', en: 'Standing' },
  on: { zh: '日期', en: 'Day', as: 'day' },
  at: { zh: '时间', en: 'Time', as: 'moment' },
  place: { zh: '地方', en: 'Place' },
  organisation: { zh: '单位', en: 'Organisation' },
  calledBy: { zh: '怎么称呼您', en: 'What you are called' },
  phone: { zh: '电话', en: 'Phone' },
  said: { zh: '您写的话', en: 'Your words' },
  photos: { zh: '照片', en: 'Photos', as: 'photos' },
  hours: { zh: '学时', en: 'Hours' },
  minutes: { zh: '分钟', en: 'Minutes' },
  points: { zh: '积分', en: 'Points' },
} as const
