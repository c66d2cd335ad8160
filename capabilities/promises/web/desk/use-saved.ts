import { showToast } from '#platform/web/parts/toasts.tsx'
import { useWords } from '#platform/web/words.ts'
import { promiseWords } from '../promise-words.ts'

/** Says that it was saved, and closes the sheet. */
export function useSaved(onClose: () => void): () => void {
  const words = useWords(promiseWords)
  return () => {
    showToast(words.saved)
    onClose()
  }
}
