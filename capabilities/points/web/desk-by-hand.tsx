import { useState } from 'react'
import { newId } from '#platform/web/new-id.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { TextInput } from '#platform/web/parts/inputs.tsx'
import { Card, Columns, Inline, PrintArea, Stack } from '#platform/web/parts/layout.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { receiptIn } from '#platform/web/receipt.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { slipsContract } from '../contract/slips.ts'
import { CodeCard } from './code-card.tsx'
import type { Village } from './desk-props.ts'
import { handWords } from './hand-words.ts'
import { SlipCheck } from './slip-check.tsx'
import { TakeDownClaim } from './take-down-claim.tsx'

/** What staff do for those without a phone. */
export function DeskByHand({ village }: { readonly village: Village }) {
  const words = useWords(handWords)
  return (
    <Stack>
      <p className="soft no-print">{words.lead}</p>
      <Columns least="22rem">
        <TakeDownClaim village={village} />
        <Stack>
          <SlipCheck />
          <TakeDownAccount placeId={village.placeId} />
        </Stack>
      </Columns>
    </Stack>
  )
}

function TakeDownAccount({ placeId }: { readonly placeId: string }) {
  const words = useWords(handWords)
  const [booklet, setBooklet] = useState('')
  const [accountId, setAccountId] = useState(() => newId())
  const [code, setCode] = useState<string | null>(null)
  const open = useAction(slipsContract.takeDownAccount, { onDone: (made) => setCode(made.code) })
  const startAnew = () => {
    setBooklet('')
    setAccountId(newId())
    setCode(null)
  }
  if (code !== null)
    return (
      <Card title={words.account}>
        <Stack>
          <p className="no-print">{words.opened}</p>
          <PrintArea whole>
            <Stack>
              <CodeCard code={code} />
              <Inline>
                <Button tone="main" icon="print" onPress={() => print()}>
                  {words.print}
                </Button>
                <Button onPress={startAnew}>{words.another}</Button>
              </Inline>
            </Stack>
          </PrintArea>
        </Stack>
      </Card>
    )
  const send = () => void open.run({ placeId, accountId, booklet: receiptIn(booklet) ?? booklet.trim() })
  return (
    <div className="no-print">
      <Card title={words.account}>
        <Form onSubmit={send}>
          <p className="soft">{words.accountLead}</p>
          <Field label={words.booklet} hint={words.bookletHint} error={open.errorOf('booklet')}>
            <TextInput value={booklet} onChange={setBooklet} autoComplete="off" />
          </Field>
          <ProblemNotice problem={open.problem} />
          <Inline>
            <Button submit busy={open.busy}>
              {words.open}
            </Button>
            <ButtonLink href="/desk/booklets/new" tone="quiet">
              {words.openBooklet}
            </ButtonLink>
          </Inline>
        </Form>
      </Card>
    </div>
  )
}
