import { command } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { reviewsAccess } from '../access.ts'
import { reviewsContract } from '../contract.ts'
import { type ScoringEvent, standardStream } from '../events.ts'
import { replayScoring } from '../rules/scoring-state.ts'
import { publishStandard as decideStandard } from '../rules/standards.ts'
import { assertStanding, lookUpUnit } from '../views/known-units.ts'
import { scorableFigures } from './scorable-figures.ts'

export const publishStandard = command(reviewsContract.publishStandard, {
  stream: ({ standardId }) => standardStream(standardId),
  prepare: async ({ organisationId }, call) => ({
    ...(await lookUpUnit(call, organisationId)),
    scorable: new Set(scorableFigures(call.house.figures).map((figure) => figure.id)),
  }),
  replay: replayScoring,
  subject: ({ input, facts }) => ({ organisationId: input.organisationId, placeId: facts.placeId }),
  access: reviewsAccess.publish,
  see: reviewsAccess.staff,
  decide: ({ input, state, facts, now }): readonly ScoringEvent[] => {
    assertStanding(facts)
    const { standardId: _standardId, ...given } = input
    return decideStandard(state, { ...given, on: dayOf(now) }, facts.scorable)
  },
  reply: ({ input }) => ({
    standardId: input.standardId,
    items: input.areas.reduce((sum, area) => sum + area.items.length, 0),
  }),
})
