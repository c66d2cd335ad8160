import { copy, listed, opened } from '#platform/keeping/copy.ts'
import { copyTerms as terms } from '#platform/keeping/copy-terms.ts'
import { participantsKept } from './keeps.ts'
import { getMyBooklet } from './operations/get-my-booklet.ts'
import { skillNames } from './shapes.ts'

/** The booklet itself. */
export const participantsCopies = [
  copy({
    kept: participantsKept.booklet,
    fields: ['participants.name', 'participants.phone'],
    terms: {
      name: terms.calledBy,
      phone: terms.phone,
      place: { zh: '住在哪个社区', en: 'Home community' },
      skills: { zh: '会什么', en: 'Skills' },
      openedAt: { zh: '哪天开的', en: 'Opened', as: 'moment' },
      renewedAt: { zh: '哪天换过码', en: 'Code renewed', as: 'moment' },
    },
    rows: async (call) =>
      (await opened(getMyBooklet, {}, call)).map((mine) => ({
        name: mine.name,
        phone: mine.phone,
        place: mine.placeName,
        skills: listed(mine.skills.map((skill) => skillNames[skill])),
        openedAt: mine.openedAt,
        renewedAt: mine.renewedAt,
      })),
  }),
]
