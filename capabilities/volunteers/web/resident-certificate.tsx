import { useState } from 'react'
import type { OutputOf } from '#platform/operations/contract.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'
import { sayDate } from '#platform/time/say-time.ts'
import { NeedsBooklet } from '#platform/web/booklet.ts'
import { useLanguage } from '#platform/web/language.ts'
import { newId } from '#platform/web/new-id.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { DateInput, TextInput } from '#platform/web/parts/inputs.tsx'
import { Columns, Facts, Inline, PrintArea, Stack } from '#platform/web/parts/layout.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { QrDrawing } from '#platform/web/parts/qr-drawing.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { residentContract } from '../contract/resident.ts'
import { linkToCheck, newCode } from './certificate-link.ts'
import { kindWords } from './kind-words.ts'
import { volunteerWords } from './volunteer-words.ts'
import './volunteers.css'

type Certificate = OutputOf<typeof residentContract.certifyMyHours>
type Made = { readonly certificate: Certificate; readonly code: string }

/** A certificate of one's own hours: free, made at once, to print. */
export function ResidentCertificate() {
  const words = useWords(volunteerWords)
  const [made, setMade] = useState<Made | null>(null)
  return (
    <>
      <TopBar title={words.certificate} back="/volunteer/record" />
      <Page title={words.certificate} lead={words.certificateLead}>
        <NeedsBooklet kind="volunteer">
          {({ receipt }) =>
            made === null ? (
              <Asking receipt={receipt} onMade={setMade} />
            ) : (
              <Stack>
                <Paper {...made} />
                <Inline>
                  <Button tone="main" icon="print" onPress={() => print()}>
                    {words.print}
                  </Button>
                  <Button onPress={() => setMade(null)}>{words.another}</Button>
                </Inline>
              </Stack>
            )
          }
        </NeedsBooklet>
      </Page>
    </>
  )
}

function Asking(props: { readonly receipt: string; readonly onMade: (made: Made) => void }) {
  const words = useWords(volunteerWords)
  const today = dayOf(useNow())
  const [ids] = useState(() => ({ certificateId: newId(), code: newCode() }))
  const form = useForm({ name: '', from: addDays(today, -365), to: today })
  const certify = useAction(residentContract.certifyMyHours, {
    receipt: props.receipt,
    quiet: true,
    onDone: (certificate) => props.onMade({ certificate, code: ids.code }),
  })
  return (
    <Form onSubmit={() => certify.run({ ...ids, ...form.values })}>
      <Stack>
        <Field label={words.name} error={certify.errorOf('name')}>
          <TextInput {...form.control('name')} autoComplete="name" />
        </Field>
        <Columns least="9rem">
          <Field label={words.from} error={certify.errorOf('from')}>
            <DateInput {...form.control('from')} />
          </Field>
          <Field label={words.to} error={certify.errorOf('to')}>
            <DateInput {...form.control('to')} />
          </Field>
        </Columns>
        <ProblemNotice problem={certify.problem} />
        <Button submit tone="main" wide busy={certify.busy}>
          {words.issue}
        </Button>
      </Stack>
    </Form>
  )
}

function Paper({ certificate, code }: Made) {
  const words = useWords(volunteerWords)
  const kinds = useWords(kindWords)
  const language = useLanguage()
  const { name, from, to, minutes, lines, on } = certificate
  const day = (one: string) => sayDate(one, '')[language]
  return (
    <PrintArea whole>
      <section className="certificate">
        <h2>{words.paper}</h2>
        <p>{words.paperSays(name, words.paperDays(day(from), day(to)), kinds.time(minutes))}</p>
        <p className="soft">{words.paperBy}</p>
        <Facts
          facts={lines.map((line) => ({
            name: line.organisationName,
            value: `${words.paperTimes(line.services)} · ${kinds.time(line.minutes)}`,
          }))}
        />
        <div className="certificate-proof">
          <QrDrawing text={linkToCheck({ code, name, minutes })} says={words.checkTitle} />
          <Facts
            facts={[
              { name: words.paperOn, value: day(on) },
              { name: words.paperMinutes, value: <span className="figures">{minutes}</span> },
              { name: words.paperCode, value: <span className="certificate-code">{code}</span> },
            ]}
          />
        </div>
        <p className="faint small">{words.paperNote}</p>
      </section>
    </PrintArea>
  )
}
