import { copy, opened } from '#platform/keeping/copy.ts'
import { copyTerms as terms } from '#platform/keeping/copy-terms.ts'
import { reviewsKept } from './keeps.ts'
import { getMyObjection } from './operations/get-my-objection.ts'

/** What an objector wrote, and what was found. */
export const reviewsCopies = [
  copy({
    kept: reviewsKept.commendation,
    title: { zh: '对表彰的异议', en: 'Objection to a commendation' },
    fields: ['reviews.words'],
    terms: {
      title: terms.title,
      organisation: terms.organisation,
      on: terms.on,
      said: terms.said,
      finding: { zh: '核查的结果', en: 'What was found' },
    },
    rows: async (call) =>
      (await opened(getMyObjection, {}, call)).map(
        ({ honour: title, organisationName: organisation, on, words: said, finding }) => ({
          ...{ title, organisation, on, said, finding },
        }),
      ),
  }),
]
