export type ChartLine = {
  readonly id: string
  readonly label: string
  /** One for each tick; null where there is none. */
  readonly values: readonly (number | null)[]
}

type ChartProps = {
  /** What the picture says, in one sentence. */
  readonly says: string
  readonly ticks: readonly string[]
  readonly lines: readonly ChartLine[]
  /** A number as people read it. */
  readonly say: (value: number) => string
}

const box = { width: 960, height: 300, left: 76, right: 16, top: 14, bottom: 30 } as const
const mostTicks = 8

/** The next round number: 1, 2, 5, 10, 20 … */
function roundTop(most: number): number {
  if (most <= 0) return 1
  const scale = 10 ** Math.floor(Math.log10(most))
  return ([1, 2, 5, 10].find((step) => step * scale >= most) ?? 10) * scale
}

type Places = { readonly x: (at: number) => number; readonly y: (value: number) => number }

function placesIn(count: number, top: number): Places {
  const width = box.width - box.left - box.right
  const height = box.height - box.top - box.bottom
  return {
    x: (at) => box.left + (count < 2 ? width / 2 : (at / (count - 1)) * width),
    y: (value) => box.top + height - (value / top) * height,
  }
}

/** Numbers over time as lines; every point says its number, and the numbers stand in a table beside it. */
export function LineChart({ says, ticks, lines, say }: ChartProps) {
  const top = roundTop(Math.max(0, ...lines.flatMap(({ values }) => values.map((value) => value ?? 0))))
  const places = placesIn(ticks.length, top)
  return (
    <figure className="chart">
      <div className="chart-frame">
        <svg viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={says}>
          <Grid top={top} places={places} say={say} />
          <Ticks ticks={ticks} places={places} />
          {lines.map((line, at) => (
            <Line key={line.id} line={line} number={at + 1} places={places} tell={(value) => say(value)} />
          ))}
        </svg>
      </div>
      <figcaption>
        <ul className="chart-legend">
          {lines.map((line, at) => (
            <li key={line.id}>
              <svg className="chart-sample" viewBox="0 0 32 8" aria-hidden="true">
                <line className={`chart-line chart-line-${at + 1}`} x1="0" y1="4" x2="32" y2="4" />
              </svg>
              {line.label}
            </li>
          ))}
        </ul>
        <span className="soft small">{says}</span>
      </figcaption>
    </figure>
  )
}

type GridProps = {
  readonly top: number
  readonly places: Places
  readonly say: (value: number) => string
}

const Grid = ({ top, places, say }: GridProps) =>
  [0, top / 2, top].map((value) => (
    <g key={value}>
      <line
        className="chart-grid"
        x1={box.left}
        x2={box.width - box.right}
        y1={places.y(value)}
        y2={places.y(value)}
      />
      <text className="chart-text" x={box.left - 8} y={places.y(value) + 4} textAnchor="end">
        {say(value)}
      </text>
    </g>
  ))

function Ticks({ ticks, places }: { readonly ticks: readonly string[]; readonly places: Places }) {
  const every = Math.ceil(ticks.length / mostTicks)
  return ticks.map((tick, at) =>
    at % every === 0 ? (
      <text
        key={tick}
        className="chart-text"
        x={places.x(at)}
        y={box.height - 8}
        // The last one ends where the picture ends.
        textAnchor={at > 0 && at === ticks.length - 1 ? 'end' : 'middle'}
      >
        {tick}
      </text>
    ) : null,
  )
}

type LineProps = {
  readonly line: ChartLine
  readonly number: number
  readonly places: Places
  readonly tell: (value: number) => string
}

function Line({ line, number, places, tell }: LineProps) {
  const points = line.values.flatMap((value, at) =>
    value === null ? [] : [{ at, value, x: places.x(at), y: places.y(value) }],
  )
  return (
    <g>
      <polyline
        className={`chart-line chart-line-${number}`}
        points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
      />
      {points.map(({ at, value, x, y }) => (
        <circle key={at} className="chart-point" cx={x} cy={y} r="3">
          <title>{`${line.label} ${tell(value)}`}</title>
        </circle>
      ))}
    </g>
  )
}
