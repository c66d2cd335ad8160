import { sayMoment } from '#platform/time/say-time.ts'
import { useLanguage } from '#platform/web/language.ts'
import { Moment } from '#platform/web/parts/moment.tsx'
import { PhotoStrip } from '#platform/web/parts/photo-strip.tsx'
import { type Step, Timeline } from '#platform/web/parts/timeline.tsx'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { useSayCase } from '../say-case.ts'
import { useSayStep } from '../use-say-step.ts'
import { myCaseWords } from './my-case-words.ts'
import type { MyCase } from './my-case.ts'

const over: readonly string[] = ['closed', 'withdrawn']

/** Every step so far and the one to come. */
export function CaseThread({ mine }: { readonly mine: MyCase }) {
  const words = useWords(myCaseWords)
  const { status } = useSayCase()
  const sayStep = useSayStep()
  const language = useLanguage()
  const now = useNow()
  const done = mine.steps.map(
    (step): Step => ({
      id: String(step.version),
      state: step.what === 'promise-missed' ? 'late' : 'done',
      title: sayStep(step),
      note: <Moment at={step.at} />,
      body:
        step.what === 'received' ? undefined : (
          <>
            {step.text === null ? null : <p className="told">{step.text}</p>}
            <PhotoStrip photoIds={step.photos} />
          </>
        ),
    }),
  )
  const due = mine.status === 'answered' ? mine.confirmBy : mine.promisedAt
  const next: Step = {
    id: 'now',
    state: due !== null && due < now ? 'late' : 'now',
    title: status(mine.status),
    note: due === null ? undefined : words.by(sayMoment(due, now)[language]),
  }
  return (
    <section className="stack">
      <h2>{words.steps}</h2>
      <Timeline label={words.steps} steps={over.includes(mine.status) ? done : [...done, next]} />
    </section>
  )
}
