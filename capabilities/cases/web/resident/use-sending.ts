import { useState } from 'react'
import { useLocation } from 'wouter'
import type { OutboxWrite } from '#platform/web/outbox/use-outbox.ts'
import { useOutbox } from '#platform/web/outbox/use-outbox.ts'
import type { Refusal } from '#platform/web/outbox/queue.ts'
import { instantOf } from '#platform/time/instant.ts'
import { residentContract } from '#capabilities/cases/contract/resident.ts'
import { awaitVerdict } from '../await-verdict.ts'
import { excerptOf, forgetReceipt, keepReceipt } from './kept-receipts.ts'
import { forgetDraft, type LetterDraft } from './letter-draft.ts'
import { pathOfReceipt } from './receipt-link.ts'
import { whereOf } from './where-choice.ts'

export type ReadyLetter = {
  readonly draft: LetterDraft
  readonly text: string
  readonly photoIds: readonly string[]
  readonly unsent: readonly { readonly photoId: string; readonly bytes: Blob }[]
  readonly recipientId: string | undefined
  readonly isFromDoor: boolean
  readonly label: string
}

function contactOf({ name, phone }: LetterDraft) {
  const given = {
    ...(name.trim() === '' ? {} : { name: name.trim() }),
    ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
  }
  return Object.keys(given).length === 0 ? {} : { contact: given }
}

const filledIn = (answers: LetterDraft['answers']): Record<string, string> =>
  Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer.trim() !== ''))

const asWrite = (letter: ReadyLetter): OutboxWrite<typeof residentContract.submitCase> => {
  const { draft, text, photoIds, unsent, recipientId, label } = letter
  return {
    operation: residentContract.submitCase,
    input: {
      caseId: draft.caseId,
      receipt: draft.receipt,
      kind: draft.kind,
      channel: letter.isFromDoor ? 'qr' : 'web',
      text: text.trim(),
      answers: filledIn(draft.answers),
      photos: [...photoIds],
      where: whereOf(draft.where),
      ...contactOf(draft),
      ...(recipientId === undefined ? {} : { recipientId }),
      ...(draft.reported === null ? {} : { reportedId: draft.reported.organisationId }),
    },
    photos: unsent,
    about: draft.caseId,
    label,
  }
}

const asMeToo = (letter: ReadyLetter, caseId: string): OutboxWrite<typeof residentContract.meToo> => ({
  operation: residentContract.meToo,
  input: {
    caseId,
    ownCaseId: letter.draft.caseId,
    receipt: letter.draft.receipt,
    text: letter.text.trim(),
    photos: [...letter.photoIds],
    ...contactOf(letter.draft),
  },
  photos: letter.unsent,
  about: letter.draft.caseId,
  label: letter.label,
})

/** Sends a letter by way of the outbox, so that it survives a lost connection; then shows the receipt. */
export function useSending(onSent: (photosStillNeeded: readonly string[]) => void) {
  const { put, discard, items } = useOutbox()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [, go] = useLocation()

  const carry = async (letter: ReadyLetter, keep: () => Promise<void>) => {
    const { caseId, receipt, kind } = letter.draft
    if (busy) return
    setBusy(true)
    setRefusal(null)
    for (const item of items.filter((one) => one.about === caseId)) await discard(item.key)
    await keep()
    keepReceipt({ caseId, receipt, kind, excerpt: excerptOf(letter.text), at: instantOf(Date.now()) })
    const verdict = await awaitVerdict(caseId)
    setBusy(false)
    if (typeof verdict === 'object') {
      forgetReceipt(receipt)
      setRefusal(verdict)
      return
    }
    forgetDraft()
    onSent(verdict === 'waiting' ? letter.unsent.map((photo) => photo.photoId) : [])
    go(pathOfReceipt(receipt))
  }
  return {
    busy,
    refusal,
    send: (letter: ReadyLetter) => carry(letter, () => put(asWrite(letter))),
    meToo: (letter: ReadyLetter, caseId: string) => carry(letter, () => put(asMeToo(letter, caseId))),
  }
}
