import { useState } from 'react'
import { Button } from '#platform/web/parts/button.tsx'
import { Choice } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { FormDialog } from '#platform/web/parts/form-sheet.tsx'
import { TextArea } from '#platform/web/parts/inputs.tsx'
import { Card } from '#platform/web/parts/layout.tsx'
import { StatusTag, type Tone } from '#platform/web/parts/status-tag.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { reviewsContract } from '../contract.ts'
import type { Commendation } from './shown.ts'
import { commendationWords } from './commendation-words.ts'

type Objection = Commendation['objections'][number]

type ObjectionsProps = {
  readonly commendation: Commendation
  readonly deciding: string | null
  readonly onDecide: (objectionId: string) => void
  readonly onClose: () => void
}

/** What was objected, and how it was decided. */
export function Objections({ commendation, deciding, onDecide, onClose }: ObjectionsProps) {
  const words = useWords(commendationWords)
  const mayDecide = commendation.abilities.includes('decideObjection')
  return (
    <Card title={words.objections}>
      {commendation.objections.length === 0 ? <p className="soft">{words.noObjections}</p> : null}
      {commendation.objections.map((objection) => (
        <div key={objection.objectionId} className="review-item">
          <p>{objection.words ?? (commendation.isConfidential ? words.confidential : words.erased)}</p>
          <Standing objection={objection} />
          {mayDecide && objection.isUpheld === null ? (
            <Button onPress={() => onDecide(objection.objectionId)}>{words.decide}</Button>
          ) : null}
        </div>
      ))}
      {deciding === null ? null : (
        <DecideDialog commendationId={commendation.commendationId} objectionId={deciding} onClose={onClose} />
      )}
    </Card>
  )
}

function Standing({ objection }: { readonly objection: Objection }) {
  const words = useWords(commendationWords)
  const [tone, word]: [Tone, string] =
    objection.isUpheld === null
      ? ['warn', words.openObjection]
      : objection.isUpheld
        ? ['late', words.upheld]
        : ['still', words.notUpheld]
  return <StatusTag tone={tone} word={objection.finding === null ? word : `${word} · ${objection.finding}`} />
}

type DecideProps = {
  readonly commendationId: string
  readonly objectionId: string
  readonly onClose: () => void
}

function DecideDialog({ commendationId, objectionId, onClose }: DecideProps) {
  const words = useWords(commendationWords)
  const [verdict, setVerdict] = useState<'upheld' | 'not'>('not')
  const [finding, setFinding] = useState('')
  const decide = useAction(reviewsContract.decideObjection, {
    onDone: () => {
      showToast(words.objectionDecided)
      onClose()
    },
  })
  const send = () => decide.run({ commendationId, objectionId, isUpheld: verdict === 'upheld', finding })
  return (
    <FormDialog
      title={words.decideTitle}
      action={decide}
      submit={words.decide}
      onClose={onClose}
      onSubmit={() => void send()}
    >
      <FieldGroup label={words.objections}>
        <Choice
          value={verdict}
          onChange={setVerdict}
          options={[
            { value: 'not', title: words.isNotUpheld },
            { value: 'upheld', title: words.isUpheld },
          ]}
        />
      </FieldGroup>
      <Field label={words.finding} hint={words.findingHint} error={decide.errorOf('finding')}>
        <TextArea value={finding} onChange={setFinding} most={1_000} />
      </Field>
    </FormDialog>
  )
}
