/** The closed lists of the capability; every shape, event and rule takes its words from here. */

/** Where a promise was made: a clinic for units, a deputies' hearing, or the year's list for a place. */
export const promiseKinds = ['clinic', 'hearing', 'livelihood'] as const
export type PromiseKind = (typeof promiseKinds)[number]

export const gatheringKinds = ['clinic', 'hearing'] as const
export type GatheringKind = (typeof gatheringKinds)[number]

export const promiseStatuses = ['raised', 'answered', 'underWay', 'done', 'kept', 'broken'] as const
export type PromiseStatus = (typeof promiseStatuses)[number]

/** `confirmed` by the people it is for, or `deemed` after the working days of silence the rule allows. Never lumped. */
export const acceptances = ['confirmed', 'deemed'] as const
export type Acceptance = (typeof acceptances)[number]

/** What a result can be counted in. */
export const amountUnits = [
  'flats',
  'passes',
  'households',
  'people',
  'metres',
  'squareMetres',
  'places',
] as const
export type AmountUnit = (typeof amountUnits)[number]

/** The levels of people's congress deputies, from far to near. */
export const deputyLevels = ['province', 'city', 'county', 'town'] as const
export type DeputyLevel = (typeof deputyLevels)[number]

/** How far a problem found on a visit has come; `announced` until the case itself has arrived. */
export const foundStatuses = [
  'announced',
  'received',
  'inHand',
  'answered',
  'solved',
  'explained',
  'again',
  'withdrawn',
] as const
export type FoundStatus = (typeof foundStatuses)[number]

/** Kinds of case that a problem found on a visit may become. */
export const foundKinds = ['hazard', 'help', 'suggestion'] as const
