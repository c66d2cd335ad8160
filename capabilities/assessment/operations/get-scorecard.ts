import { query } from '#platform/operations/query.ts'
import { dayOf } from '#platform/time/instant.ts'
import { assessmentAccess } from '../access.ts'
import { assessmentContract } from '../contract.ts'
import { versionFor } from '../rules/period.ts'
import { finishedSpans } from '../rules/spans.ts'
import { type PeriodRow, periodsOf } from '../views/period-reading.ts'
import { type ScorecardRow, scorecardById } from '../views/scorecard-rows.ts'
import { briefOf } from '../views/told.ts'
import { at } from './assessment-steps.ts'

export const scorecardBriefOf = ({ draft, versions, ...row }: ScorecardRow) => ({
  ...row,
  version: versions.length,
  hasDraft: draft !== null,
})

/** Finished periods of the last year that began under a publication and that nobody computed yet. */
function computable({ versions }: ScorecardRow, periods: readonly PeriodRow[], today: string) {
  const kind = versions.at(-1)?.definition.period
  if (kind === undefined) return []
  return finishedSpans(kind, today).filter(
    (span) =>
      versionFor(versions, span.from) !== undefined &&
      !periods.some((period) => period.from <= span.to && span.from <= period.to),
  )
}

export const getScorecard = query(assessmentContract.getScorecard, {
  subject: (tx, input) => scorecardById(tx, input.scorecardId),
  access: assessmentAccess.staff,
  isOpenToHouse: true,
  reply: async (tx, { call, subject }) => {
    const periods = await periodsOf(tx, subject.scorecardId)
    const mayWrite = assessmentAccess.organise(call.actor, at(subject.ownerId), call.house.trees)
    const { draft, versions } = subject
    return {
      ...scorecardBriefOf(subject),
      draft: mayWrite ? draft : null,
      published: versions.at(-1)?.definition ?? null,
      periods: periods.map(briefOf),
      computable: mayWrite ? computable(subject, periods, dayOf(call.now)) : [],
      abilities: mayWrite
        ? ['draftScorecard', 'computePeriod', ...(draft ? ['previewScorecard', 'publishScorecard'] : [])]
        : [],
    }
  },
})
