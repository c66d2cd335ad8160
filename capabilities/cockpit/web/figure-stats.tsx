import type { ReactNode } from 'react'
import type { OutputOf } from '#platform/operations/contract.ts'
import { useSay } from '#platform/web/language.ts'
import { Stat } from '#platform/web/parts/figures.tsx'
import { Spread } from '#platform/web/parts/spread.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { cockpitContract, type FigureShape, type ValueShape } from '../contract.ts'
import { type CockpitView, questionOf, useCockpitView } from './cockpit-view.ts'
import { cockpitWords } from './cockpit-words.ts'
import { PeerGroup } from './peer-group.tsx'
import { sayMeaning, sayNumber, sayValue } from './say-value.ts'

type StatsProps = {
  readonly known: readonly FigureShape[]
  readonly values: readonly ValueShape[]
  readonly view: CockpitView
  readonly node: string
}

const stepOf = (view: CockpitView): 'day' | 'week' | 'month' => {
  if (view.period === 'year' || view.period === 'planYear' || view.period === 'range') return 'month'
  return view.period === '90' || view.period === 'quarter' ? 'week' : 'day'
}

type Peers = OutputOf<typeof cockpitContract.readPeers>
type PeerFigure = Peers['figures'][number]

/** Six figures with their meaning, how they went and where their peers stand; each opens down to its entries. */
export function FigureStats({ known, values, view, node }: StatsProps) {
  const words = useWords(cockpitWords)
  const { under: _today, ...asked } = questionOf(view, node)
  const figures = values.map((value) => value.figureId).join(',')
  const series = useOperation(
    cockpitContract.readFigureSeries,
    { ...questionOf(view, node), figures, step: stepOf(view) },
    { keep: true },
  )
  const peers = useOperation(
    cockpitContract.readPeers,
    { ...asked, figures },
    { keep: true, enabled: view.under === null },
  )
  const spreads = view.under === null ? (peers.data?.figures ?? []) : []
  return (
    <section className="cockpit-figures" aria-label={words.lead}>
      <div className="cockpit-stats">
        {values.map((value) => {
          const figure = known.find((one) => one.figureId === value.figureId)
          if (!figure) return null
          const trend = (series.data?.steps ?? []).flatMap(
            (step) => step.values.find((one) => one.figureId === value.figureId)?.value ?? [],
          )
          const spread = spreads.find(({ figureId }) => figureId === value.figureId)
          return (
            <FigureStat key={value.figureId} figure={figure} value={value} trend={trend} node={node}>
              {spread ? <AmongPeers figure={figure} own={value.value} spread={spread} /> : null}
            </FigureStat>
          )
        })}
      </div>
      {spreads.length > 0 && peers.data?.group ? (
        <PeerGroup group={peers.data.group} tree={view.tree} />
      ) : null}
    </section>
  )
}

type StatProps = {
  readonly figure: FigureShape
  readonly value: ValueShape
  readonly trend: readonly number[]
  readonly node: string
  readonly children: ReactNode
}

function FigureStat({ figure, value, trend, node, children }: StatProps) {
  const words = useWords(cockpitWords)
  const say = useSay()
  const { linkTo } = useCockpitView()
  const isPlain = figure.measure === 'count' || figure.measure === 'balance'
  return (
    <Stat
      label={say(figure.name)}
      value={sayValue(figure, value, words)}
      {...(isPlain && { unit: say(figure.unit) })}
      meaning={
        <>
          {sayMeaning(figure, value, { words, say }) ?? say(figure.meaning)}
          {children}
        </>
      }
      trend={trend}
      href={linkTo('/cockpit/open', { figure: value.figureId, node })}
    />
  )
}

type AmongProps = {
  readonly figure: FigureShape
  readonly own: number | null
  readonly spread: PeerFigure
}

/** Where the number stands among its peers, as quarters and never as a rank. */
function AmongPeers({ figure, own, spread }: AmongProps) {
  const words = useWords(cockpitWords)
  const { low, middle, high, quarter } = spread
  const [from, to] = [sayNumber(figure, low, words), sayNumber(figure, high, words)]
  const range = from === to ? words.peersSame(from) : words.peersRange(from, to)
  const here = quarter === null || from === to ? undefined : words[`quarter${quarter}`]
  const says = here === undefined ? range : words.peersTell(range, here)
  return (
    <span className="cockpit-peers">
      <Spread says={says} low={low} middle={middle} high={high} own={own} />
      <span aria-hidden="true">{says}</span>
    </span>
  )
}
