import type { Progress as HowFar } from '#platform/progress/progress.ts'
import { useWords } from '../words.ts'
import { Progress } from './file-input.tsx'
import { partWords } from './part-words.ts'

/** How far an import has come: only what the house has told, and plainly so where it has told nothing yet. */
export function ImportProgress({ progress }: { readonly progress: HowFar | null }) {
  const words = useWords(partWords)
  const { step, done, total } = progress ?? { step: 'waiting', done: 0, total: 0 }
  const said = {
    waiting: words.importSent,
    reading: words.importReading,
    checking: words.importChecking(total),
    writing: words.importWriting(done, total),
    done: words.importEnding,
    refused: words.importEnding,
  }
  // Rows are checked at once, so only writing comes along step by step.
  const isWriting = step === 'writing'
  return <Progress done={isWriting ? done : 0} total={isWriting ? total : 0} says={said[step]} />
}
