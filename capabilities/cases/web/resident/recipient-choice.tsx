import { residentContract } from '#capabilities/cases/contract/resident.ts'
import type { CaseKind } from '#capabilities/cases/words.ts'
import { Choice } from '#platform/web/parts/choice.tsx'
import { FieldGroup } from '#platform/web/parts/field.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { writeWords } from './write-words.ts'

/** The secretaries one can write to at a place, and whether anybody answers there; true until the house has said. */
export function useRecipients(placeId: string | undefined) {
  const reading = useOperation(
    residentContract.findRecipients,
    { placeId: placeId ?? '0' },
    { enabled: placeId !== undefined },
  )
  const known = placeId === undefined ? undefined : reading.data
  return { recipients: known?.recipients ?? [], isAnswered: known?.isAnswered ?? true }
}

type Props = {
  readonly kind: CaseKind
  readonly placeId: string | undefined
  readonly recipientId: string | null
  readonly onChange: (recipientId: string) => void
}

/** A letter goes to the community secretary or the street secretary; where nobody answers, that is said before writing. */
export function RecipientChoice({ kind, placeId, recipientId, onChange }: Props) {
  const words = useWords(writeWords)
  const { recipients, isAnswered } = useRecipients(placeId)
  if (!isAnswered) return <Notice tone="late">{words.nobodyAnswers}</Notice>
  if (kind !== 'letter' || recipients.length === 0) return null
  return (
    <FieldGroup label={words.recipient}>
      <Choice
        value={recipientId ?? recipients[0]?.organisationId ?? null}
        onChange={onChange}
        options={recipients.map(({ organisationId, name, level }) => ({
          value: organisationId,
          title: level === 'street' ? words.recipientStreet(name) : words.recipientCommunity(name),
        }))}
      />
    </FieldGroup>
  )
}
