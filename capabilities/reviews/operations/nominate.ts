import { command } from '#platform/operations/command.ts'
import type { InputOf } from '#platform/operations/contract.ts'
import type { Call } from '#platform/operations/house.ts'
import { dayOf } from '#platform/time/instant.ts'
import { reviewsAccess } from '../access.ts'
import { reviewsContract } from '../contract.ts'
import { type CommendationEvent, commendationStream } from '../events.ts'
import { nominate as decideNomination, replayCommendation } from '../rules/commendations.ts'
import { assertStanding, lookUpUnit } from '../views/known-units.ts'
import { commendationDone } from './commendation-steps.ts'

type Input = InputOf<typeof reviewsContract.nominate>

async function prepare(input: Input, call: Call) {
  const unit = await lookUpUnit(call, input.organisationId)
  const { newId, vault } = call.house
  const sealing = vault.sealFor(commendationStream(input.commendationId))
  const secretClass = input.kind === 'person' ? 'personal' : 'content'
  const content = sealing.seal({ id: newId(), field: 'reviews.words', class: 'content', value: input.deed })
  const name = sealing.seal({ id: newId(), field: 'reviews.name', class: secretClass, value: input.name })
  return { ...unit, name, content, rows: sealing.rows }
}

export const nominate = command(reviewsContract.nominate, {
  stream: ({ commendationId }) => commendationStream(commendationId),
  prepare,
  replay: replayCommendation,
  subject: ({ input, facts }) => ({ organisationId: input.organisationId, placeId: facts.placeId }),
  access: reviewsAccess.nominate,
  see: reviewsAccess.see,
  decide: ({ input, state, facts, now }): readonly CommendationEvent[] => {
    assertStanding(facts)
    const { kind, organisationId, honour } = input
    const { placeId, name, content } = facts
    return decideNomination(state, { kind, organisationId, placeId, honour, name, content, on: dayOf(now) })
  },
  secrets: ({ rows }) => rows,
  reply: ({ state }) => commendationDone(state),
})
