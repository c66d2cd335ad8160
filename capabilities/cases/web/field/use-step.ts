import { useState } from 'react'
import type { OperationContract } from '#platform/operations/contract.ts'
import { useOutbox } from '#platform/web/outbox/use-outbox.ts'
import type { OutboxWrite } from '#platform/web/outbox/use-outbox.ts'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useWords } from '#platform/web/words.ts'
import { awaitVerdict } from '../await-verdict.ts'
import { fieldWords } from './field-words.ts'

/** Puts a step on the phone first, then sends it; says which of the two it came to. */
export function useStep(onRefresh: () => void) {
  const words = useWords(fieldWords)
  const { put } = useOutbox()
  const [busy, setBusy] = useState(false)
  const take = async <Operation extends OperationContract>(write: OutboxWrite<Operation>) => {
    if (busy) return
    setBusy(true)
    await put(write)
    const verdict = await awaitVerdict(write.about)
    setBusy(false)
    if (verdict === 'arrived') showToast(words.done(write.label))
    else if (verdict === 'waiting') showToast(words.doneOffline(write.label))
    else showToast(words.refused(write.label))
    onRefresh()
  }
  return { busy, take }
}
