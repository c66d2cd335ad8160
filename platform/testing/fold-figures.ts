import { dimensions, type Figure } from '../figures/figure.ts'
import { type FoldMeans, openProjector } from '../figures/projector.ts'
import { quietLedger } from './quiet-ledger.ts'

/** The same figure, which refuses to count a slice that nobody has a word for. */
const withNames = (figure: Figure): Figure => ({
  ...figure,
  contribute: (entry) => {
    const contributions = figure.contribute(entry)
    for (const { slices } of contributions) {
      for (const dimension of dimensions) {
        const value = slices?.[dimension]
        if (value !== undefined && figure.slices?.[dimension]?.[value] === undefined)
          throw new RangeError(`${figure.id} counts ${dimension}:${value}, which has no words`)
      }
    }
    return contributions
  },
})

/** Folds every entry into figures, those too that a transaction of another database of the server still holds back. */
export async function foldFigures({ pool, trees, figures }: FoldMeans): Promise<void> {
  await quietLedger(pool)
  const projector = await openProjector({ pool, trees, figures: figures.map(withNames) })
  await projector.foldAll()
}
