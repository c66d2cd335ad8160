import type { Said } from '#platform/time/say-time.ts'

/** What disputes are about, and what a mediator is good at. */
export const subjects = [
  'neighbours',
  'family',
  'property',
  'housing',
  'money',
  'labour',
  'land',
  'consumer',
  'other',
] as const
export type Subject = (typeof subjects)[number]

export const subjectNames: Readonly<Record<Subject, Said>> = {
  neighbours: { zh: '邻里', en: 'Neighbours' },
  family: { zh: '婚姻家庭', en: 'Family' },
  property: { zh: '物业', en: 'Property management' },
  housing: { zh: '房屋租赁、装修', en: 'Renting, building work' },
  money: { zh: '钱款往来', en: 'Money' },
  labour: { zh: '劳动报酬', en: 'Pay' },
  land: { zh: '宅基地、土地', en: 'Land' },
  consumer: { zh: '买卖消费', en: 'Buying' },
  other: { zh: '其他', en: 'Other' },
}

/** The side that brought the dispute is `a`, the other one is `b`. */
export const sides = ['a', 'b'] as const
export type Side = (typeof sides)[number]

/** Who may read something besides the mediator: one side, or both. */
export const audiences = ['a', 'b', 'both'] as const
export type Audience = (typeof audiences)[number]

export const disputeStates = [
  'brought',
  'open',
  'asked',
  'underWay',
  'agreed',
  'held',
  'broken',
  'unsettled',
  'refused',
  'withdrawn',
] as const
export type DisputeStatus = (typeof disputeStates)[number]

/** How something was said: by one’s own receipt, on paper that staff noted, or told to the mediator. */
export const manners = ['receipt', 'paper', 'told'] as const
export type Manner = (typeof manners)[number]

export const mediatorStates = ['offered', 'admitted', 'ended'] as const
export type MediatorStatus = (typeof mediatorStates)[number]
