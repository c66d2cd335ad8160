import { useWords } from '#platform/web/words.ts'
import { partsOf } from '../parts.ts'
import { sayPoints, sayValue } from './say-assessment.ts'
import type { UnitResult } from './unit-result.ts'
import { whyWords } from './why-words.ts'

type Gain = UnitResult['gains'][number]

/** One step that would lift the score: which part, how far, and what that means in matters. */
export function GainCard({ gain, why }: { readonly gain: Gain; readonly why: UnitResult }) {
  const words = useWords(whyWords)
  const part = partsOf(why.definition).find(({ partId }) => partId === gain.partId)
  const result = why.result.parts.find(({ partId }) => partId === gain.partId)
  if (!part || !result) return null
  const isEvidence = part.source.kind === 'evidence'
  return (
    <div className="gain">
      <strong>{part.title}</strong>
      <span className="gain-points">{words.gainPoints(sayPoints(gain.gain))}</span>
      <span>
        {isEvidence
          ? words.gainEvidence
          : words.gainTo(sayValue(gain.from, result), sayValue(gain.to, result))}
      </span>
      <Matters gain={gain} />
    </div>
  )
}

function Matters({ gain }: { readonly gain: Gain }) {
  const words = useWords(whyWords)
  const { matters, from, to } = gain
  if (matters === null || matters.more === 0) return null
  const said = to < from ? words.gainFewer : words.gainMatters
  return <span className="soft">{said(matters.of, matters.more)}</span>
}
