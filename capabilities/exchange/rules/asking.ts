import { Problem } from '#platform/errors.ts'
import type { ItemEvent } from '../events.ts'
import { exchangeProblems } from '../problems.ts'
import type { ItemState } from './item-state.ts'
import { broken, requireStatus, step } from './step.ts'

/** So many may be asked and not have answered: nobody's need is put to the whole community. */
export const mostWaiting = 3

/** Who was asked and has not answered yet. */
export const waitingFor = ({ asked, declined }: Pick<ItemState, 'asked' | 'declined'>): readonly string[] =>
  asked.filter((one) => !declined.includes(one))

/** Neither entry counts for a unit: its staff read none that names somebody. */
const forNobody = (event: ItemEvent): ItemEvent => ({ ...event, organisation: null })

/** Asks somebody who suits; null where the one meant no longer does. */
export function askHelper(state: ItemState, participantId: string | null): ItemEvent[] {
  requireStatus(state, ['open'])
  if (state.list !== 'need') throw new Problem('conflict', exchangeProblems.notInThisState)
  if (participantId === null) throw broken(exchangeProblems.suitsNoMore)
  if (state.asked.includes(participantId)) throw broken(exchangeProblems.alreadyAsked)
  if (waitingFor(state).length >= mostWaiting) throw broken(exchangeProblems.enoughAsked)
  return [forNobody(step('exchange.asked.v1', { participantId }, state))]
}

/** The one asked cannot this time; the author learns that, and never who it was. */
export function declineAsk(state: ItemState, participantId: string): ItemEvent[] {
  if (!waitingFor(state).includes(participantId))
    throw new Problem('conflict', exchangeProblems.notInThisState)
  return [forNobody(step('exchange.ask-declined.v1', { participantId }, state))]
}
