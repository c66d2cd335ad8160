import { houseReadTransaction } from '#platform/database/transaction.ts'
import { Problem } from '#platform/errors.ts'
import { command } from '#platform/operations/command.ts'
import type { InputOf } from '#platform/operations/contract.ts'
import type { Call } from '#platform/operations/house.ts'
import { assessmentAccess } from '../access.ts'
import { assessmentContract } from '../contract.ts'
import { type AssessmentEvent, type Effect, periodStream } from '../events.ts'
import { assessmentProblems } from '../problems.ts'
import { partsOf } from '../parts.ts'
import { exclude, periodOf } from '../rules/period.ts'
import { replayAssessment } from '../rules/state.ts'
import { periodById } from '../views/period-reading.ts'
import { at, known, refuseOwnUnit, sealWords, unitAt } from './assessment-steps.ts'
import { effectOfEntry } from './entry-in-part.ts'

type Input = InputOf<typeof assessmentContract.excludePart>

async function effectOf(input: Input, call: Call): Promise<Effect> {
  const { entry, unitId } = input
  if (entry === null) return { kind: 'leaveOut' }
  return houseReadTransaction(call.house.pool, async (tx) => {
    const period = known(await periodById(tx, input.periodId))
    const part = partsOf(period.definition).find(({ partId }) => partId === input.partId)
    if (!part) throw new Problem('rule-broken', assessmentProblems.unknownPart)
    return effectOfEntry(tx, call, { period, part, unitId, entry })
  })
}

export const excludePart = command(assessmentContract.excludePart, {
  stream: (input) => periodStream(input.periodId),
  prepare: async (input, call) => ({
    effect: await effectOf(input, call),
    ...(await sealWords(call, input.periodId, input.note)),
  }),
  replay: replayAssessment,
  subject: ({ state }) => at(state.period?.definition.ownerId),
  access: assessmentAccess.organise,
  see: assessmentAccess.seen,
  decide: ({ input, state, facts, actor, trees }): AssessmentEvent[] => {
    refuseOwnUnit({ actor, trees }, unitAt(state.period, input.unitId))
    const { correctionId, unitId, partId, why, entry } = input
    return exclude(periodOf(state), {
      correctionId,
      unitId,
      partId,
      why,
      entry,
      effect: facts.effect,
      note: facts.words,
    })
  },
  secrets: ({ rows }) => rows,
  reply: ({ input }) => ({ periodId: input.periodId }),
})
