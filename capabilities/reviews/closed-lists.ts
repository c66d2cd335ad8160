import type { Said } from '#platform/time/say-time.ts'

/** The closed lists of this capability. */

/** How a review of a secretary's post comes out, best first (好、较好、一般、较差). */
export const marks = ['good', 'fairlyGood', 'average', 'poor'] as const
export type Mark = (typeof marks)[number]

export const markNames: Readonly<Record<Mark, Said>> = {
  good: { zh: '好', en: 'Good' },
  fairlyGood: { zh: '较好', en: 'Fairly good' },
  average: { zh: '一般', en: 'Average' },
  poor: { zh: '较差', en: 'Poor' },
}

/** Who votes in a round. */
export const voterKinds = ['panel', 'residents'] as const
export type Voters = (typeof voterKinds)[number]

/** What a hundred-point standard is for: stars of an organisation, or the grade of a partner firm. */
export const standardUses = ['star', 'partner'] as const
export type StandardUse = (typeof standardUses)[number]

/** How the areas of a standard stand together: one foundation, main areas, what a place adds (1+3+N). */
export const areaParts = ['foundation', 'main', 'own'] as const
export type AreaPart = (typeof areaParts)[number]

/** Grades of a partner firm, best first. */
export const partnerGrades = ['A', 'B', 'C', 'D'] as const
export type PartnerGrade = (typeof partnerGrades)[number]

export const starStatuses = ['submitted', 'notReached', 'awarded', 'renewed', 'expired', 'withdrawn'] as const
export type StarStatus = (typeof starStatuses)[number]

export const commendedKinds = ['person', 'group'] as const
export type CommendedKind = (typeof commendedKinds)[number]

export const commendationStatuses = ['nominated', 'onNotice', 'granted', 'declined'] as const
export type CommendationStatus = (typeof commendationStatuses)[number]

/** What a firm of grade A can be given. */
export const benefitKinds = ['creditLine', 'guarantee', 'subsidy'] as const
export type BenefitKind = (typeof benefitKinds)[number]

/** How somebody said that their name may be published. */
export const consentWays = ['paper', 'inPerson'] as const
export type ConsentWay = (typeof consentWays)[number]

/** How many rows a page of a list has. */
export const pageSize = 50
