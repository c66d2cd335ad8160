import type { Said } from '#platform/time/say-time.ts'

/** What classes are about, and what teachers teach. */
export const subjects = [
  'partyHistory',
  'policy',
  'law',
  'health',
  'safety',
  'neighbours',
  'skills',
  'environment',
] as const
export type Subject = (typeof subjects)[number]

export const subjectNames: Readonly<Record<Subject, Said>> = {
  partyHistory: { zh: '党史故事', en: 'Party history' },
  policy: { zh: '政策解读', en: 'Policies explained' },
  law: { zh: '法律常识', en: 'Law' },
  health: { zh: '健康养生', en: 'Health' },
  safety: { zh: '安全用电用火', en: 'Safety' },
  neighbours: { zh: '邻里互助', en: 'Neighbours helping' },
  skills: { zh: '生活技能', en: 'Everyday skills' },
  environment: { zh: '小院环境', en: 'The courtyard' },
}

export const topicStates = ['named', 'open', 'hidden', 'picked'] as const
export type TopicStatus = (typeof topicStates)[number]

/** How far a class has come. `announced` and `held` are what its meeting on the menu says. */
export const classStages = [
  'picked',
  'invited',
  'accepted',
  'confirmed',
  'announced',
  'held',
  'assessed',
  'evaluated',
  'dropped',
] as const
export type ClassStage = (typeof classStages)[number]

/** The standard by which the street assesses a class: four criteria of 25 points each. */
export const criteria = ['answersNeed', 'taughtWell', 'tookPart', 'followedUp'] as const
export type Criterion = (typeof criteria)[number]
export const mostPoints = 25

export const criterionNames: Readonly<Record<Criterion, Said>> = {
  answersNeed: { zh: '选题来自居民、贴近生活', en: 'The topic came from residents and life' },
  taughtWell: { zh: '讲得明白、听得懂', en: 'Told so that everybody understood' },
  tookPart: { zh: '居民提问、参与', en: 'Residents asked and took part' },
  followedUp: { zh: '课后有回应、有跟进', en: 'What was raised got followed up' },
}

export const verdicts = ['good', 'sound', 'improve'] as const
export type Verdict = (typeof verdicts)[number]

export const declineReasons = ['noTime', 'otherSubject', 'other'] as const
export type DeclineReason = (typeof declineReasons)[number]
