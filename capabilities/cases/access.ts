import type { Actor, StaffActor } from '#platform/access/actor.ts'
import { actorName } from '#platform/access/actor.ts'
import {
  type AccessRule,
  actsThere,
  allOf,
  anyOf,
  not,
  seesThere,
  type Trees,
} from '#platform/access/rule.ts'
import { caseStream } from './events.ts'
import type { Case, CaseState } from './rules/case-state.ts'

type Rule = AccessRule<CaseState>

/** Rules about a case that exists; about an absent one nobody may do anything. */
const ofCase =
  (rule: AccessRule<Case>): Rule =>
  (actor, state, trees) =>
    state.status !== 'absent' && rule(actor, state, trees)

const at = (placeId: string | null, organisationId: string | null) => ({ placeId, organisationId })

/** Organisations at which this person holds a post, as such and not through a subtree. */
export const ownOrganisations = (actor: Actor): readonly string[] =>
  actor.kind === 'staff' ? actor.posts.flatMap((post) => post.organisationId ?? []) : []

/** Places at which this person holds a post. */
export const ownPlaces = (actor: Actor): readonly string[] =>
  actor.kind === 'staff' ? actor.posts.flatMap((post) => post.placeId ?? []) : []

const postAt = (actor: StaffActor, organisationId: string): boolean =>
  ownOrganisations(actor).includes(organisationId)

const receiptHolder: Rule = ofCase(
  (actor, state) => actor.kind === 'resident' && actor.stream === caseStream(state.caseId),
)

/** The member of staff who wrote it down, be it an own report or somebody's call. */
const teller: Rule = ofCase((actor, state) => actor.kind === 'staff' && actorName(actor) === state.teller)

/** A worker's own report from a round, as long as the worker has not handled it: nobody confirms their own work. */
const reporter: Rule = allOf(
  teller,
  ofCase((actor, { about, handlers }) => about.channel === 'grid' && !handlers.includes(actorName(actor))),
)

/** Whose matter it is: the holder of the receipt, or the worker who reported it from a round. */
const author: Rule = anyOf(receiptHolder, reporter)

/** Works at or under the organisation complained about, or where it answers: kept away from the case (CASE-13). */
const reportedSide: Rule = ofCase((actor, { reported, reportedPlaces }, trees) => {
  if (reported === null) return false
  const isUnder = ownOrganisations(actor).some(
    (own) => own === reported || trees.within('organisation', own, reported),
  )
  return (
    isUnder ||
    ownPlaces(actor).some((own) => reportedPlaces.some((place) => trees.within('place', own, place)))
  )
})

/** Acts for the organisation that answers for the case, or for one above it. */
const handler: Rule = ofCase((actor, { responsible }, trees) =>
  actsThere(actor, at(null, responsible.organisationId), trees),
)

/** Acts where the case lies: the grid worker or the community of the place. */
const local: Rule = ofCase((actor, { place }, trees) => actsThere(actor, at(place, null), trees))

/** The first receiver answers for the case even after it was sent on (CASE-04). */
const firstReceiver: Rule = ofCase((actor, state, trees) =>
  actsThere(actor, at(null, state.firstReceiver.organisationId), trees),
)

const above = (actor: StaffActor, organisationId: string, trees: Trees): boolean =>
  !postAt(actor, organisationId) && actsThere(actor, at(null, organisationId), trees)

/** Acts for a level above whoever answers for the case now, and holds no post there. */
const superior: Rule = ofCase(
  (actor, { responsible, place }, trees) =>
    actor.kind === 'staff' &&
    (above(actor, responsible.organisationId, trees) ||
      (!postAt(actor, responsible.organisationId) &&
        actor.posts.some((post) => reviewRoles.includes(post.role)) &&
        actsThere(actor, at(place, null), trees))),
)

const reviewRoles: readonly string[] = [
  'streetLeader',
  'districtOrganiser',
  'districtReviewer',
  'followUpVisitor',
]

/** The case as far as one department was asked in: who acts for another has no part in it. */
export const ofDepartment = (state: CaseState, department: string): CaseState =>
  state.status === 'absent'
    ? state
    : { ...state, whistles: state.whistles.filter((part) => part.department === department) }

/** Acts for a department that was asked in. */
const coHandler: Rule = ofCase((actor, { whistles }, trees) =>
  whistles.some((part) => actsThere(actor, at(null, part.department), trees)),
)

/** Whoever had the case before still sees how it ended. */
const formerHandler: Rule = ofCase((actor, { stints, firstReceiver: first }, trees) =>
  [first, ...stints].some(({ organisationId }) => seesThere(actor, at(null, organisationId), trees)),
)

const seesCase: Rule = ofCase((actor, state, trees) =>
  seesThere(actor, at(state.place, state.responsible.organisationId), trees),
)

const seesAsDepartment: Rule = ofCase((actor, { whistles }, trees) =>
  whistles.some((part) => seesThere(actor, at(null, part.department), trees)),
)

/** Reads the case at a desk. */
export const reader: Rule = allOf(
  not(reportedSide),
  anyOf(receiptHolder, teller, seesCase, seesAsDepartment, formerHandler),
)

const job: Rule = (actor) => actor.kind === 'job'
const anybody: Rule = () => true

const desk = allOf(not(reportedSide), anyOf(handler, local))
const oversight = allOf(not(reportedSide), superior)

/** Who may do what with a case, by operation. What is not here, nobody may. */
export const caseAccess = {
  submitCase: anybody,
  takeDownCase: anybody,
  meToo: anybody,

  addToCase: anyOf(author, teller),
  confirmCase: author,
  disputeOutcome: author,
  withdrawCase: author,
  rateCase: receiptHolder,
  eraseWords: receiptHolder,
  getMyCase: receiptHolder,

  getCase: reader,
  acceptCase: allOf(not(reportedSide), handler),
  startWork: desk,
  answerCase: desk,
  replyToResident: anyOf(desk, allOf(not(reportedSide), firstReceiver)),
  askResident: desk,
  resumeClock: anyOf(job, desk),
  extendCase: allOf(not(reportedSide), handler),

  dispatchCase: allOf(not(reportedSide), handler),
  disputeDispatch: allOf(not(reportedSide), handler),
  decideDispute: oversight,
  escalateCase: anyOf(job, desk),
  whistle: allOf(not(reportedSide), handler),
  reportToWhistle: allOf(not(reportedSide), coHandler),
  finishWhistlePart: allOf(not(reportedSide), coHandler),
  recallWhistle: allOf(not(reportedSide), handler),

  superviseCase: oversight,
  returnCase: oversight,
  recordFollowUp: oversight,
  mergeCases: desk,
  unmergeCases: desk,
  publishCase: desk,
  unpublishCase: desk,
  revealContact: anyOf(desk, allOf(not(reportedSide), coHandler), oversight),

  closeUnanswered: job,
  letWordsGo: job,
  recordLateness: job,
  passOnAnswer: job,
} as const satisfies Readonly<Record<string, Rule>>

export type CaseVerb = keyof typeof caseAccess

/** Ratings are shown to a superior with enough of them around, never to whoever handled the case. */
export const seesRating: Rule = oversight
