import type { Actor } from '#platform/access/actor.ts'
import type { Trees } from '#platform/access/rule.ts'
import { type CaseVerb, caseAccess } from '../access.ts'
import type { CaseStatus } from '../words.ts'
import { type Case, type CaseState, isOpen, nextRung, openWhistles } from './case-state.ts'

const inHand: readonly CaseStatus[] = ['received', 'dispatched', 'accepted', 'working', 'returned']

const isInHand = (state: Case): boolean => inHand.includes(state.status) && state.mergedInto === null
const isRunning = (state: Case): boolean => isInHand(state) && state.stopped === null
const isWaiting = (state: Case): boolean => state.stopped?.why === 'waitingForResident'
const isAnswered = (state: Case): boolean => state.status === 'answered'
const isOver = (state: Case): boolean => isAnswered(state) || state.status === 'closed'

/** Whether a step makes sense in the case's present state; whether a person may take it is `access.ts`. */
const fits: Readonly<Partial<Record<CaseVerb, (state: Case) => boolean>>> = {
  addToCase: (state) => isOpen(state.status) || isAnswered(state),
  confirmCase: isAnswered,
  disputeOutcome: isOver,
  withdrawCase: (state) => isOpen(state.status),
  rateCase: (state) => state.status === 'closed' && state.lastRatedClosing < state.closings,
  eraseWords: (state) => !state.isErased && (state.status === 'closed' || state.status === 'withdrawn'),
  acceptCase: (state) => isInHand(state) && state.status !== 'accepted' && state.status !== 'working',
  startWork: (state) => isInHand(state) && state.status !== 'working',
  answerCase: (state) => isInHand(state) && openWhistles(state).length === 0,
  replyToResident: isInHand,
  askResident: isRunning,
  resumeClock: isWaiting,
  extendCase: (state) => isRunning(state) && !state.isOverdue,
  dispatchCase: (state) => isRunning(state) && !state.isDispatchFinal,
  disputeDispatch: (state) =>
    isRunning(state) &&
    state.status === 'dispatched' &&
    !state.isDispatchFinal &&
    state.responsible.organisationId !== state.firstReceiver.organisationId,
  decideDispute: (state) => state.status === 'dispatchDisputed',
  escalateCase: (state) => isRunning(state) && nextRung(state) !== null,
  whistle: isInHand,
  reportToWhistle: (state) => openWhistles(state).some((part) => part.reportedAt === null),
  finishWhistlePart: (state) => openWhistles(state).length > 0,
  recallWhistle: (state) => openWhistles(state).some((part) => part.reportedAt === null),
  superviseCase: (state) => isOpen(state.status) || isAnswered(state),
  returnCase: isAnswered,
  recordFollowUp: isOver,
  mergeCases: (state) => isOpen(state.status) && state.mergedInto === null && state.duplicates.length === 0,
  unmergeCases: (state) => state.mergedInto !== null,
  publishCase: (state) => state.answer !== null,
  unpublishCase: (state) => state.published !== null,
  revealContact: (state) => state.contact !== null,
}

/** A department's own steps are open to it while its own part is. */
const partsOf: Readonly<Partial<Record<CaseVerb, (state: Case) => Case>>> = {
  reportToWhistle: (state) => ({
    ...state,
    whistles: openWhistles(state).filter((part) => part.reportedAt === null),
  }),
  finishWhistlePart: (state) => ({ ...state, whistles: [...openWhistles(state)] }),
}

const isVerb = (verb: string): verb is CaseVerb => Object.hasOwn(caseAccess, verb)

const verbs: readonly CaseVerb[] = Object.keys(fits).filter(isVerb)

/** What this reader may do with this case now, by operation name. */
export function abilitiesOf(state: CaseState, actor: Actor, trees: Trees): string[] {
  if (state.status === 'absent') return []
  return verbs.filter(
    (verb) => fits[verb]?.(state) && caseAccess[verb](actor, partsOf[verb]?.(state) ?? state, trees),
  )
}
