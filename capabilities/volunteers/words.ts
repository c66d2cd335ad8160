import type { Said } from '#platform/time/say-time.ts'

/** Closed lists that contract, rules and screens share. */

export const projectKinds = [
  'care',
  'environment',
  'publicWorks',
  'teaching',
  'health',
  'culture',
  'order',
  'rescue',
  'other',
] as const
export type ProjectKind = (typeof projectKinds)[number]

export const projectKindNames: Readonly<Record<ProjectKind, Said>> = {
  care: { zh: '关爱陪伴', en: 'Care and company' },
  environment: { zh: '清洁环境', en: 'Cleaning up' },
  publicWorks: { zh: '公益工', en: 'Public works' },
  teaching: { zh: '教课辅导', en: 'Teaching' },
  health: { zh: '健康义诊', en: 'Health' },
  culture: { zh: '文化文艺', en: 'Culture' },
  order: { zh: '秩序引导', en: 'Guiding' },
  rescue: { zh: '应急救援', en: 'Rescue' },
  other: { zh: '其他', en: 'Other' },
}

export const projectStatuses = ['recruiting', 'underWay', 'ended'] as const
export type ProjectStatus = (typeof projectStatuses)[number]

/** Published until the volunteer had time to look; then entered, or taken back. */
export const hourStatuses = ['published', 'objected', 'confirmed', 'none'] as const
export type HourStatus = (typeof hourStatuses)[number]

/** The record classes of VOL-02 besides who one is and what one did. */
export const noteClasses = ['training', 'commendation', 'appraisal'] as const
export type NoteClass = (typeof noteClasses)[number]
