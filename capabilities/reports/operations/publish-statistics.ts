import { Problem } from '#platform/errors.ts'
import { command } from '#platform/operations/command.ts'
import { reportsAccess } from '../access.ts'
import { reportsContract } from '../contract.ts'
import { type StatisticsPublished, statisticsStream } from '../events.ts'
import { reportsProblems } from '../problems.ts'

export const publishStatistics = command(reportsContract.publishStatistics, {
  stream: ({ statisticsId }) => statisticsStream(statisticsId),
  prepare: async ({ columns }, { house }) => ({
    unknown: columns.find(({ figureId }) => !house.figures.some(({ id }) => id === figureId)),
  }),
  replay: () => null,
  subject: () => null,
  access: reportsAccess.define,
  see: reportsAccess.staff,
  decide: ({ input, facts: { unknown } }): StatisticsPublished[] => {
    if (unknown) throw new Problem('rule-broken', reportsProblems.unknownFigure, { figure: unknown.figureId })
    if (new Set(input.columns.map(({ label }) => label)).size < input.columns.length)
      throw new Problem('rule-broken', reportsProblems.columnTwice)
    return [{ type: 'reports.statisticsPublished.v1', data: input }]
  },
  reply: ({ input }) => ({ statisticsId: input.statisticsId }),
})
