import { useState } from 'react'
import type { OutputOf } from '#platform/operations/contract.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { TextInput } from '#platform/web/parts/inputs.tsx'
import { Card, Facts, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { Notice, ProblemNotice, Skeleton } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { slipsContract } from '../contract/slips.ts'
import { handWords } from './hand-words.ts'
import { pointNames } from './point-names.ts'
import { codeIn } from './use-code-in-address.ts'

/** Whoever was helped brings the slip; a second member of staff notes what they say. */
export function SlipCheck() {
  const words = useWords(handWords)
  const [code, setCode] = useState('')
  const [asked, setAsked] = useState<string | null>(null)
  const slip = codeIn(code)
  return (
    <div className="no-print">
      <Card title={words.check}>
        <Stack>
          <Form onSubmit={() => setAsked(slip ?? '')}>
            <p className="soft">{words.checkLead}</p>
            <Field label={words.slipCode} error={asked === '' ? words.unknown : undefined}>
              <TextInput value={code} onChange={setCode} autoComplete="off" />
            </Field>
            <Button submit>{words.look}</Button>
          </Form>
          {asked ? <Found key={asked} slip={asked} /> : null}
        </Stack>
      </Card>
    </div>
  )
}

type Claim = OutputOf<typeof slipsContract.getSlip>

function Found({ slip }: { readonly slip: string }) {
  const words = useWords(handWords)
  const { data, problem } = useOperation(slipsContract.getSlip, { slip })
  if (data) return <Answer slip={slip} claim={data} />
  if (problem?.code === 'not-found') return <Notice tone="warn">{words.unknown}</Notice>
  return problem ? <ProblemNotice problem={problem} /> : <Skeleton lines={3} />
}

function Answer({ slip, claim }: { readonly slip: string; readonly claim: Claim }) {
  const words = useWords(handWords)
  const names = useWords(pointNames)
  const answer = useAction(slipsContract.answerSlip, {
    onDone: ({ state }) => showToast(state === 'earned' ? words.confirmed : words.refused),
  })
  const { itemName, quantity, on, points, text, state, voucher, isOwnHand } = claim
  const isOpen = state === 'waiting' && voucher !== 'committee' && !isOwnHand
  return (
    <Stack gap="tight">
      <Facts
        facts={[
          { name: words.item, value: words.slipOf(itemName, quantity) },
          { name: words.on, value: <DayText day={on} /> },
          { name: names.vouchers(voucher), value: `${names.points(points)} · ${words.states(state)}` },
        ]}
      />
      {text === null ? null : <p>{words.quoted(text)}</p>}
      {state === 'waiting' && voucher === 'committee' ? <Notice tone="info">{words.committee}</Notice> : null}
      {state === 'waiting' && isOwnHand ? <Notice tone="info">{words.ownHand}</Notice> : null}
      <ProblemNotice problem={answer.problem} />
      {isOpen ? (
        <Inline>
          <Button
            tone="main"
            icon="check"
            busy={answer.busy}
            onPress={() => void answer.run({ slip, isTrue: true })}
          >
            {words.isTrue}
          </Button>
          <Button onPress={() => void answer.run({ slip, isTrue: false })}>{words.isNotTrue}</Button>
        </Inline>
      ) : null}
    </Stack>
  )
}
