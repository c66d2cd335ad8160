/** The closed lists and plain types of the capability; shapes, events and rules take their words from here. */

export type TreeName = 'place' | 'organisation'

export const registerFields = ['name', 'code', 'above', 'kind', 'communities', 'grids'] as const
export type RegisterField = (typeof registerFields)[number]

/** What a column or a row of a form asks for. */
export type Meaning =
  | { readonly kind: 'figure'; readonly figureId: string; readonly slice: string | null }
  | { readonly kind: 'register'; readonly field: RegisterField }
  | { readonly kind: 'fact'; readonly factId: string }
  /** Left to be written by hand. */
  | { readonly kind: 'byHand' }

export const valueKinds = ['number', 'text', 'day'] as const
export type ValueKind = (typeof valueKinds)[number]

export const formRhythms = ['once', 'month', 'quarter', 'halfYear', 'year'] as const
export type FormRhythm = (typeof formRhythms)[number]

/** What is in a cell: `filled` by the house, `guess` waits for a clerk, `asked` for an answer, `nothing` was counted. */
export const cellStates = ['filled', 'guess', 'asked', 'missing', 'nothing', 'given', 'byHand'] as const
export type CellState = (typeof cellStates)[number]

export type StatisticsColumn = {
  readonly label: string
  readonly figureId: string
  readonly slice: string | null
  readonly unit: string | null
}

/** Minutes to look up one number and type it, where a form's admission says nothing else. */
export const minutesByHand = 2
/** Days for which the bytes of a form are kept. */
export const keptDays = 30

/** A meaning as one word, by which it is compared and chosen from a list. */
export function meaningKey(meaning: Meaning): string {
  switch (meaning.kind) {
    case 'figure':
      return `figure ${meaning.figureId} ${meaning.slice ?? ''}`
    case 'register':
      return `register ${meaning.field}`
    case 'fact':
      return `fact ${meaning.factId}`
    case 'byHand':
      return 'byHand'
  }
}
