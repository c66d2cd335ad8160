import { useWords } from '#platform/web/words.ts'
import { sayPoints, scaleOf, useSayAssessment } from './say-assessment.ts'
import type { UnitResult } from './unit-result.ts'
import { whyWords } from './why-words.ts'

const width = 640
const edge = 20
type Scale = ReturnType<typeof scaleOf>

const at = ({ from, to }: Scale, points: number): number =>
  edge + Math.min(1, Math.max(0, (points - from) / (to - from))) * (width - 2 * edge)

// Two peers may have the same total, so a dot is known by its place in the row.
const dotsOf = (totals: readonly number[]) => totals.map((points, place) => ({ id: `dot ${place}`, points }))

/** Totals of the peers without names, and where this unit stands among them. */
export function PeersPlot({ why }: { readonly why: UnitResult }) {
  const words = useWords(whyWords)
  const { words: common } = useSayAssessment()
  const { peers, result } = why
  const { total } = result
  const scale = scaleOf(peers?.totals ?? [])
  const x = (points: number) => at(scale, points)
  if (peers === null || total === null || peers.lowerCut === null)
    return <p className="soft">{words.noPeers}</p>
  return (
    <>
      <svg
        className="why-peers"
        viewBox={`0 0 ${width} 92`}
        role="img"
        aria-label={words.peersLabel(peers.peers, sayPoints(total))}
      >
        <line className="interval-track" x1={x(scale.from)} x2={x(scale.to)} y1="40" y2="40" />
        <Cut at={peers.lowerCut === null ? null : x(peers.lowerCut)} />
        <Cut at={peers.upperCut === null ? null : x(peers.upperCut)} />
        {dotsOf(peers.totals).map(({ id, points }) => (
          <circle key={id} className="why-peers-dot" cx={x(points)} cy="40" r="6" />
        ))}
        <line className="interval-range" x1={x(result.low)} x2={x(result.high)} y1="40" y2="40" />
        <circle className="why-peers-own" cx={x(total)} cy="40" r="8" />
        <text x={x(total)} y="22" textAnchor="middle">
          {sayPoints(total)}
        </text>
        <text x={x(scale.from)} y="84">
          {common.points(String(scale.from))}
        </text>
        <text x={x(scale.to)} y="84" textAnchor="end">
          {common.points(String(scale.to))}
        </text>
      </svg>
      <p className="soft small">{words.peersNote}</p>
    </>
  )
}

function Cut({ at: place }: { readonly at: number | null }) {
  if (place === null) return null
  return <line className="interval-cut" x1={place} x2={place} y1="26" y2="54" />
}
