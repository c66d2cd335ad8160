import { type ReactNode, useId } from 'react'
import type { ClientProblem } from '../client-problem.ts'
import { useWords } from '../words.ts'
import { Button } from './button.tsx'
import { Dialog, type DialogProps, Sheet } from './dialog.tsx'
import { Form } from './form.tsx'
import { partWords } from './part-words.ts'
import { ProblemNotice } from './states.tsx'

export type FormSheetProps = {
  readonly title: string
  /** What the step does, said before its fields. */
  readonly lead?: string | undefined
  /** What `useAction` gave: the button is busy with it, and what it met stands below the fields. */
  readonly action: { readonly busy: boolean; readonly problem: ClientProblem | null }
  /** What the button says; without it, "save". */
  readonly submit?: string | undefined
  /** What the way back says; without it, "cancel". */
  readonly cancel?: string | undefined
  /** The latest state, offered after a conflict. */
  readonly onRefresh?: (() => void) | undefined
  readonly danger?: boolean
  readonly disabled?: boolean
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children?: ReactNode
}

/** A form from the side: its fields, what went wrong, the button that sends it and the one that leaves it. */
export const FormSheet = (props: FormSheetProps) => <FormIn {...props} surface={Sheet} />

/** The same as a question in front of the page, for a step of one or two fields. */
export const FormDialog = (props: FormSheetProps) => <FormIn {...props} surface={Dialog} />

function FormIn({
  surface: Surface,
  ...props
}: FormSheetProps & { readonly surface: (props: DialogProps) => ReactNode }) {
  const words = useWords(partWords)
  const form = useId()
  const { action, danger, disabled, onClose, onRefresh } = props
  return (
    <Surface
      open
      title={props.title}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{props.cancel ?? words.cancel}</Button>
          <Button
            submit
            form={form}
            tone={danger ? 'danger' : 'main'}
            busy={action.busy}
            disabled={disabled ?? false}
          >
            {props.submit ?? words.save}
          </Button>
        </>
      }
    >
      <Form id={form} onSubmit={props.onSubmit}>
        {props.lead === undefined ? null : <p className="soft">{props.lead}</p>}
        {props.children}
        <ProblemNotice problem={action.problem} {...(onRefresh && { onRefresh })} />
      </Form>
    </Surface>
  )
}
