import type { Transaction } from '#platform/database/transaction.ts'
import type { Figure } from '#platform/figures/figure.ts'
import type { FigureValue } from '#platform/figures/figure-value.ts'
import { readFigures } from '#platform/figures/read-figures.ts'
import type { Call } from '#platform/operations/house.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'
import type { Item } from '../events.ts'
import type { Reading } from '../rules/stars.ts'

/** Figures that can give points: those of which more, or less, is better. */
export const scorableFigures = (figures: readonly Figure[]): readonly Figure[] =>
  figures.filter((figure) => figure.better !== 'neither')

const daysBack = 365

/** What the figures of these items say about a unit over the last year. The house itself reads them. */
export async function readMeasured(
  tx: Transaction,
  call: Call,
  given: { readonly items: readonly Item[]; readonly organisationId: string },
): Promise<Reading[]> {
  const wanted = new Set(given.items.flatMap((item) => item.measured?.figureId ?? []))
  const figures = scorableFigures(call.house.figures).filter((figure) => wanted.has(figure.id))
  if (figures.length === 0) return []
  const today = dayOf(call.now)
  const { values } = await readFigures(tx, {
    figures,
    tree: 'organisation',
    node: given.organisationId,
    from: addDays(today, -daysBack),
    to: today,
    today,
    as: 'house',
  })
  return values.map((value, at) => readingOf(value, figures[at]))
}

const readingOf = ({ figureId, value, n }: FigureValue, figure: Figure | undefined): Reading => ({
  figureId,
  thousandths: value === null ? null : Math.round(value * 1_000),
  n,
  isDown: figure?.better === 'down',
})
