import { useWords } from '#platform/web/words.ts'
import type { MyCase } from './my-case.ts'
import { myCaseWords } from './my-case-words.ts'

/** What is asked after an answer: one that explains or points elsewhere has solved nothing, and is agreed to or not. */
export function useVerdictWords({ result }: MyCase) {
  const words = useWords(myCaseWords)
  const { isItSolved, confirm, notYet, notYetTitle } = words
  if (result === null || result === 'solved') return { title: isItSolved, confirm, notYet, notYetTitle }
  return {
    title: words.isItFine,
    confirm: words.agree,
    notYet: words.disagree,
    notYetTitle: words.disagreeTitle,
  }
}
