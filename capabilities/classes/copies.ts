import { copy, opened } from '#platform/keeping/copy.ts'
import { copyTerms as terms } from '#platform/keeping/copy-terms.ts'
import { classesKept } from './keeps.ts'
import { getMyTeaching } from './operations/get-my-teaching.ts'

/** What a teacher’s card opens of the teacher. */
export const classesCopies = [
  copy({
    kept: classesKept.teacher,
    fields: ['classes.teacher'],
    terms: { name: terms.calledBy, organisation: terms.organisation },
    rows: async (call) =>
      (await opened(getMyTeaching, {}, call)).map(({ name, unitName: organisation }) => ({
        ...{ name, organisation },
      })),
  }),
]
