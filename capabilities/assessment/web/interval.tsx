/** A total with the range it may lie in, on the line all peers share; dashes show where the bands begin. */
export function Interval(props: {
  readonly low: number
  readonly high: number
  readonly total: number
  /** Where the line begins and ends. */
  readonly scale: { readonly from: number; readonly to: number }
  readonly cuts: readonly (number | null)[]
  readonly label: string
}) {
  const { from, to } = props.scale
  const at = (value: number) => `${Math.min(100, Math.max(0, (100 * (value - from)) / (to - from)))}%`
  return (
    <svg className="interval" role="img" aria-label={props.label}>
      <line className="interval-track" x1="0" x2="100%" y1="6" y2="6" />
      {props.cuts.map((cut) =>
        cut === null ? null : (
          <line key={cut} className="interval-cut" x1={at(cut)} x2={at(cut)} y1="0" y2="12" />
        ),
      )}
      <line className="interval-range" x1={at(props.low)} x2={at(props.high)} y1="6" y2="6" />
      <circle className="interval-dot" cx={at(props.total)} cy="6" r="4" />
    </svg>
  )
}
