import { Problem, type ProblemText } from '#platform/errors.ts'
import { findPersonalPatterns } from '#platform/text/personal-patterns.ts'
import type { ItemEvent } from '../events.ts'
import { exchangeProblems } from '../problems.ts'
import type { ItemStatus } from '../words.ts'
import type { Claim, ItemState } from './item-state.ts'

/** A rule that is broken, at the field to be mended where there is one. */
export const broken = (rule: ProblemText, field?: string): Problem =>
  new Problem(
    'rule-broken',
    rule,
    field === undefined ? {} : { fields: [{ field, zh: rule.zh, en: rule.en }] },
  )

type DataOf<Type extends ItemEvent['type']> = Extract<ItemEvent, { readonly type: Type }>['data']
type Fields<Type extends ItemEvent['type']> = Omit<DataOf<Type>, 'list' | 'kind' | 'claimId'>
type About = Pick<ItemState, 'list' | 'kind' | 'place' | 'organisationId'>

// Guarantee: `data` is the type's own data without what every event of an item or a claim carries, which is added here.
const asEvent = (event: unknown) => event as ItemEvent

/** An event of an item, counted where it is and for the unit that posted it. */
export const step = <Type extends ItemEvent['type']>(
  type: Type,
  data: Fields<Type>,
  item: About,
): ItemEvent => {
  const { list, kind, place, organisationId } = item
  return asEvent({ type, place, organisation: organisationId, data: { list, kind, ...data } })
}

/** Whose side gives: the unit that offers, or the unit or home unit of whoever took a need on. */
export const givingUnit = (
  { list, organisationId }: Pick<ItemState, 'list' | 'organisationId'>,
  claim: Claim,
) => (list === 'offer' ? organisationId : (claim.organisationId ?? claim.unitId))

/** A member’s home unit gets to know what was confirmed, and nothing before that or besides. */
const countedFor = (type: ItemEvent['type'], item: About, claim: Claim): string | null =>
  type === 'exchange.met.v1' || item.list === 'offer' ? givingUnit(item, claim) : claim.organisationId

/** An event of a claim, counted where the item is and for the unit on the giving side. */
export const claimStep = <Type extends ItemEvent['type']>(
  type: Type,
  data: Fields<Type>,
  of: { readonly item: About; readonly claim: Claim },
): ItemEvent => {
  const { item, claim } = of
  const { list, kind, place } = item
  const { claimId } = claim
  return asEvent({
    ...{ type, place, organisation: countedFor(type, item, claim) },
    data: { list, kind, claimId, ...data },
  })
}

export function requireStatus(state: ItemState, allowed: readonly ItemStatus[]): void {
  if (!allowed.includes(state.status)) throw new Problem('conflict', exchangeProblems.notInThisState)
}

/** The claim under way; without one the item is in no state for the step. */
export function claimUnder(state: ItemState, allowed: readonly ItemStatus[]): Claim {
  requireStatus(state, allowed)
  if (state.claim === null) throw new Problem('conflict', exchangeProblems.notInThisState)
  return state.claim
}

/** What everybody reads names nobody by number. */
export function assertPublic(text: string, field: string): void {
  if (findPersonalPatterns(text).length > 0) throw broken(exchangeProblems.personalNumber, field)
}
