import { useEffect, useState } from 'react'
import { readKept, writeKept } from '#platform/web/kept.ts'
import { newId } from '#platform/web/new-id.ts'
import type { CaseKind } from '#capabilities/cases/words.ts'
import { findReceipt } from './kept-receipts.ts'
import { newReceipt } from '#platform/web/receipt.ts'
import { nowhere, type WhereChoice } from './where-choice.ts'

/** What is being written; it stays on this phone until it was sent. */
export type LetterDraft = {
  readonly caseId: string
  readonly receipt: string
  readonly kind: CaseKind
  readonly text: string
  readonly answers: Readonly<Record<string, string>>
  readonly where: WhereChoice
  readonly recipientId: string | null
  readonly reported: { readonly organisationId: string; readonly name: string } | null
  readonly name: string
  readonly phone: string
  readonly photoIds: readonly string[]
}

const slot = 'cases.draft'

const blank = (kind: CaseKind): LetterDraft => ({
  caseId: newId(),
  receipt: newReceipt(),
  kind,
  text: '',
  answers: {},
  where: nowhere,
  recipientId: null,
  reported: null,
  name: '',
  phone: '',
  photoIds: [],
})

/** Guarantee: written only by `useLetterDraft`; a field an older version lacked is filled from a blank draft. */
const asDraft = (kept: unknown) => kept as Partial<LetterDraft>

function read(kind: CaseKind): LetterDraft {
  try {
    const kept = readKept(slot)
    if (kept === null || kept === '') return blank(kind)
    const draft = { ...blank(kind), ...asDraft(JSON.parse(kept)), kind }
    return findReceipt(draft.receipt) === undefined ? draft : blank(kind)
  } catch {
    return blank(kind)
  }
}

/** Brings back what could not be sent, to be mended. */
export const bringBackDraft = (draft: Partial<LetterDraft> & Pick<LetterDraft, 'kind'>): void =>
  writeKept(slot, JSON.stringify({ ...blank(draft.kind), ...draft }))

/** Forgets what was written, after it was sent. */
export const forgetDraft = (): void => writeKept(slot, '')

/** The draft of this phone, under the kind that was chosen. */
export function useLetterDraft(kind: CaseKind) {
  const [draft, setDraft] = useState(() => read(kind))
  useEffect(
    () => setDraft((before) => (before.kind === kind ? before : { ...before, kind, answers: {} })),
    [kind],
  )
  useEffect(() => writeKept(slot, JSON.stringify(draft)), [draft])
  return {
    draft,
    set: (change: Partial<LetterDraft>) => setDraft((before) => ({ ...before, ...change })),
    startAnew: () => {
      forgetDraft()
      setDraft(blank(kind))
    },
  }
}
