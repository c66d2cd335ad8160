/** The closed lists of the capability; every shape, event and rule takes its words from here. */

export const periodKinds = ['month', 'quarter', 'year'] as const
export type PeriodKind = (typeof periodKinds)[number]

/** Where a unit stands among its peers; `unbanded` where too little is known to say. */
export const bands = ['upper', 'middle', 'lower', 'unbanded'] as const
export type Band = (typeof bands)[number]

/** How a value becomes points: closed forms, no formula is ever written by hand. */
export const scoringForms = ['linear', 'targetShare', 'lessIsBetter', 'steps'] as const
export type ScoringFormName = (typeof scoringForms)[number]

/** Why something is left out of a score: what was out of the unit's power. */
export const exclusionReasons = [
  'notOnDutyList',
  'withdrawnByAbove',
  'disaster',
  'repeated',
  'othersResponsibility',
  'recordMistaken',
] as const
export type ExclusionReason = (typeof exclusionReasons)[number]

/** What about a unit's entries an assessor should look at; none of it ever changes a score. */
export const gamingSigns = ['closingBurst', 'selfMade', 'ratingsTogether'] as const
export type GamingSign = (typeof gamingSigns)[number]

/** Kinds of organisation that can be scored: bodies that answer for places, never persons and never firms. */
export const unitKinds = [
  'residentsCommittee',
  'villagersCommittee',
  'gridStation',
  'streetOffice',
  'townGovernment',
  'department',
  'partyCommittee',
  'workCommittee',
  'generalBranch',
  'branch',
] as const
export type UnitKind = (typeof unitKinds)[number]
