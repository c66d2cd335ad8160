import { Problem } from '#platform/errors.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import type { Figure } from '#platform/figures/figure.ts'
import type { FigureValue } from '#platform/figures/figure-value.ts'
import { readSubtrees } from '#platform/figures/read-figures.ts'
import type { Call } from '#platform/operations/house.ts'
import { dayOf } from '#platform/time/instant.ts'
import type { Definition, Part } from '../definition.ts'
import type { Cell, Measured, UnitInput } from '../events.ts'
import { assessmentProblems } from '../problems.ts'
import { figuresOf, partsOf } from '../parts.ts'
import type { Span } from '../rules/spans.ts'
import { type KnownUnit, unitsAmong } from '../views/known-units.ts'

/** What is computed: a scorecard over one period, under the tree of the period's last day. */
export type Asked = { readonly definition: Definition; readonly span: Span; readonly as: 'reader' | 'house' }

export type Gathered = {
  readonly units: readonly UnitInput[]
  readonly measures: readonly Measured[]
  readonly lagSeconds: number
}

/** The values of one unit, and where in the row each figure stands. */
type Values = { readonly row: readonly FigureValue[]; readonly places: ReadonlyMap<string, number> }

const figureIn = ({ row, places }: Values, figureId: string): FigureValue | undefined =>
  row[places.get(figureId) ?? -1]

const amount = (values: Values, figureId: string | undefined): number =>
  figureId === undefined ? 0 : (figureIn(values, figureId)?.value ?? 0)

function cellOf({ source }: Part, values: Values): Cell | null {
  if (source.kind === 'evidence') return null
  const own = figureIn(values, source.figure.figureId)
  const ignored = amount(values, source.ignored?.figure.figureId)
  if (source.per) return [own?.value ?? 0, amount(values, source.per.figureId), ignored]
  return own?.part === null || own === undefined
    ? [own?.value ?? 0, own?.n ?? 0, ignored]
    : [own.part, own.n, ignored]
}

function inputOf(unit: KnownUnit, definition: Definition, values: Values): UnitInput {
  const { unitId, name, kind, placeId } = unit
  const cells = partsOf(definition).map((part) => cellOf(part, values))
  return { unitId, name, kind, placeId, size: amount(values, definition.size?.figure.figureId), cells }
}

const chosen = (all: readonly Figure[], definition: Definition): Figure[] =>
  figuresOf(definition).flatMap(({ figureId }) => all.find(({ id }) => id === figureId) ?? [])

/** Reads every figure of every unit in one go. */
export async function gatherInputs(tx: Transaction, call: Call, asked: Asked): Promise<Gathered> {
  const { definition, span } = asked
  const { ownerId } = definition
  const today = dayOf(call.now)
  const under = await call.house.trees.at('organisation', span.to)
  const present = call.house.trees.index('organisation')
  const below = under.subtreeOf(ownerId).filter((id) => id !== ownerId && !present.isClosed(id))
  const units = await unitsAmong(tx, { ids: below, kinds: definition.unitKinds })
  if (units.length === 0) throw new Problem('rule-broken', assessmentProblems.noUnits)
  const figures = chosen(call.house.figures, definition)
  const nodes = units.map(({ unitId }) => ({ nodeId: unitId, pieces: under.piecesOf(unitId) }))
  const question = { figures, tree: 'organisation', node: ownerId, ...span, today, as: asked.as } as const
  const answer = await readSubtrees(tx, { ...question, nodes })
  const places = new Map(figures.map(({ id }, place) => [id, place]))
  return {
    units: units.map((unit, at) =>
      inputOf(unit, definition, { row: answer.nodes[at]?.values ?? [], places }),
    ),
    measures: figures.map(({ id, measure, better }) => ({ figureId: id, measure, better })),
    lagSeconds: answer.lagSeconds,
  }
}
