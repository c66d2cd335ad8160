import { useWords } from '#platform/web/words.ts'
import { type CaseStep, stepWords } from './step-words.ts'

type StepNames = keyof (typeof stepWords)['zh']

const isNamed = (what: string): what is Exclude<StepNames, 'office'> =>
  what !== 'office' && Object.hasOwn(stepWords.zh, what)

/** Says one step in the language of the page. */
export function useSayStep(): (
  step: Pick<CaseStep, 'what' | 'organisationName' | 'toOrganisationName'>,
) => string {
  const words = useWords(stepWords)
  return ({ what, organisationName, toOrganisationName }) => {
    const say: (who: string, to: string) => string = isNamed(what) ? words[what] : words.other
    return say(organisationName ?? words.office, toOrganisationName ?? '')
  }
}
