import { Problem } from '#platform/errors.ts'
import type { ProblemText } from '#platform/errors.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import type { Day } from '#platform/time/instant.ts'
import type { VillageEvent } from '../events.ts'
import { pointsProblems as problems } from '../problems.ts'
import type { Body, Cap, DecidedList, Decision, Draft, Item, Shop } from '../shapes.ts'

export type StandingDraft = Draft & { readonly draftId: string }

export type VillageState = {
  readonly draft: StandingDraft | null
  readonly lists: readonly DecidedList[]
  readonly shop: Shop | null
  readonly committee: readonly string[]
}

export const noVillage: VillageState = { draft: null, lists: [], shop: null, committee: [] }

export function applyToVillage(state: VillageState, { type, data }: Entry<VillageEvent>): VillageState {
  switch (type) {
    case 'points.listDrafted.v1':
      return { ...state, draft: data }
    case 'points.listDecided.v1': {
      const { draftId: _draftId, ...list } = data
      return { ...state, draft: null, lists: [...state.lists, list] }
    }
    case 'points.shopSet.v1':
      return { ...state, shop: data }
    case 'points.committeeChanged.v1': {
      const others = state.committee.filter((one) => one !== data.participantId)
      return { ...state, committee: data.isSeated ? [...others, data.participantId] : others }
    }
  }
}

/** The list that held on a day: the latest of those that had begun. */
export const listOn = (lists: readonly DecidedList[], on: Day): DecidedList | undefined =>
  lists.findLast(({ from }) => from <= on)

export function requireList({ lists }: VillageState, on: Day): DecidedList {
  const list = listOn(lists, on)
  if (list === undefined) throw new Problem('rule-broken', problems.noList)
  return list
}

export function requireItem(list: DecidedList, itemId: string): Item {
  const item = list.items.find((one) => one.itemId === itemId)
  if (item === undefined) throw new Problem('rule-broken', problems.unknownItem)
  return item
}

export const capOf = (list: DecidedList, { kind }: Pick<Item, 'kind'>): number =>
  list.caps.find((cap) => cap.kind === kind)?.pointsADay ?? 0

/** PTS-03 and VOTE-02/05 as they stand on a day. */
export type ListRules = {
  readonly quotaWords: readonly string[]
  readonly clockWords: readonly string[]
  readonly clickWords: readonly string[]
  readonly quorumOf: (body: Body) => Quorum
}
/** Present must be more than this part of the entitled (`isMore`), or at least it. */
export type Quorum = { readonly part: number; readonly of: number; readonly isMore: boolean }

const at = (field: string, { zh, en }: ProblemText) => ({ fields: [{ field, zh, en }] })

function refuseItem(index: number, problem: ProblemText, more: Readonly<Record<string, string>> = {}): never {
  throw new Problem('rule-broken', problem, { ...at(`items.${index}`, problem), ...more })
}

const wordIn = ({ name, note }: Item, words: readonly string[]): string | undefined =>
  words.find((word) => name.includes(word) || note.includes(word))

/** PTS-03: what a line may not pay for, whoever decided it. */
function assertDeed(item: Item, index: number, rules: ListRules): void {
  const refused = [
    [rules.quotaWords, problems.paysForQuota],
    [rules.clockWords, problems.paysForClockingIn],
    [rules.clickWords, problems.paysForClicks],
  ] as const
  for (const [words, problem] of refused) {
    const word = wordIn(item, words)
    if (word !== undefined) refuseItem(index, problem, { item: item.name, word })
  }
}

function assertPoints(item: Item, index: number, caps: readonly Cap[]): void {
  if (item.points < 0) {
    if (item.basis === null) refuseItem(index, problems.basisMissing, { item: item.name })
    if (item.voucher === 'hours') refuseItem(index, problems.hoursTakeAway, { item: item.name })
    return
  }
  const cap = caps.find(({ kind }) => kind === item.kind)
  if (cap === undefined) refuseItem(index, problems.capMissing, { item: item.name })
  if (item.points > cap.pointsADay) refuseItem(index, problems.itemAboveCap, { item: item.name })
}

/** PTS-03: a list that may be put to the village, or a refusal that names the line and the remedy. */
export function assertList({ items, caps }: Draft, rules: ListRules): void {
  const seen = new Set<string>()
  for (const [index, item] of items.entries()) {
    if (seen.has(item.itemId)) refuseItem(index, problems.sameItemTwice)
    seen.add(item.itemId)
    assertDeed(item, index, rules)
    assertPoints(item, index, caps)
  }
}

export function draftList(given: StandingDraft, rules: ListRules): VillageEvent[] {
  assertList(given, rules)
  return [{ type: 'points.listDrafted.v1', data: given }]
}

function assertVotes({ entitled, present, inFavour, body }: Decision, rules: ListRules): void {
  if (present > entitled || inFavour > present)
    throw new Problem('rule-broken', problems.votesDoNotAdd, at('present', problems.votesDoNotAdd))
  const { part, of, isMore } = rules.quorumOf(body)
  const [came, needed] = [present * of, entitled * part]
  if (isMore ? came <= needed : came < needed || present === 0)
    throw new Problem('rule-broken', problems.tooFewPresent, at('present', problems.tooFewPresent))
  if (inFavour * 2 <= present)
    throw new Problem('rule-broken', problems.notPassed, at('inFavour', problems.notPassed))
}

/** VOTE-02, VOTE-05: the village's own decision; it holds from a day that has not begun before it was published. */
export function decideList(
  { draft, lists }: VillageState,
  given: { readonly draftId: string; readonly decision: Decision; readonly today: Day },
  rules: ListRules,
): VillageEvent[] {
  const { draftId, decision, today } = given
  if (draft === null) throw new Problem('rule-broken', problems.noDraft)
  if (draft.draftId !== draftId) throw new Problem('conflict', problems.draftMovedOn)
  if (decision.heldOn > today)
    throw new Problem('rule-broken', problems.meetingInFuture, at('heldOn', problems.meetingInFuture))
  if (decision.from < today)
    throw new Problem('rule-broken', problems.fromInPast, at('from', problems.fromInPast))
  assertVotes(decision, rules)
  assertList(draft, rules)
  const list: DecidedList & { draftId: string } = { ...draft, ...decision, version: lists.length + 1 }
  return [{ type: 'points.listDecided.v1', data: list }]
}

export function changeCommittee(
  { committee }: VillageState,
  given: { readonly participantId: string; readonly isSeated: boolean },
): VillageEvent[] {
  if (committee.includes(given.participantId) === given.isSeated)
    throw new Problem('rule-broken', given.isSeated ? problems.seatedAlready : problems.notSeated)
  return [{ type: 'points.committeeChanged.v1', data: given }]
}
