import type { ReactNode } from 'react'
import { Button } from '#platform/web/parts/button.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { Inline } from '#platform/web/parts/layout.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import type { ClientProblem } from '#platform/web/client-problem.ts'
import { useWords } from '#platform/web/words.ts'
import { measureWords } from './measure-words.ts'

/** The form of one step of a measure: its fields, what was wrong, and the way back. */
export function StepForm(props: {
  readonly title: string
  readonly submit: string
  readonly action: { readonly busy: boolean; readonly problem: ClientProblem | null }
  readonly tone?: 'main' | 'danger'
  readonly onSubmit: () => void
  readonly onBack: () => void
  readonly children: ReactNode
}) {
  const words = useWords(measureWords)
  return (
    <Form onSubmit={props.onSubmit}>
      <h3>{props.title}</h3>
      {props.children}
      <ProblemNotice problem={props.action.problem} />
      <Inline place="end">
        <Button onPress={props.onBack}>{words.cancel}</Button>
        <Button submit tone={props.tone ?? 'main'} busy={props.action.busy}>
          {props.submit}
        </Button>
      </Inline>
    </Form>
  )
}
