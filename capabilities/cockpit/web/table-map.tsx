import { placesContract } from '#capabilities/places/contract.ts'
import { PlaceMap } from '#platform/web/map/place-map.tsx'
import type { MapShape } from '#platform/web/map/shapes.ts'
import { Skeleton } from '#platform/web/parts/states.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { cockpitWords } from './cockpit-words.ts'
import { sayValue } from './say-value.ts'
import type { ReadTable } from './read-table.ts'
import { useTableView } from './table-view.ts'
import { tableWords } from './table-words.ts'
import { useTableNames } from './use-table-names.ts'

/** The parts of a place on the map, each as dark as its number over the whole period is large. */
export function TableMap({ table }: { readonly table: ReadTable }) {
  const words = useWords(tableWords)
  const said = useWords(cockpitWords)
  const { show } = useTableView()
  const { figureAt, figureName } = useTableNames(table)
  const { view, data, node, name } = table
  const outlines = useOperation(placesContract.listBoundaries, { parentId: node })
  if (view.rows !== 'below' || view.depth !== 1) return <p className="soft">{words.mapOnlyBelow}</p>
  if (!outlines.data) return <Skeleton lines={1} block />
  const figure = figureAt(view.columns === 'figure' ? (data.columns[0] ?? null) : null)
  const valueAt = (at: number) => data.rowTotals?.[at] ?? data.cells[at]?.[0]
  const most = Math.max(0, ...data.rows.map((_, at) => valueAt(at)?.value ?? 0))
  const shapes = outlines.data.places.map((outline): MapShape => {
    const value = valueAt(data.rows.findIndex(({ id }) => id === outline.placeId))
    return {
      id: outline.placeId,
      name: outline.name,
      area: outline.area,
      shade: most > 0 ? (value?.value ?? 0) / most : 0,
      note: (figure && sayValue(figure, value, said)) ?? said.none,
      approval: outline.approval,
    }
  })
  if (shapes.length === 0) return <p className="soft">{words.noMap}</p>
  return (
    <PlaceMap
      says={words.map(figureName(figure?.figureId ?? '') ?? '', name)}
      shapes={shapes}
      onOpen={(id) => show({ node: id })}
      height="28rem"
    />
  )
}
