import { useState } from 'react'
import { newReceipt } from '#platform/web/receipt.ts'
import { dayOf } from '#platform/time/instant.ts'
import { newId } from '#platform/web/new-id.ts'
import { Choice } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { FormSheet } from '#platform/web/parts/form-sheet.tsx'
import { TextInput } from '#platform/web/parts/inputs.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { agreeingContract } from '../contract/agreeing.ts'
import { type PartnerKind, partnerKinds } from '../shapes.ts'
import { AgreementFields, agreementFrom, newAgreement } from './agreement-fields.tsx'
import { deskWords } from './desk-words.ts'
import { PartnerLink } from './partner-link.tsx'
import { partnerWords } from './partner-words.ts'

type Draft = { readonly name: string; readonly kind: PartnerKind; readonly trade: string }
const empty: Draft = { name: '', kind: 'firm', trade: '' }

/** Writes an invitation with its agreement, and shows the link to hand over. */
export function InviteSheet({
  placeId,
  onClose,
}: {
  readonly placeId: string
  readonly onClose: () => void
}) {
  const words = useWords(deskWords)
  const shared = useWords(partnerWords)
  const today = dayOf(useNow())
  const [ids] = useState(() => ({ partnerId: newId(), receipt: newReceipt() }))
  const [isGiven, setGiven] = useState(false)
  const [agreement, setAgreement] = useState(() => newAgreement(today))
  const form = useForm(empty)
  const invite = useAction(agreeingContract.invitePartner, {
    onDone: () => {
      showToast(words.invited)
      setGiven(true)
    },
  })
  if (isGiven) return <PartnerLink name={form.values.name} receipt={ids.receipt} onClose={onClose} />
  const submit = () =>
    void invite.run({ ...ids, placeId, ...form.values, agreement: agreementFrom(agreement) })
  return (
    <FormSheet title={words.invite} action={invite} submit={words.send} onClose={onClose} onSubmit={submit}>
      <Field label={words.name} error={invite.errorOf('name')}>
        <TextInput {...form.control('name')} />
      </Field>
      <FieldGroup label={words.kind}>
        <Choice
          {...form.control('kind')}
          columns
          options={partnerKinds.map((kind) => ({ value: kind, title: shared.kinds(kind) }))}
        />
      </FieldGroup>
      <Field label={words.trade} hint={words.tradeHint} error={invite.errorOf('trade')}>
        <TextInput {...form.control('trade')} />
      </Field>
      <AgreementFields draft={agreement} onChange={setAgreement} errorOf={invite.errorOf} />
    </FormSheet>
  )
}
