import type { Actor } from '#platform/access/actor.ts'
import type { Trees } from '#platform/access/rule.ts'
import type { Day } from '#platform/time/instant.ts'
import { mediationAccess, type Verb } from '../access.ts'
import { sides, type Side } from '../words.ts'
import { type DisputeState, dueOn, isOver } from './dispute-state.ts'

/** As much of a dispute as what one may do depends on. */
export type Abled = Pick<
  DisputeState,
  | 'mediationId'
  | 'mediatorId'
  | 'placeId'
  | 'organisationId'
  | 'status'
  | 'consents'
  | 'confirmed'
  | 'revisitOn'
  | 'voices'
  | 'erased'
> & { readonly draft: unknown; readonly hasMet: boolean }

const underWay = ({ status }: Abled): boolean => status === 'underWay'

/** When a step fits; of a side where it is that side's own step. */
const fits: Readonly<
  Record<Exclude<Verb, 'letDisputeGo'>, (state: Abled, side: Side, today: Day) => boolean>
> = {
  giveConsent: ({ status, consents }, side) => status === 'brought' && !consents.includes(side),
  withdrawConsent: ({ status, consents }, side) => !isOver(status) && consents.includes(side),
  assignMediator: ({ status }) => status === 'open',
  answerAssignment: ({ status }) => status === 'asked',
  objectToMediator: ({ status }) => status === 'asked' || status === 'underWay',
  planSession: underWay,
  recordSession: underWay,
  makeOffer: underWay,
  shareOffer: underWay,
  draftAgreement: (state) => underWay(state) && state.hasMet,
  confirmAgreement: (state, side) =>
    underWay(state) && state.draft !== null && !state.confirmed.includes(side),
  endUnsettled: underWay,
  sayRevisit: (state, side, today) => {
    const due = state.status === 'agreed' ? dueOn(state) : null
    return due !== null && due <= today && !state.voices.some((one) => one.on === due && one.side === side)
  },
  eraseWords: ({ status, erased }, side) => isOver(status) && !erased.includes(side),
}

// Guarantee: the keys of `fits` are exactly the verbs.
const verbs = Object.keys(fits) as (keyof typeof fits)[]

/** What this caller may do now, for one side at least. */
export function abilitiesOf(
  state: Abled,
  actor: Actor,
  { trees, today }: { readonly trees: Trees; readonly today: Day },
): string[] {
  const may = (verb: keyof typeof fits) =>
    sides.some(
      (side) => fits[verb](state, side, today) && mediationAccess[verb](actor, { ...state, side }, trees),
    )
  return verbs.filter(may)
}
