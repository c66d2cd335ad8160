import { useState } from 'react'
import { OrganisationFinder } from '#capabilities/organisations/web/organisation-finder.tsx'
import { newId } from '#platform/web/new-id.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Choice } from '#platform/web/parts/choice.tsx'
import { Dialog } from '#platform/web/parts/dialog.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { Select, TextInput } from '#platform/web/parts/inputs.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useComma } from '#platform/web/use-comma.ts'
import { useWords } from '#platform/web/words.ts'
import { reportsContract } from '../contract.ts'
import { type ValueKind, valueKinds } from '../words.ts'
import type { Filling } from './filling.ts'
import { fillingWords } from './filling-words.ts'
import { goodWords, valueKindWords } from './list-words.ts'

const goods = ['30', '90', '180', '365', '0'] as const
type Good = (typeof goods)[number]

type Values = { kind: ValueKind; good: Good; reason: string }
const initial: Values = { kind: 'number', good: '365', reason: '' }

type Question = Filling['sheet']['questions'][number]

function AskedAbout({ question: { missing } }: { readonly question: Question }) {
  const words = useWords(fillingWords)
  const comma = useComma()
  return <p>{words.askAbout(missing.length, missing.map(({ name }) => name).join(comma))}</p>
}

/** Asks an organisation, once, for what nobody holds. */
export function AskDialog(props: {
  readonly filling: Filling
  readonly question: Question
  readonly onClose: () => void
}) {
  const words = useWords(fillingWords)
  const [kinds, lasting] = [useWords(valueKindWords), useWords(goodWords)]
  const { filling, question, onClose } = props
  const [ownerId, setOwner] = useState('')
  const [askId] = useState(newId)
  const form = useForm(initial)
  const done = () => {
    showToast(words.asked)
    onClose()
  }
  const ask = useAction(reportsContract.askForFact, { onDone: done })
  const { kind, good, reason } = form.values
  const isHeld = ask.problem?.rule === 'reports.already-held'
  const send = () => {
    if (ownerId === '') return
    void ask.run({
      askId,
      name: question.key,
      unit: question.unit,
      valueKind: kind,
      tree: filling.tree,
      within: filling.node,
      nodeIds: question.missing.map(({ nodeId }) => nodeId),
      ownerId,
      goodDays: good === '0' ? null : Number(good),
      ...(reason.trim() === '' ? {} : { reason }),
    })
  }
  return (
    <Dialog
      open
      title={words.askTitle(question.label)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button tone="main" icon="send" busy={ask.busy} disabled={ownerId === ''} onPress={send}>
            {words.askSend}
          </Button>
        </>
      }
    >
      <Form onSubmit={send}>
        <p className="soft">{words.askLead}</p>
        <AskedAbout question={question} />
        <OrganisationFinder label={words.askWhom} keep onPick={setOwner} />
        <FieldGroup label={words.askKind}>
          <Choice
            {...form.control('kind')}
            options={valueKinds.map((value) => ({ value, title: kinds[value] }))}
          />
        </FieldGroup>
        <Field label={words.askGood}>
          <Select
            {...form.control('good')}
            options={goods.map((value) => ({ value, label: lasting[`good${value}`] }))}
          />
        </Field>
        {isHeld ? (
          <Field label={words.askReason} hint={words.askReasonHint} error={ask.errorOf('reason')}>
            <TextInput {...form.control('reason')} />
          </Field>
        ) : null}
        <ProblemNotice problem={ask.problem} />
      </Form>
    </Dialog>
  )
}
