import { query } from '#platform/operations/query.ts'
import { dayOf } from '#platform/time/instant.ts'
import { assessmentAccess } from '../access.ts'
import { assessmentContract } from '../contract.ts'
import type { Before } from '../events.ts'
import { checkDefinition, knownFigures } from '../rules/check-definition.ts'
import { scorePeriod } from '../rules/score.ts'
import { finishedSpans } from '../rules/spans.ts'
import { scorecardById } from '../views/scorecard-rows.ts'
import { unitBriefOf } from '../views/told.ts'
import { known } from './assessment-steps.ts'
import { gatherInputs } from './gather-inputs.ts'

export const previewScorecard = query(assessmentContract.previewScorecard, {
  subject: async (tx, input) => {
    const row = await scorecardById(tx, input.scorecardId)
    return row && { ...row, organisationId: row.ownerId, placeId: null }
  },
  access: assessmentAccess.organise,
  isOpenToHouse: true,
  reply: async (tx, { call, subject }) => {
    const definition = known(subject.draft ?? subject.versions.at(-1)?.definition)
    checkDefinition(definition, knownFigures(call.house.figures))
    const as = call.actor.kind === 'staff' ? 'reader' : 'house'
    const periods = []
    let before: Before = {}
    for (const span of finishedSpans(definition.period, dayOf(call.now)).toReversed()) {
      const { units, measures } = await gatherInputs(tx, call, { definition, span, as })
      const result = scorePeriod({
        definition,
        measures,
        units,
        leftOut: new Set(),
        evidence: new Map(),
        before,
      })
      const names = new Map(units.map(({ unitId, name, kind }) => [unitId, { name, kind }]))
      periods.unshift({
        ...span,
        units: result.units.map((unit) => {
          const { name = '', kind = '' } = names.get(unit.unitId) ?? {}
          return unitBriefOf({ unitId: unit.unitId, name, kind, result: unit })
        }),
      })
      before = Object.fromEntries(
        result.units.map(({ unitId, band }) => [unitId, [band, ...(before[unitId] ?? [])]]),
      )
    }
    return { periods }
  },
})
