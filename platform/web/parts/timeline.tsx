import type { ReactNode } from 'react'
import { useWords } from '../words.ts'
import { Icon } from './icon.tsx'
import { partWords } from './part-words.ts'

/** `done` happened, `now` is under way, `ahead` is still to come, `late` should have happened. */
export type StepState = 'done' | 'now' | 'ahead' | 'late'

export type Step = {
  readonly id: string
  readonly state: StepState
  readonly title: ReactNode
  readonly note?: ReactNode
  readonly body?: ReactNode
}

/** What happened and what comes next, in order. */
export function Timeline({ steps, label }: { readonly steps: readonly Step[]; readonly label: string }) {
  const words = useWords(partWords)
  const said: Readonly<Record<StepState, string>> = {
    done: words.done,
    now: words.now,
    ahead: words.ahead,
    late: words.overdue,
  }
  return (
    <ol className="timeline" aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.id}
          className={`timeline-step timeline-${step.state}`}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          <span className="timeline-mark" aria-hidden="true">
            {step.state === 'done' ? <Icon name="check" /> : null}
            {step.state === 'late' ? <Icon name="flag" /> : null}
          </span>
          <div>
            <p className="timeline-title">
              {step.title}
              <span className="hidden-text">（{said[step.state]}）</span>
            </p>
            {step.note ? <p className="timeline-note">{step.note}</p> : null}
            {step.body}
          </div>
        </li>
      ))}
    </ol>
  )
}
