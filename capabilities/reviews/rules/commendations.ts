import { houseProblems, Problem } from '#platform/errors.ts'
import { type Entry, idOfStream } from '#platform/ledger/entry.ts'
import type { Day } from '#platform/time/instant.ts'
import type { CommendationStatus, CommendedKind, ConsentWay } from '../closed-lists.ts'
import type { CommendationEvent, Sealed } from '../events.ts'
import { reviewsProblems as problems } from '../problems.ts'

type Objection = {
  readonly objectionId: string
  readonly content: Sealed
  readonly isUpheld: boolean | null
  readonly answer: Sealed | null
}

export type Commendation = {
  readonly commendationId: string
  readonly kind: CommendedKind
  readonly organisationId: string
  readonly placeId: string | null
  readonly honour: string
  readonly name: Sealed
  readonly content: Sealed
  readonly status: CommendationStatus
  readonly nominatedOn: Day
  readonly noticeFrom: Day | null
  readonly noticeUntil: Day | null
  readonly objections: readonly Objection[]
  readonly hasConsent: boolean
  readonly decidedOn: Day | null
  readonly isPublished: boolean
}

export type CommendationState = { readonly commendation: Commendation | null }
export const noCommendation: CommendationState = { commendation: null }

type CommendationEntry = Entry<CommendationEvent>

/** Total: an entry that does not fit changes nothing. */
export const replayCommendation = (entries: readonly Entry<CommendationEvent>[]): CommendationState =>
  entries.reduce(applyCommendation, noCommendation)

export function applyCommendation(state: CommendationState, entry: CommendationEntry): CommendationState {
  const { commendation } = state
  if (entry.type === 'reviews.nominated.v1') return { commendation: commendation ?? nominatedOf(entry) }
  return commendation === null
    ? state
    : { commendation: { ...commendation, ...changeOf(commendation, entry) } }
}

function nominatedOf(entry: Extract<CommendationEntry, { type: 'reviews.nominated.v1' }>): Commendation {
  const { kind, organisationId, honour, name, content, on } = entry.data
  return {
    commendationId: idOfStream(entry.stream),
    placeId: entry.place,
    ...{ kind, organisationId, honour, name, content },
    status: 'nominated',
    nominatedOn: on,
    noticeFrom: null,
    noticeUntil: null,
    objections: [],
    hasConsent: false,
    decidedOn: null,
    isPublished: false,
  }
}

function changeOf(before: Commendation, entry: CommendationEntry): Partial<Commendation> {
  switch (entry.type) {
    case 'reviews.noticeOpened.v1':
      return { status: 'onNotice', noticeFrom: entry.data.from, noticeUntil: entry.data.until }
    case 'reviews.objected.v1': {
      const { objectionId, content } = entry.data
      return { objections: [...before.objections, { objectionId, content, isUpheld: null, answer: null }] }
    }
    case 'reviews.objectionDecided.v1':
      return { objections: decided(before.objections, entry.data) }
    case 'reviews.consentRecorded.v1':
      return { hasConsent: true }
    case 'reviews.consentWithdrawn.v1':
      return { hasConsent: false, isPublished: false }
    case 'reviews.commendationGranted.v1':
      return { status: 'granted', decidedOn: entry.data.on }
    case 'reviews.commendationDeclined.v1':
      return { status: 'declined', decidedOn: entry.data.on }
    case 'reviews.commendationPublished.v1':
      return { isPublished: true }
    default:
      return {}
  }
}

const decided = (
  objections: readonly Objection[],
  given: { objectionId: string; isUpheld: boolean; content: Sealed },
): readonly Objection[] =>
  objections.map((one) =>
    one.objectionId === given.objectionId ? { ...one, isUpheld: given.isUpheld, answer: given.content } : one,
  )

const located = ({ organisationId, placeId }: Commendation) => ({
  organisation: organisationId,
  place: placeId,
})

/** The commendation, or "not found". */
export function existingCommendation({ commendation }: CommendationState): Commendation {
  if (commendation === null) throw new Problem('not-found', houseProblems.notFound)
  return commendation
}

export type Nomination = {
  readonly kind: CommendedKind
  readonly organisationId: string
  readonly placeId: string | null
  readonly honour: string
  readonly name: Sealed
  readonly content: Sealed
  readonly on: Day
}

