import type { Said } from '#platform/time/say-time.ts'

/** Who an activity is for, and who came. */
export const groups = ['residents', 'elders', 'children', 'gigWorkers', 'members'] as const
export type Group = (typeof groups)[number]

export const groupNames: Readonly<Record<Group, Said>> = {
  residents: { zh: '居民', en: 'Residents' },
  elders: { zh: '老人', en: 'Elders' },
  children: { zh: '儿童', en: 'Children' },
  gigWorkers: { zh: '新就业群体', en: 'Gig workers' },
  members: { zh: '党员', en: 'Party members' },
}

export const activityKinds = [
  'health',
  'culture',
  'learning',
  'children',
  'meal',
  'repair',
  'consultation',
  'courtyardClass',
  'other',
] as const
export type ActivityKind = (typeof activityKinds)[number]

export const activityKindNames: Readonly<Record<ActivityKind, Said>> = {
  health: { zh: '健康', en: 'Health' },
  culture: { zh: '文体', en: 'Culture and sport' },
  learning: { zh: '学习', en: 'Learning' },
  children: { zh: '亲子', en: 'Children' },
  meal: { zh: '聚餐', en: 'A meal together' },
  repair: { zh: '便民修理', en: 'Repairs' },
  consultation: { zh: '咨询', en: 'Advice' },
  courtyardClass: { zh: '小院党课', en: 'Courtyard class' },
  other: { zh: '其他', en: 'Other' },
}

export const ratings = ['satisfied', 'neutral', 'unsatisfied'] as const
export type Rating = (typeof ratings)[number]

export const signUpStates = ['signed', 'waiting', 'withdrawn'] as const
export type SignUpStatus = (typeof signUpStates)[number]

export const activityStates = ['planned', 'held', 'calledOff'] as const
export type ActivityStatus = (typeof activityStates)[number]
