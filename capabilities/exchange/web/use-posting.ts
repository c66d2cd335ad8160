import { useState } from 'react'
import { awaitVerdict } from '#capabilities/cases/web/await-verdict.ts'
import type { InputOf } from '#platform/operations/contract.ts'
import { useBooklet } from '#platform/web/booklet.ts'
import type { Refusal } from '#platform/web/outbox/queue.ts'
import { useOutbox } from '#platform/web/outbox/use-outbox.ts'
import { givingContract } from '#capabilities/exchange/contract/giving.ts'
import { forgetItem, keepItem } from './kept-items.ts'

type Posting = {
  readonly input: InputOf<typeof givingContract.postItem>
  /** The key to it where no booklet is held. */
  readonly receipt: string
  readonly photos: readonly { readonly photoId: string; readonly bytes: Blob }[]
}

/** Keeps a post on the phone, in place of what stood there about the same thing, and waits for the first attempt to send it. */
function useKeeping() {
  const { put, discard, items } = useOutbox()
  const booklet = useBooklet()
  const own = booklet?.receipt
  return async ({ input, receipt, photos }: Posting) => {
    const { itemId, words } = input
    for (const item of items.filter(({ about }) => about === itemId)) await discard(item.key)
    // The key first: what is sent without it could never be opened again.
    if (own === undefined) keepItem({ itemId, receipt, words })
    await put({
      operation: givingContract.postItem,
      input: own === undefined ? { ...input, receipt } : input,
      ...{ photos, about: itemId, label: words },
      ...(own !== undefined && { receipt: own }),
    })
    const verdict = await awaitVerdict(itemId)
    if (typeof verdict === 'object') forgetItem(receipt)
    return verdict
  }
}

/** Puts a need or an offer on the phone first, then sends it: once and in order, also without network. */
export function usePosting(onKept: (how: 'arrived' | 'waiting', itemId: string) => void) {
  const keep = useKeeping()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const send = async (posting: Posting) => {
    if (busy) return
    setBusy(true)
    setRefusal(null)
    const verdict = await keep(posting).finally(() => setBusy(false))
    if (typeof verdict === 'object') setRefusal(verdict)
    else onKept(verdict, posting.input.itemId)
  }
  return { busy, refusal, send }
}
