import { addMonths } from '#platform/time/day.ts'
import { addDays, type Day } from '#platform/time/instant.ts'
import { Field } from '#platform/web/parts/field.tsx'
import { DateInput, TextArea } from '#platform/web/parts/inputs.tsx'
import { Columns } from '#platform/web/parts/layout.tsx'
import { useWords } from '#platform/web/words.ts'
import type { Agreement } from '../shapes.ts'
import { deskWords } from './desk-words.ts'

/** An agreement while it is written; promises are lines. */
export type AgreementDraft = {
  readonly from: string
  readonly to: string
  readonly communityDoes: string
  readonly partnerDoes: string
}

const yearAfter = (from: Day): Day => addDays(addMonths(from, 12), -1)

export const newAgreement = (from: Day): AgreementDraft => ({
  from,
  to: yearAfter(from),
  communityDoes: '',
  partnerDoes: '',
})

/** The next term with the promises of the last one. */
export const nextAgreement = (before: Agreement, today: Day): AgreementDraft => {
  const from = addDays(before.to < today ? today : before.to, 1)
  const { communityDoes, partnerDoes } = before
  return {
    from,
    to: yearAfter(from),
    communityDoes: communityDoes.join('\n'),
    partnerDoes: partnerDoes.join('\n'),
  }
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

export const agreementFrom = ({ from, to, communityDoes, partnerDoes }: AgreementDraft): Agreement => ({
  from,
  to,
  communityDoes: linesOf(communityDoes),
  partnerDoes: linesOf(partnerDoes),
})

/** The term and what both sides promise. */
export function AgreementFields(props: {
  readonly draft: AgreementDraft
  readonly onChange: (draft: AgreementDraft) => void
  readonly errorOf: (field: string) => string | undefined
}) {
  const words = useWords(deskWords)
  const { draft, onChange, errorOf } = props
  return (
    <>
      <Columns>
        <Field label={words.from} error={errorOf('agreement.from') ?? errorOf('next.from')}>
          <DateInput value={draft.from} onChange={(from) => onChange({ ...draft, from })} />
        </Field>
        <Field label={words.to} error={errorOf('agreement.to') ?? errorOf('next.to')}>
          <DateInput value={draft.to} onChange={(to) => onChange({ ...draft, to })} />
        </Field>
      </Columns>
      <Field
        label={words.partnerDoes}
        error={errorOf('agreement.partnerDoes') ?? errorOf('next.partnerDoes')}
      >
        <TextArea
          value={draft.partnerDoes}
          onChange={(partnerDoes) => onChange({ ...draft, partnerDoes })}
          most={1_400}
        />
      </Field>
      <Field
        label={words.communityDoes}
        error={errorOf('agreement.communityDoes') ?? errorOf('next.communityDoes')}
      >
        <TextArea
          value={draft.communityDoes}
          onChange={(communityDoes) => onChange({ ...draft, communityDoes })}
          most={1_400}
        />
      </Field>
    </>
  )
}
