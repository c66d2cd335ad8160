import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useWords } from '../words.ts'
import { partWords } from './part-words.ts'

/** A small line of how a number went; the text beside it says what it means. */
export function Sparkline({
  values,
  label,
}: {
  readonly values: readonly number[]
  readonly label?: string
}) {
  const words = useWords(partWords)
  if (values.length < 2) return null
  const least = Math.min(...values)
  const span = Math.max(...values) - least || 1
  const at = (value: number, index: number) =>
    [(index / (values.length - 1)) * 100, 30 - ((value - least) / span) * 28] as const
  const [endX, endY] = at(values.at(-1) ?? 0, values.length - 1)
  return (
    <svg
      className="sparkline"
      viewBox="0 0 100 32"
      role="img"
      aria-label={label ?? words.trend(String(values[0]), String(values.at(-1)))}
    >
      <polyline
        points={values.map((value, index) => at(value, index).join(',')).join(' ')}
        vectorEffect="non-scaling-stroke"
      />
      <circle className="sparkline-dot" cx={endX} cy={endY} r="2.6" />
    </svg>
  )
}

export type StatProps = {
  readonly label: string
  /** The number as people read it; `null` while it is hidden or unknown. */
  readonly value: string | null
  readonly unit?: string
  /** What the number means, in one sentence: "92 人评价，88 人满意". */
  readonly meaning: ReactNode
  readonly trend?: readonly number[]
  readonly href?: string
  readonly onPress?: () => void
}

const StatInside = ({ label, value, unit, meaning, trend }: StatProps) => (
  <>
    <span className="stat-label">{label}</span>
    <span className="stat-line">
      <span className="stat-number">
        {value ?? '—'}
        {unit && value !== null ? <span className="stat-unit">{unit}</span> : null}
      </span>
      {trend ? <Sparkline values={trend} /> : null}
    </span>
    <span className="stat-meaning">{meaning}</span>
  </>
)

/** One figure with its meaning; opens down to the entries it counts. */
export function Stat(props: StatProps) {
  if (props.href !== undefined) {
    return (
      <Link href={props.href} className="stat">
        <StatInside {...props} />
      </Link>
    )
  }
  if (props.onPress) {
    return (
      <button type="button" className="stat" onClick={props.onPress}>
        <StatInside {...props} />
      </button>
    )
  }
  return (
    <div className="stat">
      <StatInside {...props} />
    </div>
  )
}

export type Bar = {
  readonly id: string
  readonly label: ReactNode
  readonly value: number
  readonly said?: string
  readonly tone?: 'good' | 'late'
  readonly onPress?: () => void
}

const BarInside = ({ bar, most }: { readonly bar: Bar; readonly most: number }) => (
  <>
    <span>{bar.label}</span>
    <span className="bar-number">{bar.said ?? bar.value}</span>
    <svg className="bar-track" aria-hidden="true">
      <rect width="100%" height="100%" rx="4" />
      <rect
        className={bar.tone ? `bar-fill bar-fill-${bar.tone}` : 'bar-fill'}
        width={`${(bar.value / most) * 100}%`}
        height="100%"
        rx="4"
      />
    </svg>
  </>
)

type BarListProps = {
  readonly bars: readonly Bar[]
  readonly label: string
  /** What a full bar stands for, where that is more than the longest: the whole of which the bars are shares. */
  readonly whole?: number
}

/** Numbers side by side as bars; the number itself is always written. */
export function BarList({ bars, label, whole = 1 }: BarListProps) {
  const most = Math.max(1, whole, ...bars.map((bar) => bar.value))
  return (
    <ul className="bars" aria-label={label}>
      {bars.map((bar) => (
        <li key={bar.id}>
          {bar.onPress ? (
            <button type="button" className="bar" onClick={bar.onPress}>
              <BarInside bar={bar} most={most} />
            </button>
          ) : (
            <div className="bar">
              <BarInside bar={bar} most={most} />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
