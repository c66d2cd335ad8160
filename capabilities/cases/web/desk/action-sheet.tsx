import { type ReactNode, useId, useRef } from 'react'
import type { ClientProblem } from '#platform/web/client-problem.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { Dialog, Sheet } from '#platform/web/parts/dialog.tsx'
import { Moment } from '#platform/web/parts/moment.tsx'
import { Notice, ProblemNotice } from '#platform/web/parts/states.tsx'
import { useRefresh } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { deskWords } from '../words-desk.ts'
import { actionWords } from './action-words.ts'
import type { DeskCase } from './desk-case.ts'
import { useSayStep } from './say-step.ts'

export type SheetProps = {
  readonly desk: DeskCase
  readonly title: string
  /** What follows from it, for people. */
  readonly lead: ReactNode
  readonly submit: string
  readonly action: { readonly busy: boolean; readonly problem: ClientProblem | null }
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly isBlocked?: boolean
  readonly isSmall?: boolean
  readonly children?: ReactNode
}

/** A question about a case: what follows, what to fill in, and what happened meanwhile; what was typed stays. */
export function ActionSheet(props: SheetProps) {
  const words = useWords(actionWords)
  const form = useId()
  const refresh = useRefresh()
  const Surface = props.isSmall ? Dialog : Sheet
  return (
    <Surface
      open
      title={props.title}
      onClose={props.onClose}
      actions={
        <>
          <Button tone="quiet" onPress={props.onClose}>
            {words.cancel}
          </Button>
          <Button submit form={form} tone="main" busy={props.action.busy} disabled={props.isBlocked ?? false}>
            {props.submit}
          </Button>
        </>
      }
    >
      <Form id={form} onSubmit={() => !props.isBlocked && props.onSubmit()}>
        <p className="soft">{props.lead}</p>
        <SinceOpened desk={props.desk} />
        <ProblemNotice problem={props.action.problem} onRefresh={() => refresh()} />
        {props.children}
      </Form>
    </Surface>
  )
}

/** What others did while this was open: a stale page never decides unseen. */
function SinceOpened({ desk }: { readonly desk: DeskCase }) {
  const words = useWords(deskWords)
  const { title } = useSayStep()
  const opened = useRef(desk.steps.at(-1)?.version ?? 0)
  const fresh = desk.steps.filter((step) => step.version > opened.current)
  if (fresh.length === 0) return null
  return (
    <div role="status">
      <Notice tone="warn">
        {words.newSteps}
        <ul className="case-fresh">
          {fresh.map((step) => (
            <li key={step.version}>
              {title(step)}（{step.organisationName ? `${step.organisationName}，` : ''}
              <Moment at={step.at} />）
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
