import { houseProblems, Problem } from '#platform/errors.ts'
import { keptUntil } from '#platform/keeping/length-on.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { addMonths } from '#platform/time/day.ts'
import type { Day } from '#platform/time/instant.ts'
import type { SealedSecret } from '#platform/vault/vault.ts'
import type { PartnerEvent } from '../events.ts'
import { partnersKept } from '../keeps.ts'
import { partnersProblems } from '../problems.ts'
import type {
  Agreement,
  Invited,
  PartnerStatus,
  Results,
  ReviewResult,
  VersionedAgreement,
} from '../shapes.ts'

export type Partner = Invited & {
  readonly placeId: string | null
  readonly status: PartnerStatus
  /** The agreement in force; null before the first was accepted. */
  readonly agreement: VersionedAgreement | null
  /** One that awaits the partner’s word. */
  readonly offered: VersionedAgreement | null
  readonly versions: number
  readonly known: ReadonlySet<string>
  /** Thanks whose words are still there, by the day they were said. */
  readonly thanks: ReadonlyMap<string, Day>
}

export type PartnerHistory = Partner | null

/** Total: an event that does not fit changes nothing. */
export const replayPartner = (entries: readonly Entry<PartnerEvent>[]): PartnerHistory =>
  entries.reduce<PartnerHistory>(
    (before, entry) =>
      entry.type === 'partners.invited.v1' ? (before ?? invited(entry)) : before && changed(before, entry),
    null,
  )

type InvitedEntry = Extract<Entry<PartnerEvent>, { type: 'partners.invited.v1' }>

const invited = ({ data, place }: InvitedEntry): Partner => {
  const { name, kind, trade, agreement } = data
  return {
    ...{ name, kind, trade, placeId: place },
    status: 'invited',
    agreement: null,
    offered: agreement,
    versions: agreement.version,
    known: new Set(),
    thanks: new Map(),
  }
}

function changed(partner: Partner, entry: Exclude<Entry<PartnerEvent>, InvitedEntry>): Partner {
  switch (entry.type) {
    case 'partners.agreementOffered.v1':
      return { ...partner, offered: entry.data.agreement, versions: entry.data.agreement.version }
    case 'partners.accepted.v1':
      return { ...partner, status: 'active', agreement: partner.offered, offered: null }
    case 'partners.declined.v1':
      return { ...partner, offered: null, status: partner.agreement === null ? 'declined' : partner.status }
    case 'partners.activityHeld.v1':
      return withId(partner, entry.data.activityId)
    case 'partners.thanked.v1':
      return thanked(withId(partner, entry.data.thanksId), entry)
    case 'partners.thanksForgotten.v1':
      return { ...partner, thanks: without(partner.thanks, entry.data.thanksId) }
    case 'partners.reviewed.v1':
      return withId(partner, entry.data.reviewId)
    case 'partners.ended.v1':
      return { ...partner, status: 'ended', offered: null }
    case 'partners.linkGiven.v1':
      return partner
  }
}

const withId = (partner: Partner, id: string): Partner => ({
  ...partner,
  known: new Set([...partner.known, id]),
})

type ThankedEntry = Extract<Entry<PartnerEvent>, { type: 'partners.thanked.v1' }>

const thanked = (partner: Partner, { data, occurredOn }: ThankedEntry): Partner =>
  data.words === null
    ? partner
    : { ...partner, thanks: new Map([...partner.thanks, [data.thanksId, occurredOn]]) }

const without = (thanks: Partner['thanks'], gone: string): Partner['thanks'] =>
  new Map([...thanks].filter(([thanksId]) => thanksId !== gone))

/** KEEP-01: words of thanks go once the days of the rule have passed. */
export function forgetThanks(partner: Partner, thanksId: string, today: Day): PartnerEvent[] {
  const saidOn = partner.thanks.get(thanksId)
  if (saidOn === undefined) return []
  if (today < keptUntil(partnersKept.thanks.length, saidOn))
    throw new Problem('rule-broken', partnersProblems.keptYet)
  return [{ type: 'partners.thanksForgotten.v1', ...at(partner), data: { thanksId } }]
}

/** The partner, or a refusal where there is none. */
export function existing(partner: PartnerHistory): Partner {
  if (partner === null) throw new Problem('not-found', houseProblems.notFound)
  return partner
}

/** The partner, or a refusal unless its partnership runs. */
export function active(history: PartnerHistory): Partner & { readonly agreement: VersionedAgreement } {
  const partner = existing(history)
  const { agreement } = partner
  if (partner.status !== 'active' || agreement === null) {
    throw new Problem('rule-broken', partnersProblems.notActive)
  }
  return { ...partner, agreement }
}

