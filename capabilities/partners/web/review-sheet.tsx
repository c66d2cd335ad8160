import { useState } from 'react'
import { dayOf } from '#platform/time/instant.ts'
import { newId } from '#platform/web/new-id.ts'
import { Choice } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { FormSheet } from '#platform/web/parts/form-sheet.tsx'
import { TextArea } from '#platform/web/parts/inputs.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { agreeingContract } from '../contract/agreeing.ts'
import { type ReviewResult, reviewResults } from '../shapes.ts'
import { AgreementFields, agreementFrom, newAgreement, nextAgreement } from './agreement-fields.tsx'
import type { PartnerPage } from './partner-page.ts'
import { deskWords } from './desk-words.ts'
import { ResultFacts } from './partner-parts.tsx'
import { partnerWords } from './partner-words.ts'

type Props = { readonly partner: PartnerPage; readonly onClose: () => void }

/** What came of a term, and whether it is renewed, changed or ended. */
export function ReviewSheet({ partner, onClose }: Props) {
  const words = useWords(deskWords)
  const shared = useWords(partnerWords)
  const today = dayOf(useNow())
  const { partnerId, agreement, results } = partner
  const [reviewId] = useState(newId)
  const [result, setResult] = useState<ReviewResult>('renew')
  const [said, setSaid] = useState('')
  const [next, setNext] = useState(() =>
    agreement === null ? newAgreement(today) : nextAgreement(agreement, today),
  )
  const review = useAction(agreeingContract.reviewPartner, {
    onDone: () => {
      showToast(words.reviewed)
      onClose()
    },
  })
  const submit = () =>
    void review.run({
      partnerId,
      reviewId,
      result,
      words: said,
      next: result === 'end' ? null : agreementFrom(next),
    })
  return (
    <FormSheet
      title={words.review}
      lead={words.reviewLead}
      action={review}
      onClose={onClose}
      onSubmit={submit}
    >
      {results === null ? null : <ResultFacts results={results} />}
      <FieldGroup label={words.result}>
        <Choice
          value={result}
          onChange={setResult}
          columns
          options={reviewResults.map((one) => ({ value: one, title: shared.result(one) }))}
        />
      </FieldGroup>
      <Field label={words.reviewWords} error={review.errorOf('words')}>
        <TextArea value={said} onChange={setSaid} most={300} />
      </Field>
      {result === 'end' ? null : (
        <>
          <h3>{words.nextAgreement}</h3>
          <AgreementFields draft={next} onChange={setNext} errorOf={review.errorOf} />
        </>
      )}
    </FormSheet>
  )
}
