import { Link } from 'wouter'
import { useLive } from '#platform/web/live.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Inline } from '#platform/web/parts/layout.tsx'
import { Moment } from '#platform/web/parts/moment.tsx'
import { EmptyState, ErrorState, Skeleton } from '#platform/web/parts/states.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { cockpitContract } from '../contract.ts'
import { BelowNode } from './below-node.tsx'
import { CockpitControls } from './cockpit-controls.tsx'
import { type CockpitView, questionOf, useCockpitView } from './cockpit-view.ts'
import { cockpitWords } from './cockpit-words.ts'
import { FigureStats } from './figure-stats.tsx'
import { firstFigures } from '../shapes.ts'
import { useCockpitNode, usePath } from './use-node.ts'
import './cockpit.css'

/** How is my place today, where must I look? */
export function CockpitScreen() {
  const words = useWords(cockpitWords)
  const { view } = useCockpitView()
  const { node, isKnown } = useCockpitNode(view)
  if (!isKnown) return <Skeleton lines={6} />
  if (node === null) {
    return (
      <div className="cockpit">
        <CockpitControls figures={[]} />
        <EmptyState icon="chart" title={words.noReach} note={words.noReachNote} />
      </div>
    )
  }
  return <CockpitOf view={view} node={node} />
}

function CockpitOf({ view, node }: { readonly view: CockpitView; readonly node: string }) {
  useLive(['figures_changed', 'tree_changed'])
  const path = usePath(view.tree, node)
  const name = path.at(-1)?.name ?? ''
  const catalogue = useOperation(cockpitContract.listFigures, {})
  const question = questionOf(view, node)
  const reading = useOperation(
    cockpitContract.readFigures,
    { ...question, figures: firstFigures.join(',') },
    { keep: true },
  )
  if (reading.problem && !reading.data)
    return <ErrorState problem={reading.problem} onRetry={reading.again} />
  if (!reading.data || !catalogue.data) return <Skeleton lines={8} />
  const known = catalogue.data.figures
  return (
    <div className="cockpit">
      <CockpitHead
        name={name}
        path={path.slice(0, -1)}
        asOf={reading.data.asOf}
        lagSeconds={reading.data.lagSeconds}
      />
      <CockpitControls figures={known.filter(({ figureId }) => firstFigures.includes(figureId))} />
      <FigureStats known={known} values={reading.data.values} view={view} node={node} />
      <BelowNode known={known} view={view} node={node} name={name} />
    </div>
  )
}

type Head = {
  readonly name: string
  readonly path: readonly { id: string; name: string }[]
  readonly asOf: string
  readonly lagSeconds: number
}

function CockpitHead({ name, path, asOf, lagSeconds }: Head) {
  const words = useWords(cockpitWords)
  const { linkTo } = useCockpitView()
  return (
    <header className="cockpit-head">
      <div>
        <nav aria-label={words.above} className="cockpit-path">
          {path.map((step) => (
            <Link key={step.id} href={linkTo('/cockpit', { node: step.id })}>
              {step.name}
            </Link>
          ))}
        </nav>
        <h1>{name}</h1>
      </div>
      <Inline place="end">
        <span className="soft small">
          {words.asOf} <Moment at={asOf} />
          {lagSeconds >= 2 ? ` · ${words.lag(Math.round(lagSeconds))}` : null}
        </span>
        <ButtonLink href={linkTo('/cockpit/table')} tone="quiet" icon="list">
          {words.table}
        </ButtonLink>
        <ButtonLink href="/cockpit/figures" tone="quiet" icon="info">
          {words.catalogue}
        </ButtonLink>
        <Button tone="quiet" icon="print" onPress={() => window.print()}>
          {words.print}
        </Button>
      </Inline>
    </header>
  )
}
