import { useState } from 'react'
import { HowUsed } from '#capabilities/keeping/web/how-used.tsx'
import { useLive } from '#platform/web/live.ts'
import { newId } from '#platform/web/new-id.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { TextArea } from '#platform/web/parts/inputs.tsx'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Notice, ProblemNotice } from '#platform/web/parts/states.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { agreeingContract } from '../contract/agreeing.ts'
import { readingContract } from '../contract/reading.ts'
import { Activities, AgreementText, Items, PartnerTag } from './partner-parts.tsx'
import { partnerWords } from './partner-words.ts'
import { residentWords } from './resident-words.ts'

/** A partner, for everybody: what it promised and did, and a word of thanks. */
export function ResidentPartner({ params }: ScreenProps) {
  const shared = useWords(partnerWords)
  const partnerId = params.partnerId ?? '-'
  const reading = useOperation(readingContract.getPartner, { partnerId })
  useLive(['ledger_grew'])
  return (
    <>
      <TopBar title={shared.partners} back="/partners" />
      <Page
        title={reading.data?.name ?? shared.partners}
        lead={reading.data && `${reading.data.trade} · ${reading.data.placeName}`}
        actions={reading.data && <PartnerTag {...reading.data} />}
      >
        <Show reading={reading}>
          {(partner) => (
            <Stack gap="loose">
              <p className="figures">{shared.figures(partner)}</p>
              {partner.abilities.includes('thankPartner') ? <Thank partnerId={partnerId} /> : null}
              {partner.agreement === null ? null : (
                <Card title={shared.agreement}>
                  <AgreementText agreement={partner.agreement} />
                </Card>
              )}
              <section className="stack">
                <h2>{shared.itemsTitle}</h2>
                <Items items={partner.items} empty={shared.noItems} label={shared.itemsTitle} />
              </section>
              <section className="stack">
                <h2>{shared.activities}</h2>
                <Activities held={partner.activitiesHeld} />
              </section>
            </Stack>
          )}
        </Show>
      </Page>
    </>
  )
}

function Thank({ partnerId }: { readonly partnerId: string }) {
  const words = useWords(residentWords)
  const [thanksId] = useState(newId)
  const [said, setSaid] = useState('')
  const [isSent, setSent] = useState(false)
  const thank = useAction(agreeingContract.thankPartner, { onDone: () => setSent(true) })
  if (isSent) return <Notice tone="good">{words.thanked}</Notice>
  return (
    <Card title={words.thank} raised>
      <Form onSubmit={() => thank.run({ partnerId, thanksId, words: said })}>
        <Stack>
          <Field label={words.thankWords} hint={words.thankHint} error={thank.errorOf('words')} optional>
            <TextArea value={said} onChange={setSaid} most={120} />
          </Field>
          <HowUsed about="partners.thanks" />
          <ProblemNotice problem={thank.problem} />
          <Button submit tone="main" icon="hand" busy={thank.busy} wide>
            {words.thank}
          </Button>
        </Stack>
      </Form>
    </Card>
  )
}
