import { bookletOf, holdsBooklet } from '#platform/access/booklet.ts'
import { upFrom } from '#platform/access/line.ts'
import {
  type AccessRule,
  anyOf,
  kinds,
  type Located,
  everyone,
  anyStaff,
  actsThereAs,
} from '#platform/access/rule.ts'
import { sideStream } from './events.ts'
import type { Side } from './words.ts'

const house = kinds('console')
const job = kinds('job')

/** Staff who run groups of mediators where their posts reach. */
const steward: AccessRule<Located> = anyOf(house, actsThereAs(...upFrom('secretary')))

/** A dispute, and the side a step is about where it is about one. */
export type Matter = Located & {
  readonly mediationId: string
  readonly mediatorId: string | null
  readonly side?: Side | undefined
  readonly excluded?: readonly string[]
}

const holdsSide =
  (side: Side): AccessRule<Matter> =>
  (actor, { mediationId }) =>
    actor.kind === 'resident' && actor.stream === sideStream(mediationId, side)

const party: AccessRule<Matter> = anyOf(holdsSide('a'), holdsSide('b'))

/** Whoever holds the receipt of just this side. */
const ownSide: AccessRule<Matter> = (actor, matter, trees) =>
  matter.side !== undefined && holdsSide(matter.side)(actor, matter, trees)

const mediator: AccessRule<Matter> = (actor, { mediatorId }) =>
  mediatorId !== null && bookletOf(actor) === mediatorId

/** A mediator who stood back still gets the answer to having done so. */
const formerMediator: AccessRule<Matter> = (actor, { excluded = [] }) => {
  const own = bookletOf(actor)
  return own !== null && excluded.includes(own)
}

/** A mediator of a group, by the receipt of their booklet, or those who run the group. */
export type OneMediator = Located & { readonly mediatorId: string }
const oneself: AccessRule<OneMediator> = (actor, { mediatorId }) => bookletOf(actor) === mediatorId

export const mediationAccess = {
  everyone,
  staff: anyStaff,
  resident: kinds('resident'),
  run: steward,
  volunteer: holdsBooklet,
  /** A job ends the membership of a closed booklet. */
  selfOrSteward: anyOf<OneMediator>(oneself, steward, job),
  giveConsent: anyOf<Matter>(ownSide, steward),
  withdrawConsent: anyOf<Matter>(ownSide, steward),
  confirmAgreement: anyOf<Matter>(ownSide, steward),
  assignMediator: steward,
  /** A job stands back for a mediator whose booklet is closed. */
  answerAssignment: anyOf<Matter>(mediator, job),
  objectToMediator: ownSide,
  planSession: mediator,
  recordSession: mediator,
  makeOffer: anyOf<Matter>(ownSide, mediator),
  shareOffer: ownSide,
  draftAgreement: mediator,
  endUnsettled: mediator,
  sayRevisit: anyOf<Matter>(ownSide, mediator),
  eraseWords: ownSide,
  letDisputeGo: job,
  /** That there is a mediation is known to its sides, its mediator and those who run the group. */
  see: anyOf<Matter>(party, mediator, formerMediator, steward),
  insider: anyOf<Matter>(party, mediator),
} as const

export type Verb =
  | 'giveConsent'
  | 'withdrawConsent'
  | 'confirmAgreement'
  | 'assignMediator'
  | 'answerAssignment'
  | 'objectToMediator'
  | 'planSession'
  | 'recordSession'
  | 'makeOffer'
  | 'shareOffer'
  | 'draftAgreement'
  | 'endUnsettled'
  | 'sayRevisit'
  | 'eraseWords'
  | 'letDisputeGo'
