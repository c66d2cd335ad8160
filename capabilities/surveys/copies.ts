import { copy, opened } from '#platform/keeping/copy.ts'
import { copyTerms as terms } from '#platform/keeping/copy-terms.ts'
import { surveysKept } from './keeps.ts'
import { getMySlip } from './operations/get-my-slip.ts'
import type { Answers, Question } from './shapes.ts'

/** What was chosen, in the words of the survey. */
const chosenIn = (questions: readonly Question[], answers: Answers): string =>
  questions
    .map(({ words, kind, options }, index) => {
      const given = answers[index] ?? []
      const said = kind === 'number' ? given.map(String) : given.map((one) => options[one] ?? '')
      return `${words}：${said.join('、')}`
    })
    .join('\n')

/** What the household of a slip answered. */
export const surveysCopies = [
  copy({
    kept: surveysKept.answer,
    fields: ['surveys.words'],
    terms: {
      title: terms.title,
      place: terms.place,
      chosen: { zh: '您家选的', en: 'What your household chose' },
      said: terms.said,
    },
    rows: async (call) =>
      (await opened(getMySlip, {}, call)).flatMap(({ survey, isUsed, answers, text: said }) =>
        isUsed
          ? {
              title: survey.title,
              place: survey.placeName,
              chosen: answers === null ? null : chosenIn(survey.questions, answers),
              said,
            }
          : [],
      ),
  }),
]
