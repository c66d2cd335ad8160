import type { Actor } from '#platform/access/actor.ts'
import { bookletOf, holdsBooklet } from '#platform/access/booklet.ts'
import { upFrom } from '#platform/access/line.ts'
import {
  type AccessRule,
  actsThere,
  allOf,
  anyOf,
  kinds,
  type Located,
  seesThere,
  type Trees,
  house,
  everyone,
  anyStaff,
  actsThereAs,
} from '#platform/access/rule.ts'
import { itemStream } from './events.ts'
import type { ItemState } from './rules/item-state.ts'
import { waitingFor } from './rules/asking.ts'
import { publicStatuses } from './words.ts'

/** What is acted upon: an item, or nothing yet. */
export type OnItem = { readonly item: ItemState | null }
type Rule = AccessRule<OnItem>

const ofItem =
  (rule: AccessRule<ItemState>): Rule =>
  (actor, { item }, trees) =>
    item !== null && rule(actor, item, trees)

const atConsole = kinds('console')
const job = kinds('job')

/** Those who look after a community’s lists where their posts reach. */
const communityAt: AccessRule<Located> = anyOf(atConsole, actsThereAs(...upFrom('gridLead')))

/** Staff who act for a unit. */
export const actsFor = (actor: Actor, organisationId: string | null, trees: Trees): boolean =>
  organisationId !== null && actsThere(actor, { placeId: null, organisationId }, trees)

const community: Rule = ofItem((actor, { place }, trees) =>
  communityAt(actor, { placeId: place, organisationId: null }, trees),
)

const isBooklet = (actor: Actor, participantId: string | null): boolean =>
  participantId !== null && bookletOf(actor) === participantId

/** Whoever posted it: by booklet, by the receipt of the item, or for the unit. */
const poster: Rule = ofItem(
  (actor, { itemId, posterId, organisationId }, trees) =>
    isBooklet(actor, posterId) ||
    (actor.kind === 'resident' && actor.stream === itemStream(itemId)) ||
    actsFor(actor, organisationId, trees),
)

/** Whoever has taken it on: by booklet, or for the unit. */
const claimer: Rule = ofItem(
  (actor, { claim }, trees) =>
    claim !== null && (isBooklet(actor, claim.claimerId) || actsFor(actor, claim.organisationId, trees)),
)

/** Whoever was asked whether they could help, and has not answered. */
const asked: Rule = ofItem((actor, item) => waitingFor(item).some((one) => isBooklet(actor, one)))

const onNeeds =
  (forNeeds: Rule, forOffers: Rule): Rule =>
  (actor, subject, trees) =>
    (subject.item?.list === 'offer' ? forOffers : forNeeds)(actor, subject, trees)

const giver = onNeeds(claimer, poster)
const helped = onNeeds(poster, claimer)

/** What is on the list exists for everybody; the rest for its author, whoever took it on, and the community. */
export const seesItem: Rule = anyOf(
  ofItem((_actor, { status }) => publicStatuses.includes(status)),
  poster,
  claimer,
  community,
  job,
)

/** Who may do what with an item, by operation. What is not here, nobody may. */
export const itemAccess = {
  moderateItem: community,
  keepItem: holdsBooklet,
  withdrawItem: anyOf(poster, community),
  planRepair: anyOf(poster, community),
  claimItem: allOf<OnItem>(seesItem, anyOf<OnItem>(holdsBooklet, kinds('staff'))),
  releaseClaim: anyOf(claimer, community),
  reportItemDone: anyOf(giver, community),
  confirmHelp: anyOf(helped, community),
  sayNotYet: anyOf(helped, community),
  lendItem: anyOf(poster, community),
  takeBackItem: anyOf(poster, community),
  askHelper: anyOf(poster, community),
  declineAsk: asked,
  addItemPhotos: anyOf(poster, community),
  removeItemPhoto: anyOf(poster, community),
  letItemLapse: job,
  forgetItem: job,
} as const

export type ItemVerb = keyof typeof itemAccess

/** The sides of an item that a reader may stand on. */
export const sides = { poster, claimer, helped, community, asked } as const

export const exchangeAccess = {
  everyone,
  staff: anyStaff,
  /** Whoever asks for help, and those who look after the community: they may look for helpers. */
  looksForHelp: anyOf<OnItem>(poster, community, job),
  booklet: holdsBooklet,
  job,
  communityAt,
  communityOrJob: anyOf<Located>(job, communityAt),
  /** Those whose posts see the unit. */
  seesUnit: anyOf<Located>(house, seesThere),
  /** Staff of the unit itself, or of a community that writes for it. */
  forUnit: anyOf<Located>(communityAt, (actor, { organisationId }, trees) =>
    actsFor(actor, organisationId, trees),
  ),
}
