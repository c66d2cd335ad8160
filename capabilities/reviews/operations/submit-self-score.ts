import { houseReadTransaction } from '#platform/database/transaction.ts'
import { command } from '#platform/operations/command.ts'
import type { InputOf } from '#platform/operations/contract.ts'
import type { Call } from '#platform/operations/house.ts'
import { reviewsAccess } from '../access.ts'
import { reviewsContract } from '../contract.ts'
import { type ScoringEvent, standardStream, starStream } from '../events.ts'
import { replayScoring, type Standard } from '../rules/scoring-state.ts'
import { submitSelfScore as decideScore } from '../rules/stars.ts'
import { itemsOf } from '../rules/standards.ts'
import { readKept } from '../views/kept-state.ts'
import { assertStanding, lookUpUnit } from '../views/known-units.ts'
import { findStarsOf } from '../views/scoring-views.ts'
import { sealItemWords } from './review-steps.ts'
import { readMeasured } from './scorable-figures.ts'
import { starDone } from './star-done.ts'

type Input = InputOf<typeof reviewsContract.submitSelfScore>

async function prepare(input: Input, call: Call) {
  const unit = await lookUpUnit(call, input.organisationId)
  const learnt = await houseReadTransaction(call.house.pool, async (tx) => {
    const standard = await readKept<Standard>(tx, 'standard', input.standardId)
    const items = standard ? itemsOf(standard) : []
    const { organisationId } = input
    const readings = await readMeasured(tx, call, { items, organisationId })
    return { readings, ...(await findStarsOf(tx, input)) }
  })
  const words = Object.fromEntries(input.items.map((item) => [item.itemId, item.words]))
  return { ...unit, ...learnt, ...sealItemWords(call, starStream(input.starId), words) }
}

export const submitSelfScore = command(reviewsContract.submitSelfScore, {
  stream: ({ starId }) => starStream(starId),
  prepare,
  also: ({ standardId }) => [standardStream(standardId)],
  replay: replayScoring,
  subject: ({ input, facts }) => ({ organisationId: input.organisationId, placeId: facts.placeId }),
  access: reviewsAccess.score,
  see: reviewsAccess.see,
  decide: ({ input, state, others, facts }): readonly ScoringEvent[] => {
    assertStanding(facts)
    const { standardId, organisationId } = input
    const claims = input.items.map(({ words, ...item }) => ({ ...item, hasWords: words !== '' }))
    const { placeId, readings, content, inForce: renews, waiting } = facts
    return decideScore(
      state,
      { standardId, organisationId, placeId, renews, claims, readings, content },
      { standard: others(standardStream(standardId)), isWaiting: waiting !== null },
    )
  },
  secrets: ({ rows }) => rows,
  reply: ({ state }) => starDone(state),
})
