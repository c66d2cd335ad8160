import type { Said } from '#platform/time/say-time.ts'

/** The closed lists of the capability; every shape, event and rule takes its words from here. */

export const caseKinds = ['letter', 'hazard', 'complaint', 'question', 'suggestion', 'help'] as const
export type CaseKind = (typeof caseKinds)[number]

export const kindNames: Readonly<Record<CaseKind, Said>> = {
  letter: { zh: '写给书记', en: 'Letter to the secretary' },
  hazard: { zh: '随手拍', en: 'Hazard' },
  complaint: { zh: '投诉', en: 'Complaint' },
  question: { zh: '咨询', en: 'Question' },
  suggestion: { zh: '建议', en: 'Suggestion' },
  help: { zh: '求助', en: 'Call for help' },
}

export const channels = ['qr', 'web', 'grid', 'phone', 'paper'] as const
export type Channel = (typeof channels)[number]

/** Who answers for a matter, from near to far. A grid lies under a community as a compound does. */
export const levels = ['grid', 'compound', 'community', 'street', 'district'] as const
export type Level = (typeof levels)[number]

/** The level at which an organisation of this kind stands; kinds that are not here stand where their parent does. */
export const levelOfKind: Readonly<Record<string, Level>> = {
  gridStation: 'grid',
  partyGroup: 'compound',
  branch: 'compound',
  jointBranch: 'compound',
  residentsCommittee: 'community',
  villagersCommittee: 'community',
  communityAllianceCommittee: 'community',
  generalBranch: 'community',
  streetOffice: 'street',
  townGovernment: 'street',
  workCommittee: 'street',
  streetAllianceCommittee: 'street',
  government: 'district',
  partyCommittee: 'district',
}

/** Levels that may not be given what the duty list withdrew from the grassroots. */
export const grassrootsLevels: readonly Level[] = ['grid', 'compound', 'community', 'street']

export const caseStatuses = [
  'received',
  'dispatched',
  'dispatchDisputed',
  'accepted',
  'working',
  'answered',
  'returned',
  'closed',
  'withdrawn',
] as const
export type CaseStatus = (typeof caseStatuses)[number]

/** `explained` is a lawful, neutral end: it cannot be solved, and the reason and a plan were told (CASE-10). */
export const results = ['solved', 'explained', 'redirected'] as const
export type Result = (typeof results)[number]

export const visitResults = ['solved', 'unsolved', 'explained'] as const
export type VisitResult = (typeof visitResults)[number]

export const visitWays = ['call', 'message', 'visit'] as const
export type VisitWay = (typeof visitWays)[number]

export const ratings = ['satisfied', 'neutral', 'unsatisfied'] as const
export type Rating = (typeof ratings)[number]

/** `confirmed` by the author, or `deemed` after the working days of silence the rule allows. Never lumped. */
export const closings = ['confirmed', 'deemed'] as const
export type Closing = (typeof closings)[number]

/** The duty list: what the grassroots does itself, helps with, or may no longer be given (CASE-08, CASE-17). */
export const duties = ['core', 'assist', 'withdrawn'] as const
export type Duty = (typeof duties)[number]

/** Why a superior watches over a case (CASE-12). */
export const supervisionReasons = ['refused', 'overdue', 'unsolved', 'repeated', 'badEffect'] as const
export type SupervisionReason = (typeof supervisionReasons)[number]

/** The only two reasons for which a clock stands still; both are logged. */
export const stopReasons = ['dispatchDisputed', 'waitingForResident'] as const
export type StopReason = (typeof stopReasons)[number]

/** Why a personal field is revealed. */
export const revealPurposes = ['contactAuthor', 'visitPlace', 'urgentDanger', 'complaintReview'] as const
export type RevealPurpose = (typeof revealPurposes)[number]