const mostMonths = 36

/** PARTNER-01: an agreement has a first and a last day, at most three years apart. */
function assertAgreement({ from, to }: Agreement): void {
  if (to < from) throw new Problem('rule-broken', partnersProblems.endsBeforeBegin, { from, to })
  if (to > addMonths(from, mostMonths)) throw new Problem('rule-broken', partnersProblems.tooLong)
}

const at = ({ placeId }: Pick<Partner, 'placeId'>) => ({ place: placeId })

type Invitation = Invited & {
  readonly placeId: string
  readonly agreement: Agreement
  readonly receiptHash: string
}

export function invite(history: PartnerHistory, invitation: Invitation): PartnerEvent[] {
  if (history !== null) throw new Problem('conflict', partnersProblems.idTaken)
  const { placeId, agreement, ...rest } = invitation
  assertAgreement(agreement)
  const data = { ...rest, agreement: { version: 1, ...agreement } }
  return [{ type: 'partners.invited.v1', place: placeId, data }]
}

export function giveLink(partner: Partner, receiptHash: string): PartnerEvent[] {
  if (partner.status === 'ended') throw new Problem('rule-broken', partnersProblems.isOver)
  return [{ type: 'partners.linkGiven.v1', ...at(partner), data: { receiptHash } }]
}

function offeredVersion(partner: Partner, version: number): void {
  if (partner.offered === null) throw new Problem('rule-broken', partnersProblems.nothingOffered)
  if (partner.offered.version !== version) throw new Problem('rule-broken', partnersProblems.otherVersion)
}

/** PARTNER-02: an agreement is in force only by the partner’s own word on the very version it read. */
export function accept(partner: Partner, given: { version: number; on: Day }): PartnerEvent[] {
  offeredVersion(partner, given.version)
  const { name, kind } = partner
  const isFirst = partner.agreement === null
  return [{ type: 'partners.accepted.v1', ...at(partner), data: { ...given, name, kind, isFirst } }]
}

export function decline(partner: Partner, version: number): PartnerEvent[] {
  offeredVersion(partner, version)
  return [{ type: 'partners.declined.v1', ...at(partner), data: { version } }]
}

type Held = {
  readonly activityId: string
  readonly on: Day
  readonly title: string
  readonly people: number
}

/** PARTNER-03: the host tells how many came, from its own list; no day to come and none before the agreement. */
export function recordActivity(history: PartnerHistory, held: Held, today: Day): PartnerEvent[] {
  const partner = active(history)
  if (partner.known.has(held.activityId)) throw new Problem('conflict', partnersProblems.idTaken)
  if (held.on > today) throw new Problem('rule-broken', partnersProblems.inFuture, { today })
  if (partner.agreement.version === 1 && held.on < partner.agreement.from) {
    throw new Problem('rule-broken', partnersProblems.beforeAgreement, { from: partner.agreement.from })
  }
  const data = { ...held, kind: partner.kind }
  return [{ type: 'partners.activityHeld.v1', ...at(partner), data }]
}

export function thank(
  history: PartnerHistory,
  given: { readonly thanksId: string; readonly words: SealedSecret | null },
): PartnerEvent[] {
  const partner = active(history)
  if (partner.known.has(given.thanksId)) throw new Problem('conflict', partnersProblems.idTaken)
  return [{ type: 'partners.thanked.v1', ...at(partner), data: { ...given, kind: partner.kind } }]
}

type Review = {
  readonly reviewId: string
  readonly result: ReviewResult
  readonly words: string
  readonly results: Results
  readonly next: Agreement | null
}

/** PARTNER-04: a review looks at results, and ends in renewing, changing or ending; nothing goes on by itself. */
export function review(history: PartnerHistory, given: Review, today: Day): PartnerEvent[] {
  const partner = active(history)
  const { next, ...data } = given
  if (partner.known.has(given.reviewId)) throw new Problem('conflict', partnersProblems.idTaken)
  const reviewed: PartnerEvent = { type: 'partners.reviewed.v1', ...at(partner), data }
  if (given.result === 'end') {
    return [reviewed, { type: 'partners.ended.v1', ...at(partner), data: { on: today, kind: partner.kind } }]
  }
  if (next === null) throw new Problem('rule-broken', partnersProblems.agreementMissing)
  if (partner.offered !== null) throw new Problem('rule-broken', partnersProblems.offerPending)
  assertAgreement(next)
  const agreement = { version: partner.versions + 1, ...next }
  return [reviewed, { type: 'partners.agreementOffered.v1', ...at(partner), data: { agreement } }]
}
