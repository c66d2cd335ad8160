import { houseProblems, Problem } from '#platform/errors.ts'
import type { Day } from '#platform/time/instant.ts'
import type { ItemEvent, PostedBy, Sealed } from '../events.ts'
import { exchangeProblems } from '../problems.ts'
import { type ItemKind, kindOf, type ListName, type Skill, type Time } from '../words.ts'
import { isResource, type ItemState } from './item-state.ts'
import { assertPictures, type Pictured } from './picturing.ts'
import { broken, requireStatus, step } from './step.ts'

/** What somebody asks for or offers. */
export type Posting = {
  readonly list: ListName
  readonly kind: ItemKind
  readonly skill: Skill | null
  readonly times: readonly Time[]
  readonly until: Day | null
  readonly place: string
  readonly by: PostedBy
  readonly posterId: string | null
  readonly organisationId: string | null
  readonly receiptHash: string | null
  readonly words: Sealed
  readonly reach: Sealed | null
  readonly repairDayId: string | null
  readonly photos: readonly Pictured[]
}

/** A resident’s words wait for the community; a unit and the community answer for theirs at once. */
export function post(before: ItemState | null, posting: Posting, today: Day): ItemEvent[] {
  if (before !== null) throw new Problem('conflict', exchangeProblems.idTaken)
  const { place, repairDayId, photos, ...data } = posting
  const { list, kind, organisationId, by, posterId, receiptHash } = posting
  if (!kindOf(kind).lists.includes(list)) throw broken(exchangeProblems.kindNotOnList, 'kind')
  if (posting.until !== null && posting.until < today) throw broken(exchangeProblems.untilPast, 'until')
  if (by === 'resident' && posterId === null && receiptHash === null) throw broken(exchangeProblems.noReceipt)
  assertPictures(kind, [], photos)
  const about = { list, kind, place, organisationId }
  return [
    step('exchange.posted.v1', data, about),
    ...(by === 'resident' ? [] : [openUnder(about, posting.words)]),
    ...(repairDayId === null ? [] : [step('exchange.planned.v1', { repairDayId }, about)]),
    ...photos.map((one) => step('exchange.photo-added.v1', one, about)),
  ]
}

type About = Pick<ItemState, 'list' | 'kind' | 'place' | 'organisationId'>

const openUnder = (about: About, title: Sealed): ItemEvent =>
  step(
    'exchange.opened.v1',
    { title, isResource: isResource(about), organisationId: about.organisationId },
    about,
  )

/** The community lets it onto the list, under words that name nobody. */
export function open(state: ItemState, title: Sealed): ItemEvent[] {
  requireStatus(state, ['waiting'])
  return [openUnder(state, title)]
}

export function decline(state: ItemState, reason: Sealed): ItemEvent[] {
  requireStatus(state, ['waiting'])
  return [step('exchange.declined.v1', { reason }, state)]
}

export function withdraw(state: ItemState): ItemEvent[] {
  requireStatus(state, ['waiting', 'open'])
  const wasOpen = state.status === 'open'
  const isErased = state.by === 'resident' && state.list === 'need'
  return [step('exchange.withdrawn.v1', { wasOpen, isResource: isResource(state), isErased }, state)]
}

/** A repair waits for the day on which the team goes round. */
export function plan(state: ItemState, repairDayId: string): ItemEvent[] {
  requireStatus(state, ['waiting', 'open', 'claimed'])
  if (kindOf(state.kind).isForTeam !== true) throw broken(exchangeProblems.notInThisState)
  return state.repairDayId === repairDayId ? [] : [step('exchange.planned.v1', { repairDayId }, state)]
}

/** What was posted by a receipt moves into a booklet, whose owner has then posted it; asked again, nothing changes. */
export function keepInBooklet(state: ItemState, receiptHash: string, participantId: string): ItemEvent[] {
  if (state.receiptHash !== receiptHash) throw new Problem('not-found', houseProblems.notFound)
  if (state.posterId === participantId) return []
  if (state.posterId !== null) throw broken(exchangeProblems.keptElsewhere)
  if (state.claim?.claimerId === participantId) throw broken(exchangeProblems.ownItem)
  if (state.status === 'withdrawn' || state.status === 'over')
    throw new Problem('conflict', exchangeProblems.notInThisState)
  return [{ type: 'exchange.kept-in-booklet.v1', data: { participantId } }]
}