export function nominate(state: CommendationState, given: Nomination): CommendationEvent[] {
  if (state.commendation !== null) throw new Problem('conflict', problems.idTaken)
  const { placeId, ...data } = given
  return [{ type: 'reviews.nominated.v1', organisation: given.organisationId, place: placeId, data }]
}

const inStatus = (before: Commendation, status: CommendationStatus): void => {
  if (before.status !== status) throw new Problem('conflict', problems.wrongStep)
}

/** REV-08: on public notice for at least so many working days. */
export const leastNoticeWorkingDays = 5

type Notice = { readonly from: Day; readonly until: Day; readonly workingDays: number }

export function openNotice(before: Commendation, { from, until, workingDays }: Notice): CommendationEvent[] {
  inStatus(before, 'nominated')
  if (workingDays < leastNoticeWorkingDays) throw new Problem('rule-broken', problems.noticeTooShort)
  return [{ type: 'reviews.noticeOpened.v1', ...located(before), data: { from, until } }]
}

type NewObjection = {
  readonly objectionId: string
  readonly content: Sealed
  readonly receiptHash: string | undefined
  readonly on: Day
}

export function objectTo(before: Commendation, given: NewObjection): CommendationEvent[] {
  if (before.status !== 'onNotice') throw new Problem('rule-broken', problems.notOnNotice)
  if (before.noticeUntil !== null && given.on > before.noticeUntil)
    throw new Problem('rule-broken', problems.noticeOver)
  const { objectionId, content, receiptHash } = given
  const data = { objectionId, content, ...(receiptHash !== undefined && { receiptHash }) }
  return [{ type: 'reviews.objected.v1', ...located(before), data }]
}

type Decision = { readonly objectionId: string; readonly isUpheld: boolean; readonly content: Sealed }

export function decideObjection(before: Commendation, given: Decision): CommendationEvent[] {
  const objection = before.objections.find((one) => one.objectionId === given.objectionId)
  if (!objection) throw new Problem('not-found', houseProblems.notFound)
  if (objection.isUpheld !== null) throw new Problem('conflict', problems.objectionDecided)
  return [{ type: 'reviews.objectionDecided.v1', ...located(before), data: { ...given } }]
}

/** REV-08: granted after the notice, when every objection was decided and none upheld. */
export function grantCommendation(before: Commendation, on: Day): CommendationEvent[] {
  inStatus(before, 'onNotice')
  if (before.noticeUntil === null || on <= before.noticeUntil)
    throw new Problem('rule-broken', problems.noticeNotOver)
  if (before.objections.some((one) => one.isUpheld === null))
    throw new Problem('rule-broken', problems.objectionOpen)
  if (before.objections.some((one) => one.isUpheld))
    throw new Problem('rule-broken', problems.objectionUpheld)
  return [{ type: 'reviews.commendationGranted.v1', ...located(before), data: { kind: before.kind, on } }]
}

export function declineCommendation(before: Commendation, content: Sealed, on: Day): CommendationEvent[] {
  if (before.decidedOn !== null) throw new Problem('conflict', problems.wrongStep)
  return [{ type: 'reviews.commendationDeclined.v1', ...located(before), data: { content, on } }]
}

const onlyForPeople = (before: Commendation): void => {
  if (before.kind !== 'person') throw new Problem('rule-broken', problems.onlyForPeople)
}

export function recordConsent(before: Commendation, how: ConsentWay, on: Day): CommendationEvent[] {
  onlyForPeople(before)
  if (before.hasConsent) return []
  return [{ type: 'reviews.consentRecorded.v1', ...located(before), data: { how, on } }]
}

/** Consent taken back takes the name off the list at once. */
export function withdrawConsent(before: Commendation, on: Day): CommendationEvent[] {
  onlyForPeople(before)
  if (!before.hasConsent) return []
  return [{ type: 'reviews.consentWithdrawn.v1', ...located(before), data: { on } }]
}

/** REV-09: a person is published only with their consent. */
export function publishCommendation(before: Commendation, on: Day): CommendationEvent[] {
  inStatus(before, 'granted')
  if (before.kind === 'person' && !before.hasConsent)
    throw new Problem('rule-broken', problems.consentMissing)
  if (before.isPublished) return []
  return [{ type: 'reviews.commendationPublished.v1', ...located(before), data: { on } }]
}
