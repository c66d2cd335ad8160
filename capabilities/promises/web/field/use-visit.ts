import { useState } from 'react'
import { deskContract } from '#capabilities/cases/contract/desk.ts'
import { awaitVerdict } from '#capabilities/cases/web/await-verdict.ts'
import { newReceipt } from '#platform/web/receipt.ts'
import { newId } from '#platform/web/new-id.ts'
import { useOutbox } from '#platform/web/outbox/use-outbox.ts'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { type Form, useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { visitingContract } from '#capabilities/promises/contract/visiting.ts'
import type { foundKinds } from '#capabilities/promises/words.ts'
import { villageWords } from './village-words.ts'

type FoundKind = (typeof foundKinds)[number]
export type Problem = { readonly caseId: string; readonly kind: FoundKind; readonly text: string }

type Filled = {
  readonly text: string
  readonly households: number | null
  readonly problems: readonly Problem[]
}
const blank: Filled = { text: '', households: null, problems: [] }

type Village = { readonly placeId: string; readonly name: string }

/** Keeps a visit and its problems on the phone. The visit goes first: it says which cases are its own before they arrive. */
function useKeeping({ placeId, name }: Village) {
  const words = useWords(villageWords)
  const { put } = useOutbox()
  return async (visitId: string, { text, households }: Filled, told: readonly Problem[]) => {
    const caseIds = told.map(({ caseId }) => caseId)
    await put({
      operation: visitingContract.recordVisit,
      input: { visitId, placeId, text, households: households ?? 0, caseIds },
      about: visitId,
      label: words.visitLabel(name),
    })
    for (const problem of told) {
      const own = { receipt: newReceipt(), channel: 'grid', photos: [], where: { placeId } } as const
      await put({
        operation: deskContract.takeDownCase,
        input: { ...problem, ...own, photos: [] },
        about: problem.caseId,
        label: words.foundLabel(name),
      })
    }
  }
}

/** A visit being written down; it and its problems are kept on the phone and sent in order. */
export function useVisit(village: Village) {
  const words = useWords(villageWords)
  const form = useForm<Filled>(blank, `visit-${village.placeId}`)
  const keep = useKeeping(village)
  const [isChecked, setChecked] = useState(false)
  const [busy, setBusy] = useState(false)
  const { text, problems } = form.values
  const told = problems.filter((problem) => problem.text.trim() !== '')
  const isEmpty = text.trim() === '' && told.length === 0
  const send = async () => {
    setChecked(true)
    if (isEmpty || busy) return
    setBusy(true)
    const visitId = newId()
    await keep(visitId, form.values, told)
    const verdict = await awaitVerdict(visitId)
    form.reset()
    setBusy(false)
    setChecked(false)
    showToast(verdict === 'arrived' ? words.sent : words.keptOnPhone)
  }
  const error = isChecked && isEmpty ? words.needSomething : undefined
  return { form, busy, send, error, ...changesOf(form) }
}

/** Adding, changing and taking out problems. */
function changesOf({ values: { problems }, set }: Form<Filled>) {
  return {
    add: () => set('problems', [...problems, { caseId: newId(), kind: 'hazard', text: '' }]),
    remove: (caseId: string) =>
      set(
        'problems',
        problems.filter((one) => one.caseId !== caseId),
      ),
    change: (caseId: string, given: Partial<Problem>) =>
      set(
        'problems',
        problems.map((one) => (one.caseId === caseId ? { ...one, ...given } : one)),
      ),
  }
}
