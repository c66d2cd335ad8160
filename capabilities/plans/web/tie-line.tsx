import { Link } from 'wouter'
import { useLanguage, useSay } from '#platform/web/language.ts'
import { Sparkline } from '#platform/web/parts/figures.tsx'
import { useWords } from '#platform/web/words.ts'
import type { TieShape } from '../shapes.ts'
import { planWords } from './plan-words.ts'
import { sayAmount, sayBound } from './say-tie.ts'

/** A tied figure so far this year: name, number that opens, what it is of, and how it went. */
export function TieLine({ tie, year }: { readonly tie: TieShape; readonly year: number }) {
  const words = useWords(planWords)
  const language = useLanguage()
  const say = useSay()
  const { figure, value, part, n, trend } = tie
  if (!figure) return <p className="plan-tie small soft">{words.noFigure}</p>
  const name = say(figure.name)
  const behind = new URLSearchParams({
    ...{ figure: tie.figureId, tree: 'organisation', node: tie.nodeId },
    ...{ period: 'range', from: `${year}-01-01`, to: `${year}-12-31` },
  })
  return (
    <div className="plan-tie">
      <span className="small soft">{name}</span>
      <span className="plan-tie-line">
        <Link href={`/cockpit/open?${behind}`} className="plan-number figures" title={say(figure.meaning)}>
          {sayAmount(figure, value, language)}
        </Link>
        {trend.length > 1 ? <Sparkline values={trend} label={words.trend(name)} /> : null}
      </span>
      {figure.measure === 'share' && part !== null && n > 0 ? (
        <span className="small faint figures">{words.partOf(String(part), String(n))}</span>
      ) : null}
    </div>
  )
}

/** What the year wants of a tied figure, in words. */
export function TieTarget({ tie }: { readonly tie: TieShape }) {
  const words = useWords(planWords)
  const language = useLanguage()
  const say = useSay()
  if (!tie.figure) return null
  return (
    <p className="small">
      {say(tie.figure.name)}{' '}
      {tie.target ? sayBound(tie.target, tie.figure, { words, language }) : words.noTarget}
    </p>
  )
}
