import type { Figure } from '#platform/figures/figure.ts'
import type { FigureValue } from '#platform/figures/figure-value.ts'
import { readSubtrees } from '#platform/figures/read-figures.ts'
import { dayOf } from '#platform/time/instant.ts'
import { contentOf, type HouseNumber } from '../rules/say-value.ts'
import type { SourceShape } from '../shapes.ts'
import type { Meaning } from '../words.ts'
import type { AnswerableCell, Filler, Found, Lookup } from './filler.ts'

type FigureMeaning = Extract<Meaning, { kind: 'figure' }>
type FigureCell = AnswerableCell & { readonly meaning: FigureMeaning }

const isOfFigure = (cell: AnswerableCell): cell is FigureCell => cell.meaning?.kind === 'figure'

const askName = ({ meaning, period }: FigureCell): string =>
  `${period.from} ${period.to} ${meaning.slice ?? ''}`
const valueName = (cell: FigureCell): string => `${askName(cell)} ${cell.meaning.figureId} ${cell.node.id}`

const measureOf = ({ measure }: Figure): HouseNumber['measure'] => {
  if (measure === 'share') return 'share'
  return measure === 'median' ? 'minutes' : 'count'
}

type Read = { readonly value: FigureValue; readonly asOf: string }

/** Reads all figures of a form: one reading for each stretch of days and slice, over all its rows. */
export async function readFigureCells(filler: Filler, cells: readonly AnswerableCell[]): Promise<Lookup> {
  const figures = new Map(filler.call.house.figures.map((figure) => [figure.id, figure]))
  const wanted = cells.filter(isOfFigure).filter(({ meaning }) => figures.has(meaning.figureId))
  const groups = Map.groupBy(wanted, askName)
  const values = new Map<string, Read>()
  for (const group of groups.values()) await readGroup(filler, { group, figures }, values)
  return (cell) => {
    if (!isOfFigure(cell)) return undefined
    const [figure, read] = [figures.get(cell.meaning.figureId), values.get(valueName(cell))]
    return figure && read && answered(cell, { figure, read, filler })
  }
}

type Group = { readonly group: readonly FigureCell[]; readonly figures: ReadonlyMap<string, Figure> }

async function readGroup(
  { tx, call, wish }: Filler,
  { group, figures }: Group,
  into: Map<string, Read>,
): Promise<void> {
  const [first] = group
  if (!first) return
  const ids = [...new Set(group.map(({ meaning }) => meaning.figureId))]
  const nodes = [...new Set(group.map(({ node }) => node.id))].map((nodeId) => ({ nodeId }))
  const { slice } = first.meaning
  const answer = await readSubtrees(tx, {
    figures: ids.flatMap((id) => figures.get(id) ?? []),
    tree: wish.tree,
    node: wish.node,
    ...first.period,
    ...(slice !== null && { slice }),
    today: dayOf(call.now),
    as: 'reader',
    nodes,
  })
  for (const { nodeId, values } of answer.nodes) {
    for (const value of values)
      into.set(`${askName(first)} ${value.figureId} ${nodeId}`, { value, asOf: answer.asOf })
  }
}

type Answer = { readonly figure: Figure; readonly read: Read; readonly filler: Filler }

function answered(cell: FigureCell, { figure, read, filler }: Answer): Found {
  const source: SourceShape = {
    kind: 'figure',
    figureId: figure.id,
    name: { zh: figure.words.zh, en: figure.words.en },
    slice: cell.meaning.slice,
    tree: filler.wish.tree,
    nodeId: cell.node.id,
    nodeName: cell.node.name,
    ...cell.period,
    asOf: read.asOf,
  }
  const { value } = read.value
  if (value === null) return { state: 'nothing', content: null, source }
  return { state: 'filled', content: contentOf({ value, measure: measureOf(figure) }, cell), source }
}
