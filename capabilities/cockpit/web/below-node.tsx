import { useLocation } from 'wouter'
import { placesContract } from '#capabilities/places/contract.ts'
import { writeTable } from '#platform/text/write-table.ts'
import { useSay } from '#platform/web/language.ts'
import type { MapShape } from '#platform/web/map/shapes.ts'
import { PlaceMap } from '#platform/web/map/place-map.tsx'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Select } from '#platform/web/parts/inputs.tsx'
import { Inline } from '#platform/web/parts/layout.tsx'
import { type Column, Table } from '#platform/web/parts/table.tsx'
import { saveFile, tableFile } from '#platform/web/save-file.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { cockpitContract, type FigureShape } from '../contract.ts'
import { type CockpitView, questionOf, useCockpitView } from './cockpit-view.ts'
import { cockpitWords } from './cockpit-words.ts'
import { type BelowRow, valueIn } from './below-row.ts'
import { firstFigures } from '../shapes.ts'
import { OverdueNow } from './overdue-now.tsx'
import { SinceYesterday } from './since-yesterday.tsx'
import { sayMeaning, sayValue } from './say-value.ts'
import { useBelow } from './use-node.ts'

type BelowProps = {
  readonly known: readonly FigureShape[]
  readonly view: CockpitView
  readonly node: string
  readonly name: string
}

/** The parts of a place or organisation: on the map by one figure, and in a table by all six. */
export function BelowNode({ known, view, node, name }: BelowProps) {
  const words = useWords(cockpitWords)
  const below = useBelow(view.tree, node)
  const figures = firstFigures.join(',')
  const compared = useOperation(
    cockpitContract.compareBelow,
    { ...questionOf(view, node), figures },
    { keep: true },
  )
  const nodes = compared.data?.nodes ?? []
  const rows: BelowRow[] = below.map(({ id, name: rowName }) => ({
    id,
    name: rowName,
    values: nodes.find(({ nodeId }) => nodeId === id)?.values ?? [],
  }))
  const beside = <SinceYesterday known={known} view={view} node={node} />
  if (rows.length === 0) {
    return (
      <div className="cockpit-beside">
        <p className="soft">{words.nothingBelow}</p>
        {beside}
      </div>
    )
  }
  return (
    <div className="cockpit-below">
      {view.tree === 'place' ? (
        <BelowMap known={known} view={view} node={node} name={name} rows={rows} />
      ) : null}
      <div className="cockpit-beside">
        <OverdueNow rows={rows} view={view} />
        {beside}
      </div>
      <BelowTable known={known} rows={rows} name={name} />
    </div>
  )
}

function BelowMap({ known, view, node, name, rows }: BelowProps & { readonly rows: readonly BelowRow[] }) {
  const words = useWords(cockpitWords)
  const say = useSay()
  const { show } = useCockpitView()
  const outlines = useOperation(placesContract.listBoundaries, { parentId: node }, { keep: true })
  const figure = known.find(({ figureId }) => figureId === view.figure) ?? known[0]
  if (!figure) return null
  const most = Math.max(0, ...rows.map((row) => valueIn(row, figure.figureId)?.value ?? 0))
  const shapes = (outlines.data?.places ?? []).map((outline): MapShape => {
    const row = rows.find(({ id }) => id === outline.placeId)
    const value = row && valueIn(row, figure.figureId)
    return {
      id: outline.placeId,
      name: outline.name,
      area: outline.area,
      shade: most > 0 ? (value?.value ?? 0) / most : 0,
      note: sayValue(figure, value, words) ?? words.none,
      approval: outline.approval,
    }
  })
  return (
    <section className="cockpit-map">
      <Field label={words.shownOnMap}>
        <Select
          value={figure.figureId}
          onChange={(figureId) => show({ figure: figureId })}
          options={known
            .filter(({ figureId }) => firstFigures.includes(figureId))
            .map((one) => ({ value: one.figureId, label: say(one.name) }))}
        />
      </Field>
      {outlines.data && shapes.length === 0 ? <p className="soft">{words.noMap}</p> : null}
      {shapes.length > 0 ? (
        <PlaceMap
          says={words.map(say(figure.name), name)}
          shapes={shapes}
          onOpen={(id) => show({ node: id })}
          height="24rem"
          hasOwnList
        />
      ) : null}
    </section>
  )
}

function BelowTable({
  known,
  rows,
  name,
}: {
  readonly known: readonly FigureShape[]
  readonly rows: readonly BelowRow[]
  readonly name: string
}) {
  const words = useWords(cockpitWords)
  const say = useSay()
  const [, go] = useLocation()
  const { linkTo } = useCockpitView()
  const shown = firstFigures.flatMap((id) => known.filter(({ figureId }) => figureId === id))
  const columns: Column<BelowRow>[] = [
    { id: 'name', title: words.place, cell: (row) => row.name },
    ...shown.map(
      (figure): Column<BelowRow> => ({
        id: figure.figureId,
        title: say(figure.name),
        number: true,
        cell: (row) => (
          <span
            className={valueIn(row, figure.figureId)?.value ? undefined : 'faint'}
            title={sayMeaning(figure, valueIn(row, figure.figureId), { words, say }) ?? ''}
          >
            {sayValue(figure, valueIn(row, figure.figureId), words) ?? '—'}
          </span>
        ),
      }),
    ),
  ]
  const download = () => {
    const titles = [words.place, ...shown.map((figure) => say(figure.name))]
    const table = writeTable(
      titles,
      rows.map((row) => [row.name, ...shown.map((figure) => valueIn(row, figure.figureId)?.value ?? null)]),
    )
    saveFile(tableFile(table), `${name}.csv`)
  }
  return (
    <section className="cockpit-table">
      <Inline place="spread">
        <h2>{words.below}</h2>
        <Button tone="quiet" icon="download" onPress={download}>
          {words.export}
        </Button>
      </Inline>
      <p className="soft small">{words.belowNote}</p>
      <Table
        caption={words.below}
        quietCaption
        columns={columns}
        items={rows}
        idOf={(row) => row.id}
        onOpen={(row) => go(linkTo('/cockpit', { node: row.id }))}
      />
    </section>
  )
}
