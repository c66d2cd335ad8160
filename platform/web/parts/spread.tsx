type SpreadProps = {
  /** What the picture says, in one sentence. */
  readonly says: string
  /** The quarters of a distribution: a quarter below `low`, half between `low` and `high`. */
  readonly low: number
  readonly middle: number
  readonly high: number
  readonly own: number | null
}

const width = 120

/** Where one number stands among others: the middle half as a band, its middle as a line, the own number as a dot. */
export function Spread({ says, low, middle, high, own }: SpreadProps) {
  const all = [low, high, ...(own === null ? [] : [own])]
  const margin = (Math.max(...all) - Math.min(...all)) * 0.15 || 1
  const [least, most] = [Math.min(...all) - margin, Math.max(...all) + margin]
  const x = (value: number) => ((value - least) / (most - least)) * width
  return (
    <svg
      className="spread"
      viewBox={`0 0 ${width} 12`}
      preserveAspectRatio="xMinYMid"
      role="img"
      aria-label={says}
    >
      <line className="spread-axis" x1="0" x2={width} y1="6" y2="6" />
      <rect
        className="spread-half"
        x={x(low)}
        y="2"
        width={Math.max(1.5, x(high) - x(low))}
        height="8"
        rx="2"
      />
      <line className="spread-middle" x1={x(middle)} x2={x(middle)} y1="1" y2="11" />
      {own === null ? null : <circle className="spread-own" cx={x(own)} cy="6" r="3.4" />}
    </svg>
  )
}
