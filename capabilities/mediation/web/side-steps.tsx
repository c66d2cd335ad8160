import { useState } from 'react'
import { dayOf } from '#platform/time/instant.ts'
import { sayDay } from '#platform/time/say-time.ts'
import { useLanguage } from '#platform/web/language.ts'
import { newId } from '#platform/web/new-id.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { TextArea } from '#platform/web/parts/inputs.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { mediationContract } from '../contract.ts'
import type { Dispute } from '../shapes.ts'
import type { Side } from '../words.ts'
import { sideWords } from './side-words.ts'

export type SideProps = { readonly dispute: Dispute; readonly side: Side; readonly receipt: string }

/** The other side is asked; nobody has to say why. */
export function ConsentStep({ dispute, side, receipt }: SideProps) {
  const words = useWords(sideWords)
  const form = useForm({ text: '', aside: '' })
  const consent = useAction(mediationContract.giveConsent, {
    receipt,
    onDone: ({ status }) => showToast(status === 'refused' ? words.refused : words.consented),
  })
  if (!dispute.abilities.includes('giveConsent')) return null
  const { mediationId } = dispute
  return (
    <Card title={words.askConsent} raised>
      <Stack>
        <p>{words.askConsentLead}</p>
        <Field label={words.yourView} hint={words.yourViewHint} optional error={consent.errorOf('text')}>
          <TextArea {...form.control('text')} most={1000} />
        </Field>
        <Field label={words.aside} hint={words.asideHint} optional error={consent.errorOf('aside')}>
          <TextArea {...form.control('aside')} most={1000} />
        </Field>
        <ProblemNotice problem={consent.problem} />
        <Button
          tone="main"
          wide
          busy={consent.busy}
          onPress={() => void consent.run({ mediationId, side, agrees: true, ...form.values })}
        >
          {words.agree}
        </Button>
        <Button
          wide
          busy={consent.busy}
          onPress={() => void consent.run({ mediationId, side, agrees: false, text: '', aside: '' })}
        >
          {words.refuse}
        </Button>
      </Stack>
    </Card>
  )
}

/** What a side could live with, for the mediator; shown to the other side only when its maker says so. */
export function OfferStep({ dispute, side, receipt }: SideProps) {
  const words = useWords(sideWords)
  const [text, setText] = useState('')
  const [offerId, setOfferId] = useState(newId)
  const { mediationId, thread, abilities } = dispute
  const offer = useAction(mediationContract.makeOffer, {
    receipt,
    onDone: () => {
      setText('')
      setOfferId(newId())
      showToast(words.offered)
    },
  })
  const share = useAction(mediationContract.shareOffer, { receipt, onDone: () => showToast(words.shared) })
  if (!abilities.includes('makeOffer')) return null
  const own = thread.filter((said) => said.what === 'offered' && said.audience === side)
  return (
    <Card title={words.makeOffer}>
      <Stack>
        {own.map(({ itemId, text: said }) =>
          itemId === null ? null : (
            <Inline key={itemId} place="spread">
              <span>{said}</span>
              <Button
                busy={share.busy}
                onPress={() => void share.run({ mediationId, offerId: itemId, side })}
              >
                {words.share}
              </Button>
            </Inline>
          ),
        )}
        <Form onSubmit={() => offer.run({ mediationId, offerId, side, text })}>
          <Stack>
            <Field label={words.makeOffer} hint={words.offerHint} error={offer.errorOf('text')}>
              <TextArea value={text} onChange={setText} most={1000} />
            </Field>
            <ProblemNotice problem={offer.problem ?? share.problem} />
            <Button submit wide busy={offer.busy}>
              {words.offer}
            </Button>
          </Stack>
        </Form>
      </Stack>
    </Card>
  )
}

/** A side confirms exactly the text it sees. */
export function ConfirmStep({ dispute, side, receipt }: SideProps) {
  const words = useWords(sideWords)
  const confirm = useAction(mediationContract.confirmAgreement, {
    receipt,
    onDone: () => showToast(words.confirmed),
  })
  const { draft, mediationId, abilities } = dispute
  if (draft === null || !abilities.includes('confirmAgreement')) return null
  return (
    <Stack>
      <p className="soft">{words.confirmLead}</p>
      <ProblemNotice problem={confirm.problem} />
      <Button
        tone="main"
        wide
        busy={confirm.busy}
        onPress={() => void confirm.run({ mediationId, side, draft: draft.draft })}
      >
        {words.confirm}
      </Button>
    </Stack>
  )
}

/** On the day: does it hold? Before it: when one will be asked. */
export function RevisitStep({ dispute, side, receipt }: SideProps) {
  const words = useWords(sideWords)
  const language = useLanguage()
  const [text, setText] = useState('')
  const today = dayOf(useNow())
  const say = useAction(mediationContract.sayRevisit, { receipt, onDone: () => showToast(words.said) })
  const { dueOn: on, mediationId, abilities } = dispute
  if (on === null) return null
  const day = sayDay(on, today)[language]
  if (!abilities.includes('sayRevisit')) return <p className="soft">{words.nextRevisit(day)}</p>
  const answer = (holds: boolean) => void say.run({ mediationId, on, side, holds, text })
  return (
    <Card title={words.revisitAsk(day)} raised>
      <Stack>
        <Field label={words.holdsNote} optional error={say.errorOf('text')}>
          <TextArea value={text} onChange={setText} most={500} />
        </Field>
        <ProblemNotice problem={say.problem} />
        <Inline>
          <Button tone="main" busy={say.busy} onPress={() => answer(true)}>
            {words.holds}
          </Button>
          <Button busy={say.busy} onPress={() => answer(false)}>
            {words.holdsNot}
          </Button>
        </Inline>
      </Stack>
    </Card>
  )
}
