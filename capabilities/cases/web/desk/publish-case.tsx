import { findPersonalPatterns, redactPersonalPatterns } from '#platform/text/personal-patterns.ts'
import { call } from '#platform/web/client.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { TextArea, TextInput } from '#platform/web/parts/inputs.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useRefresh } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { casesContract } from '#capabilities/cases/contract.ts'
import { ActionSheet } from './action-sheet.tsx'
import { actionWords } from './action-words.ts'
import type { ActionProps } from './desk-case.ts'
import { draftName } from './draft-name.ts'

/** What a reader of the board could recognise somebody by, marked in the text. */
function Marked({ text, onMask }: { readonly text: string; readonly onMask: () => void }) {
  const words = useWords(actionWords)
  const found = findPersonalPatterns(text)
  if (found.length === 0) return null
  return (
    <Notice
      tone="late"
      action={
        <Button icon="eye" onPress={onMask}>
          {words.publishMask}
        </Button>
      }
    >
      {words.publishFound}
      <ul className="case-fresh">
        {found.map((one) => (
          <li key={one.start}>
            {one.kind === 'phone' ? words.phoneNumber : words.idNumber}{' '}
            <mark>{text.slice(one.start, one.end)}</mark>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** Puts what was done on the board, in words that name nobody; personal numbers stop it. */
export function PublishCase({ desk, onClose }: ActionProps) {
  const words = useWords(actionWords)
  const refresh = useRefresh()
  const form = useForm({ title: '', outcome: '' }, draftName('publish', desk.caseId))
  const { title, outcome } = form.values
  const undo = () =>
    void call(casesContract.unpublishCase, { caseId: desk.caseId }).then(() => {
      showToast(words.publishUndone)
      refresh()
    })
  const action = useAction(casesContract.publishCase, {
    onDone: () => {
      form.reset()
      showToast(words.done(words.publishCase), undo)
      onClose()
    },
  })
  return (
    <ActionSheet
      desk={desk}
      title={words.publishCase}
      lead={words.publishLead}
      submit={words.publishCase}
      action={action}
      isBlocked={findPersonalPatterns(title).length + findPersonalPatterns(outcome).length > 0}
      onClose={onClose}
      onSubmit={() => void action.run({ caseId: desk.caseId, title, outcome })}
    >
      {desk.text ? <blockquote className="case-words case-words-author">{desk.text}</blockquote> : null}
      <Field label={words.publishTitle} error={action.errorOf('title')}>
        <TextInput {...form.control('title')} />
      </Field>
      <Marked text={title} onMask={() => form.set('title', redactPersonalPatterns(title))} />
      <Field label={words.publishOutcome} error={action.errorOf('outcome')}>
        <TextArea {...form.control('outcome')} most={300} />
      </Field>
      <Marked text={outcome} onMask={() => form.set('outcome', redactPersonalPatterns(outcome))} />
    </ActionSheet>
  )
}

/** Takes it off the board again. */
export function UnpublishCase({ desk, onClose }: ActionProps) {
  const words = useWords(actionWords)
  const action = useAction(casesContract.unpublishCase, {
    onDone: () => {
      showToast(words.publishUndone)
      onClose()
    },
  })
  return (
    <ActionSheet
      desk={desk}
      title={words.unpublishCase}
      lead={words.unpublishLead}
      submit={words.unpublishCase}
      action={action}
      isSmall
      onClose={onClose}
      onSubmit={() => void action.run({ caseId: desk.caseId })}
    />
  )
}
