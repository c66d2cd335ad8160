import type { InputOf } from '#platform/operations/contract.ts'
import type { residentContract } from '#capabilities/cases/contract/resident.ts'
import type { OutboxItem } from '#platform/web/outbox/queue.ts'
import { forgetReceipt } from './kept-receipts.ts'
import { bringBackDraft } from './letter-draft.ts'

type Told = Partial<InputOf<typeof residentContract.submitCase>> & { readonly ownCaseId?: string }

/** Guarantee: an item with a receipt was put in the outbox by `useSending`. */
const toldIn = (item: OutboxItem) => item.input as Told

/** Turns a refused letter back into a draft; returns the page where it is mended. It stays in line until it is sent anew. */
export function mendRefused(item: OutboxItem, receipt: string): string {
  const { caseId, ownCaseId, kind = 'letter', text = '', answers = {}, photos = [], contact } = toldIn(item)
  bringBackDraft({
    ...((ownCaseId ?? caseId) ? { caseId: ownCaseId ?? caseId ?? '' } : {}),
    receipt,
    kind,
    text,
    answers,
    photoIds: photos,
    name: contact?.name ?? '',
    phone: contact?.phone ?? '',
  })
  forgetReceipt(receipt)
  return `/write/${kind}`
}
