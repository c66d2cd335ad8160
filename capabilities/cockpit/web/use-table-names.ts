import { useSay } from '#platform/web/language.ts'
import { useWords } from '#platform/web/words.ts'
import type { FigureShape, Heading } from '../contract.ts'
import { sayHeading } from './say-heading.ts'
import { saySlice } from './say-slice.ts'
import type { TableView } from './table-view.ts'
import { tableWords } from './table-words.ts'

type Named = { readonly known: readonly FigureShape[]; readonly view: TableView }

/** How rows, columns and figures of a table are called in the language of the page. */
export function useTableNames({ known, view }: Named) {
  const words = useWords(tableWords)
  const say = useSay()
  const figureOf = (figureId: string): FigureShape | undefined =>
    known.find((figure) => figure.figureId === figureId)
  const figureName = (figureId: string): string | undefined => {
    const figure = figureOf(figureId)
    return figure && say(figure.name)
  }
  const sliceName = (slice: string): string =>
    saySlice(
      slice,
      view.figures.flatMap((id) => figureOf(id) ?? []),
      say,
    )
  const naming = { step: view.step, words, sliceName, figureName }
  return {
    figureOf,
    figureName,
    sliceName,
    heading: (heading: Heading): string => sayHeading(heading, naming),
    /** The figure a column counts. */
    figureAt: (column: Heading | null): FigureShape | undefined =>
      figureOf(column && view.columns === 'figure' ? column.id : (view.figures[0] ?? '')),
  }
}
