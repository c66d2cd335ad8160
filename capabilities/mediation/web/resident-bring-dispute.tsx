import { useState } from 'react'
import { useLocation } from 'wouter'
import { HowUsed } from '#capabilities/keeping/web/how-used.tsx'
import type { OutputOf } from '#platform/operations/contract.ts'
import { newId } from '#platform/web/new-id.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { TextArea } from '#platform/web/parts/inputs.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { EmptyState, ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { newReceipt } from '#platform/web/receipt.ts'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { mediationContract } from '../contract.ts'
import { keptMediations, pathOfMediation } from './kept-mediations.ts'
import { emptyTelling, TellingFields, toldFrom } from './party-fields.tsx'
import { sideWords } from './side-words.ts'

type Group = OutputOf<typeof mediationContract.listGroups>['groups'][number]

/** One side tells what happened; the phone makes a key for each side. */
export function ResidentBringDispute({ params }: ScreenProps) {
  const words = useWords(sideWords)
  const groupId = params.groupId ?? '-'
  const reading = useOperation(mediationContract.listGroups, { groupId })
  return (
    <>
      <TopBar title={words.bring} back="/mediation" />
      <Show reading={reading}>
        {({ groups: [group] }) =>
          group === undefined ? (
            <Page title={words.bring}>
              <EmptyState icon="people" title={words.none} note={words.noneNote} />
            </Page>
          ) : (
            <Telling group={group} />
          )
        }
      </Show>
    </>
  )
}

function Telling({ group }: { readonly group: Group }) {
  const words = useWords(sideWords)
  const [, go] = useLocation()
  const form = useForm(emptyTelling)
  const [ids] = useState(() => ({
    mediationId: newId(),
    receiptA: newReceipt(),
    receiptB: newReceipt(),
  }))
  const bring = useAction(mediationContract.bringDispute, {
    onDone: () => {
      const { receiptA: receipt, receiptB: otherReceipt } = ids
      keptMediations.keep({ receipt, otherReceipt, groupName: group.name })
      showToast(words.sent)
      go(pathOfMediation(receipt))
    },
  })
  const submit = () => {
    const { subject, aside } = form.values
    const told = toldFrom(form.values)
    if (subject !== '') void bring.run({ ...ids, groupId: group.groupId, subject, aside, ...told })
  }
  const names = { own: words.yourName, other: words.otherName }
  return (
    <Page title={group.name} lead={words.bringLead}>
      <Form onSubmit={submit}>
        <Stack>
          <TellingFields form={form} errorOf={bring.errorOf} names={names} allowed={group.subjects} />
          <Field label={words.aside} hint={words.asideHint} optional error={bring.errorOf('aside')}>
            <TextArea {...form.control('aside')} most={1000} />
          </Field>
          <HowUsed about="mediation.dispute" />
          <ProblemNotice problem={bring.problem} />
          <Button submit tone="main" wide busy={bring.busy} disabled={form.values.subject === ''}>
            {words.send}
          </Button>
        </Stack>
      </Form>
    </Page>
  )
}
