/** The figures on the cockpit's first row, in order. */
export const firstFigures: readonly string[] = [
  'cases.received',
  'cases.firstResponseOnTime',
  'cases.closedConfirmed',
  'cases.overdueNow',
  'cases.medianHandling',
  'cases.satisfactionRate',
]

/** What the cockpit compares with yesterday. */
export const watchedFigures: readonly string[] = [
  'cases.received',
  'cases.closedConfirmed',
  'cases.reopened',
  'cases.overdueNow',
]

/** What anybody may know about a place. */
export const publicFigures: readonly string[] = [
  'cases.received',
  'cases.closedConfirmed',
  'cases.closedDeemed',
  'cases.medianHandling',
  'cases.firstResponseOnTime',
  'cases.satisfactionRate',
]

/** Where a figure is shown in the house. */
export const figureUses = ['firstRow', 'sinceYesterday', 'publicBoard'] as const

/** Documents that count by figures. */
export const documentKinds = ['scorecard', 'plan', 'standard'] as const

/** What a table of figures can be laid out by. */
export const axes = ['below', 'period', 'kind', 'channel'] as const
export type Axis = (typeof axes)[number]

export const columnAxes = [...axes, 'figure'] as const
export type ColumnAxis = (typeof columnAxes)[number]

/** Most figures in one table. */
export const mostFigures = 12
