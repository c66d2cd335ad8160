import { useState } from 'react'
import { newReceipt } from '#platform/web/receipt.ts'
import { Field } from '#platform/web/parts/field.tsx'
import { NumberInput } from '#platform/web/parts/inputs.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { keepingContract } from '#capabilities/promises/contract/keeping.ts'
import { deskWords } from './desk-words.ts'
import { GivenLinks } from './given-links.tsx'
import { PromiseSheet } from './promise-sheet.tsx'
import type { StepProps } from './step-props.ts'

const most = 30

/** Gives out acceptance links; they are shown once. */
export function AcceptorsSheet({ promise, onClose }: StepProps) {
  const words = useWords(deskWords)
  const [count, setCount] = useState<number | null>(3)
  const [receipts] = useState(() => Array.from({ length: most }, newReceipt))
  const [isGiven, setGiven] = useState(false)
  const action = useAction(keepingContract.nameAcceptors, { onDone: () => setGiven(true) })
  const given = receipts.slice(0, Math.min(most, Math.max(1, count ?? 1)))
  const { promiseId } = promise
  if (isGiven) return <GivenLinks title={promise.title} receipts={given} onClose={onClose} />
  return (
    <PromiseSheet
      title={words.acceptors}
      lead={words.acceptorsLead}
      action={action}
      onClose={onClose}
      onSubmit={() => void action.run({ promiseId, receipts: given })}
    >
      <Field label={words.howMany} error={action.errorOf('receipts')}>
        <NumberInput value={count} onChange={setCount} min={1} max={most} />
      </Field>
    </PromiseSheet>
  )
}
