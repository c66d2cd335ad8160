import { StatusTag, type Tone } from '#platform/web/parts/status-tag.tsx'
import { useWords } from '#platform/web/words.ts'
import { type Light, lights } from '../words.ts'
import { planWords } from './plan-words.ts'

const tones: Readonly<Record<Light, Tone>> = {
  done: 'good',
  onTrack: 'info',
  atRisk: 'warn',
  behind: 'late',
  unknown: 'still',
}

/** The light of a measure, with its word and shape. */
export function LightTag({ light }: { readonly light: Light }) {
  const words = useWords(planWords)
  return <StatusTag tone={tones[light]} word={words[light]} />
}

/** How many measures show which light. */
export function LightCounts({ counts }: { readonly counts: Readonly<Record<Light, number>> }) {
  const words = useWords(planWords)
  return (
    <ul className="plan-counts">
      {lights
        .filter((light) => counts[light] > 0)
        .map((light) => (
          <li key={light} className={`plan-count tone-${tones[light]}`}>
            <strong className="figures">{counts[light]}</strong> {words[light]}
          </li>
        ))}
    </ul>
  )
}
