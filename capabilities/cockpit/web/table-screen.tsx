import { useLive } from '#platform/web/live.ts'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { Moment } from '#platform/web/parts/moment.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { EmptyState, ErrorState, Skeleton } from '#platform/web/parts/states.tsx'
import { Tabs } from '#platform/web/parts/tabs.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { cockpitContract } from '../contract.ts'
import { FigureTable } from './figure-table.tsx'
import type { ReadTable } from './read-table.ts'
import { TableActions } from './table-actions.tsx'
import { TableChart } from './table-chart.tsx'
import { TableControls } from './table-controls.tsx'
import { TableMap } from './table-map.tsx'
import { looks, tableQuestion, useTableView } from './table-view.ts'
import { type TableWords, tableWords } from './table-words.ts'
import { useCockpitNode, usePath } from './use-node.ts'
import './table.css'

/** Figures laid out by place, period, kind or channel, as the reader wants them. */
export function TableScreen() {
  const words = useWords(tableWords)
  const { view, linkTo } = useTableView()
  const { node, isKnown } = useCockpitNode(view)
  const catalogue = useOperation(cockpitContract.listFigures, {})
  return (
    <Page
      title={words.title}
      lead={words.lead}
      width="wide"
      actions={
        <ButtonLink href={linkTo('/cockpit')} tone="quiet" icon="back">
          {words.back}
        </ButtonLink>
      }
    >
      {isKnown && catalogue.data ? (
        <>
          <TableControls known={catalogue.data.figures} />
          {node === null ? (
            <EmptyState icon="chart" title={words.noReach} note={words.noReachNote} />
          ) : (
            <TableOf known={catalogue.data.figures} view={view} node={node} />
          )}
        </>
      ) : (
        <Skeleton lines={6} />
      )}
    </Page>
  )
}

function TableOf({ known, view, node }: Omit<ReadTable, 'data' | 'name'>) {
  useLive(['figures_changed', 'tree_changed'])
  const words = useWords(tableWords)
  const path = usePath(view.tree, node)
  const reading = useOperation(cockpitContract.readFigureTable, tableQuestion(view, node), { keep: true })
  if (reading.problem) return <ErrorState problem={reading.problem} onRetry={reading.again} />
  const { data } = reading
  if (!data) return <Skeleton lines={8} />
  const table: ReadTable = { known, view, node, name: path.at(-1)?.name ?? '', data }
  return (
    <section className="figure-table" aria-label={words.title}>
      <div className="figure-table-head">
        <h2>{table.name}</h2>
        <TableActions table={table} />
      </div>
      <TableFreshness data={data} words={words} />
      {data.rows.length === 0 || data.columns.length === 0 ? (
        <EmptyState icon="chart" title={words.none} note={words.noneNote} />
      ) : (
        <Looks table={table} />
      )}
      <p className="soft small">{words.totalNote}</p>
    </section>
  )
}

const TableFreshness = ({
  data,
  words,
}: {
  readonly data: ReadTable['data']
  readonly words: TableWords
}) => (
  <p className="soft small">
    {words.asOf} <Moment at={data.asOf} />
    {data.lagSeconds >= 2 ? ` · ${words.lag(Math.round(data.lagSeconds))}` : null}
  </p>
)

function Looks({ table }: { readonly table: ReadTable }) {
  const words = useWords(tableWords)
  const { view, show } = useTableView()
  const names = { table: words.asTable, chart: words.asChart, map: words.asMap }
  const offered = looks.filter((look) => look !== 'map' || view.tree === 'place')
  return (
    <Tabs
      label={words.look}
      tabs={offered.map((id) => ({ id, label: names[id] }))}
      chosen={view.look}
      onChoose={(look) => show({ look })}
    >
      {view.look === 'table' ? <FigureTable table={table} /> : null}
      {view.look === 'chart' ? <TableChart table={table} /> : null}
      {view.look === 'map' ? <TableMap table={table} /> : null}
    </Tabs>
  )
}
