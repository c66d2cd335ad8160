import { useWords } from '#platform/web/words.ts'
import type { Scoring } from '../definition.ts'
import { whyWords } from './why-words.ts'

/** A scoring form in plain words. */
export function useSayScoring(): (scoring: Scoring) => string {
  const words = useWords(whyWords)
  return (scoring) => {
    switch (scoring.form) {
      case 'linear':
        return words.linear(String(scoring.floor), String(scoring.goal))
      case 'targetShare':
        return words.targetShare(String(scoring.target))
      case 'lessIsBetter':
        return words.lessIsBetter(String(scoring.most))
      case 'steps':
        return words.steps(
          scoring.steps.map(({ from, percent }) => words.step(String(from), percent)).join(' · '),
        )
    }
  }
}
