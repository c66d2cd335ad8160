import type { Definition, Part } from '../definition.ts'
import type { PartResult } from './score.ts'
import { rounded } from './normal.ts'
import { partsOf } from '../parts.ts'
import { earned } from './points.ts'

/** What would lift a score: a part brought to where a quarter of the peers already are. */
export type Gain = {
  readonly partId: string
  /** Points more, out of the part's weight. */
  readonly gain: number
  readonly from: number
  readonly to: number
  /** Of a share: how many more of this many matters; null otherwise. */
  readonly matters: { readonly more: number; readonly of: number } | null
}

/** A step that is realistic in one period: up to the peers' upper quarter, or a tenth of the way left for the leaders. */
function stepOf(part: Part, result: PartResult): number {
  const { source } = part
  if (source.kind === 'evidence') return 100
  const { value, upperQuarter } = result
  const isBehind = earned(source.scoring, upperQuarter) > earned(source.scoring, value)
  if (isBehind) return upperQuarter
  const best = { linear: goalOf, targetShare: targetOf, lessIsBetter: () => 0, steps: nextOf }[
    source.scoring.form
  ]
  return value + (best(source.scoring, value) - value) / 10
}

type Scoring = Extract<Part['source'], { kind: 'figure' }>['scoring']
const goalOf = (scoring: Scoring, value: number) => (scoring.form === 'linear' ? scoring.goal : value)
const targetOf = (scoring: Scoring, value: number) =>
  scoring.form === 'targetShare' ? scoring.target : value
const nextOf = (scoring: Scoring, value: number) =>
  scoring.form === 'steps' ? (scoring.steps.find(({ from }) => from > value)?.from ?? value) : value

const worth = ({ source }: Part, value: number): number =>
  source.kind === 'evidence' ? value / 100 : earned(source.scoring, value)

/** How many matters bring a share that far, shrinking and all; no more than there are left to turn. */
function mattersFor(result: PartResult, to: number): Gain['matters'] {
  const { drawnTo, sample, value, raw } = result
  if (drawnTo === null || sample === 0) return null
  const achieved = Math.round(((raw ?? 0) * sample) / 100)
  const left = to > value ? sample - achieved : achieved
  const wanted = Math.ceil((Math.abs(to - value) / 100) * (sample + drawnTo.strength))
  return { more: Math.min(left, wanted), of: sample }
}

function reached(result: PartResult, to: number, matters: Gain['matters']): number {
  if (matters === null || result.drawnTo === null) return to
  const most = (100 * matters.more) / (result.sample + result.drawnTo.strength)
  return to > result.value ? Math.min(to, result.value + most) : Math.max(to, result.value - most)
}

function gainOf(part: Part, result: PartResult): Gain {
  const wanted = stepOf(part, result)
  const matters = mattersFor(result, wanted)
  const to = reached(result, wanted, matters)
  return {
    partId: part.partId,
    gain: rounded(part.weight * (worth(part, to) - worth(part, result.value))),
    from: rounded(result.value),
    to: rounded(to),
    matters,
  }
}

/** The three steps that would lift this unit most. */
export function bestGains(definition: Definition, results: readonly PartResult[]): Gain[] {
  const parts = new Map(partsOf(definition).map((part) => [part.partId, part]))
  return results
    .flatMap((result) => {
      const part = parts.get(result.partId)
      return part && result.points !== null ? [gainOf(part, result)] : []
    })
    .filter(({ gain }) => gain >= 0.05)
    .toSorted((one, other) => other.gain - one.gain)
    .slice(0, 3)
}
