import { PhotoStrip } from '#platform/web/parts/photo-strip.tsx'
import { useSayCase } from '../say-case.ts'
import type { MyCase } from './my-case.ts'

/** What was said last, beside what is asked of the author: the answer, or the question. */
export function LastSaid({
  mine,
  what,
}: {
  readonly mine: MyCase
  readonly what: 'answered' | 'resident-asked'
}) {
  const { result } = useSayCase()
  const step = mine.steps.findLast(
    (one) => one.what === what || (what === 'answered' && one.what === 'answer-passed-on'),
  )
  if (!step) return null
  return (
    <div className="stack stack-tight">
      {what === 'answered' && mine.result ? <strong>{result(mine.result)}</strong> : null}
      {step.text === null ? null : <p className="told">{step.text}</p>}
      <PhotoStrip photoIds={step.photos} />
    </div>
  )
}
