import { useState } from 'react'
import type { OutputOf } from '#platform/operations/contract.ts'
import { readingContract as organisationsReading } from '#capabilities/organisations/contract/reading.ts'
import type { residentContract } from '#capabilities/cases/contract/resident.ts'
import { useSay } from '#platform/web/language.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Choice } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { TextArea, TextInput } from '#platform/web/parts/inputs.tsx'
import { Inline } from '#platform/web/parts/layout.tsx'
import { SearchBox } from '#platform/web/parts/search-box.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import type { LetterDraft } from './letter-draft.ts'
import { writeWords } from './write-words.ts'

export type KindOfCase = OutputOf<typeof residentContract.getCaseKinds>['kinds'][number]
type FormField = KindOfCase['fields'][number]

type Props = {
  readonly draft: Pick<LetterDraft, 'answers' | 'reported'>
  readonly set: (change: Partial<LetterDraft>) => void
}

/** The further fields of a kind, as the rules of today describe them. */
export const KindForm = ({ fields, ...props }: Props & { readonly fields: readonly FormField[] }) =>
  fields.map((field) => <KindField key={field.name} field={field} {...props} />)

function KindField({ field, draft, set }: Props & { readonly field: FormField }) {
  const say = useSay()
  const value = draft.answers[field.name] ?? ''
  const onChange = (answer: string) => set({ answers: { ...draft.answers, [field.name]: answer } })
  const label = { label: say(field.label), optional: !field.isRequired }
  if (field.type === 'organisation') return <ReportedField draft={draft} set={set} />
  if (field.type === 'choice') {
    const options = field.choices.map((choice) => ({ value: choice.value, title: say(choice.label) }))
    return (
      <FieldGroup {...label}>
        <Choice value={value === '' ? null : value} onChange={onChange} options={options} columns />
      </FieldGroup>
    )
  }
  return (
    <Field {...label}>
      {field.type === 'lines' ? (
        <TextArea value={value} onChange={onChange} most={500} />
      ) : (
        <TextInput value={value} onChange={onChange} />
      )}
    </Field>
  )
}

/** The organisation complained about: kept away from the case altogether (CASE-13). */
function ReportedField({ draft, set }: Props) {
  const words = useWords(writeWords)
  const [text, setText] = useState('')
  const found = useOperation(
    organisationsReading.findOrganisations,
    { text, limit: 8 },
    { enabled: text !== '', keep: true },
  )
  const organisations = text === '' ? undefined : found.data?.organisations
  if (draft.reported) {
    return (
      <Notice
        tone="info"
        action={
          <Inline>
            <Button onPress={() => set({ reported: null })}>{words.remove}</Button>
          </Inline>
        }
      >
        {words.reportedChosen(draft.reported.name)}
      </Notice>
    )
  }
  return (
    <FieldGroup label={words.reported} optional>
      <SearchBox
        label={words.reported}
        onSearch={setText}
        results={organisations?.map((one) => ({ id: one.organisationId, title: one.name }))}
        busy={found.fetching}
        onPick={(organisationId) => {
          const name = organisations?.find((one) => one.organisationId === organisationId)?.name ?? ''
          set({ reported: { organisationId, name } })
        }}
      />
    </FieldGroup>
  )
}
