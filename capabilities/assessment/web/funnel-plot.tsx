import { useState } from 'react'
import type { OutputOf } from '#platform/operations/contract.ts'
import { Field } from '#platform/web/parts/field.tsx'
import { Select } from '#platform/web/parts/inputs.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { useWords } from '#platform/web/words.ts'
import type { assessmentContract } from '../contract.ts'
import { partsOf } from '../parts.ts'
import { funnelOf, limitsAt } from './funnel-shape.ts'
import { periodWords } from './period-words.ts'

type Period = OutputOf<typeof assessmentContract.getPeriod>

/** Sample against share, one dot a unit, with the limits that chance alone would keep. */
export function FunnelPlot({ period }: { readonly period: Period }) {
  const words = useWords(periodWords)
  const shares = partsOf(period.definition).filter(({ partId }) =>
    period.results.some(({ parts }) => parts.some((part) => part.partId === partId && part.drawnTo !== null)),
  )
  const [chosen, setChosen] = useState(shares[0]?.partId ?? '')
  const part = shares.find(({ partId }) => partId === chosen)
  if (!part) return <EmptyState icon="chart" title={words.funnelNone} />
  return (
    <Stack>
      <Field label={words.funnelPart}>
        <Select
          value={chosen}
          onChange={setChosen}
          options={shares.map(({ partId, title }) => ({ value: partId, label: title }))}
        />
      </Field>
      <Plot period={period} partId={part.partId} title={part.title} />
      <p className="soft">{words.funnelNote}</p>
    </Stack>
  )
}

const box = { width: 640, height: 320, left: 66, right: 16, top: 16, bottom: 40 }

function Plot({ period, partId, title }: { period: Period; partId: string; title: string }) {
  const words = useWords(periodWords)
  const { dots, mean, most, least } = funnelOf(period.results, partId)
  const x = (sample: number) => box.left + (sample / most) * (box.width - box.left - box.right)
  const y = (percent: number) =>
    box.top + ((100 - Math.max(least, percent)) / (100 - least)) * (box.height - box.top - box.bottom)
  const samples = Array.from({ length: 60 }, (_, at) => ((at + 1) * most) / 60)
  const line = (side: 'low' | 'high') =>
    samples.map((sample) => `${x(sample).toFixed(1)},${y(limitsAt(mean, sample)[side]).toFixed(1)}`).join(' ')
  return (
    <svg
      className="funnel"
      viewBox={`0 0 ${box.width} ${box.height}`}
      role="img"
      aria-label={words.funnelLabel(title, dots.length)}
    >
      {[least, (least + 100) / 2, 100].map((percent) => (
        <text key={percent} x={box.left - 6} y={y(percent) + 4} textAnchor="end">
          {percent}%
        </text>
      ))}
      <line className="funnel-mean" x1={box.left} x2={box.width - box.right} y1={y(mean)} y2={y(mean)} />
      <text
        x={box.width - box.right}
        y={mean > (least + 200) / 3 ? y(mean) + 18 : y(mean) - 6}
        textAnchor="end"
      >
        {words.mean(`${Math.round(mean)}%`)}
      </text>
      <polyline className="funnel-limit" points={line('low')} />
      <polyline className="funnel-limit" points={line('high')} />
      <text x={box.width - box.right} y={box.height - 10} textAnchor="end">
        {words.funnelX} {most}
      </text>
      {dots.map((dot) => (
        <circle
          key={dot.unitId}
          className={dot.isOutside ? 'funnel-dot funnel-dot-outside' : 'funnel-dot'}
          cx={x(dot.sample)}
          cy={y(dot.percent)}
          r="6"
        >
          <title>{words.funnelPoint(dot.name, `${Math.round(dot.percent)}%`, dot.sample)}</title>
        </circle>
      ))}
    </svg>
  )
}
