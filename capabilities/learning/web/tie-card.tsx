import { useEffect, useRef, useState } from 'react'
import { HowUsed } from '#capabilities/keeping/web/how-used.tsx'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { TextInput } from '#platform/web/parts/inputs.tsx'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { receiptIn, useReceiptInAddress } from '#platform/web/receipt.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { learningContract } from '../contract.ts'
import { learningWords } from './learning-words.ts'

/** Enters the card of the branch: by its QR code, which brings the number along, or by hand. */
export function TieCard({ receipt }: { readonly receipt: string }) {
  const words = useWords(learningWords)
  const scanned = useReceiptInAddress()
  const tried = useRef(false)
  const [text, setText] = useState('')
  const [isWrong, setWrong] = useState(false)
  const tie = useAction(learningContract.tieMember, { receipt, onDone: () => showToast(words.tied) })
  const enter = (code: string | undefined) => {
    setWrong(code === undefined)
    if (code !== undefined) void tie.run({ code })
  }
  useEffect(() => {
    if (scanned === undefined || tried.current) return
    tried.current = true
    void tie.run({ code: scanned })
  }, [scanned, tie])
  return (
    <Card>
      <Form onSubmit={() => enter(receiptIn(text))}>
        <Stack>
          <p>{words.untied}</p>
          <Field
            label={words.card}
            hint={words.tieHint}
            error={isWrong ? words.badCard : tie.errorOf('code')}
          >
            <TextInput value={text} onChange={setText} />
          </Field>
          <HowUsed about="learning.membership" />
          <ProblemNotice problem={tie.problem} />
          <Button submit busy={tie.busy}>
            {words.tie}
          </Button>
        </Stack>
      </Form>
    </Card>
  )
}
