import { useSayDate } from '#platform/web/use-say-date.ts'
import { useState } from 'react'
import type { OutputOf } from '#platform/operations/contract.ts'
import { useLocation } from 'wouter'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { TextInput } from '#platform/web/parts/inputs.tsx'
import { Card, Facts, Stack } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { readCertificateCode, sayCertificateCode } from '../certificate-code.ts'
import { learningContract } from '../contract.ts'
import { learningWords } from './learning-words.ts'

/** Whether a certificate is true, for whoever holds one in hand; its QR code leads here. */
export function ResidentCertificate({ params }: ScreenProps) {
  const words = useWords(learningWords)
  const [, go] = useLocation()
  const { code } = params
  const [text, setText] = useState(code ?? '')
  const check = () => {
    const typed = readCertificateCode(text)
    if (typed !== '') go(`/certificate/${typed}`)
  }
  return (
    <>
      <TopBar title={words.check} back="/" />
      <Page title={words.check} lead={words.checkLead}>
        <Stack>
          <Form onSubmit={check}>
            <Stack>
              <Field label={words.code}>
                <TextInput value={text} onChange={setText} />
              </Field>
              <Button submit tone="main">
                {words.checkIt}
              </Button>
            </Stack>
          </Form>
          {code === undefined ? null : <Found key={code} code={code} />}
        </Stack>
      </Page>
    </>
  )
}

type Held = Pick<OutputOf<typeof learningContract.checkCertificate>, 'standing' | 'endedOn'>

/** What whoever checks must know first: whether it holds today. */
function Standing({ standing, endedOn }: Held) {
  const words = useWords(learningWords)
  const sayDate = useSayDate()
  if (standing === 'valid') return <Notice tone="good">{words.isTrue}</Notice>
  const day = endedOn === null ? '' : sayDate(endedOn)
  return <Notice tone="late">{standing === 'revoked' ? words.isRevoked(day) : words.isReplaced(day)}</Notice>
}

function Found({ code }: { readonly code: string }) {
  const words = useWords(learningWords)
  const reading = useOperation(learningContract.checkCertificate, { code })
  return (
    <Show reading={reading}>
      {(found) => (
        <Card>
          <Stack>
            <Standing standing={found.standing} endedOn={found.endedOn} />
            <Facts
              facts={[
                { name: words.holder, value: found.maskedName ?? words.holderErased },
                { name: words.programme, value: found.programmeTitle },
                { name: words.organiser, value: found.organisationName },
                { name: words.learnt, value: words.hours(found.hours) },
                { name: words.givenOn, value: <DayText day={found.on} /> },
                {
                  name: words.code,
                  value: <span className="figures">{sayCertificateCode(found.code)}</span>,
                },
              ]}
            />
          </Stack>
        </Card>
      )}
    </Show>
  )
}
