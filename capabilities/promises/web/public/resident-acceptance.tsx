import { useState } from 'react'
import { HowUsed } from '#capabilities/keeping/web/how-used.tsx'
import { useReceiptInAddress } from '#platform/web/receipt.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { TextArea } from '#platform/web/parts/inputs.tsx'
import { OpenedByReceipt, useOpened } from '#platform/web/parts/opened-by-receipt.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { Notice, ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { keepingContract } from '#capabilities/promises/contract/keeping.ts'
import { readingContract } from '#capabilities/promises/contract/reading.ts'
import { PromiseFacts, PromiseStory } from '../promise-story.tsx'
import { type PromisePage, PromiseTag } from '../say-promise.tsx'
import { publicWords } from './public-words.ts'

/** What an acceptance link opens: the promise, and the one question to whom it was made. */
export function ResidentAcceptance() {
  const words = useWords(publicWords)
  const receipt = useReceiptInAddress()
  const reading = useOpened(readingContract.getMyPromise, receipt, {})
  return (
    <>
      <TopBar title={words.mineTitle} back="/promises" />
      <OpenedByReceipt
        receipt={receipt}
        reading={reading}
        title={words.mineTitle}
        gone={{ title: words.expired, note: words.expiredNote }}
      >
        {(promise, shown) => <Opened promise={promise} receipt={shown} />}
      </OpenedByReceipt>
    </>
  )
}

type Mine = { readonly promise: PromisePage; readonly receipt: string }

function Opened({ promise, receipt }: Mine) {
  const words = useWords(publicWords)
  return (
    <Page title={promise.title} lead={words.mineLead} actions={<PromiseTag promise={promise} />}>
      <Stack gap="loose">
        <Question promise={promise} receipt={receipt} />
        <PromiseFacts promise={promise} />
        <PromiseStory promise={promise} />
      </Stack>
    </Page>
  )
}

function Question({ promise, receipt }: Mine) {
  const words = useWords(publicWords)
  if (promise.abilities.includes('voiceAcceptance')) return <Speak promise={promise} receipt={receipt} />
  if (promise.status === 'underWay' || promise.status === 'raised') {
    return <Notice tone="info">{words.waiting}</Notice>
  }
  return promise.status === 'done' || promise.status === 'kept' ? (
    <Notice tone="good">{words.spoken}</Notice>
  ) : null
}

function Speak({ promise, receipt }: Mine) {
  const words = useWords(publicWords)
  const [isMissing, setMissing] = useState(false)
  const [text, setText] = useState('')
  const { promiseId } = promise
  const action = useAction(keepingContract.voiceAcceptance, {
    receipt,
    onDone: () => showToast(words.sent),
  })
  return (
    <Card title={words.question} raised>
      <Stack>
        {isMissing ? (
          <Form onSubmit={() => action.run({ promiseId, isThere: false, text })}>
            <Field label={words.missing} hint={words.missingHint} error={action.errorOf('text')}>
              <TextArea value={text} onChange={setText} most={500} />
            </Field>
            <HowUsed about="promises.voice" />
            <Button submit tone="main" busy={action.busy}>
              {words.notYet}
            </Button>
          </Form>
        ) : (
          <Inline>
            <Button
              tone="main"
              icon="check"
              busy={action.busy}
              onPress={() => void action.run({ promiseId, isThere: true, text: '' })}
            >
              {words.isThere}
            </Button>
            <Button onPress={() => setMissing(true)}>{words.notYet}</Button>
          </Inline>
        )}
        <ProblemNotice problem={action.problem} />
      </Stack>
    </Card>
  )
}
