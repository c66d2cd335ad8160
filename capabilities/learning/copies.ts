import { bookletOf } from '#platform/access/booklet.ts'
import { copy, opened, readOwn } from '#platform/keeping/copy.ts'
import { copyTerms as terms } from '#platform/keeping/copy-terms.ts'
import { learningKept } from './keeps.ts'
import { getMyLearning } from './operations/get-my-learning.ts'
import { exemptionNames } from './shapes.ts'
import { ownAttendances, ownLessons } from './views/read-learners.ts'

/** Certificates, hours of every year, and why nothing is asked. */
export const learningCopies = [
  copy({
    kept: learningKept.certificate,
    fields: ['learning.certificate'],
    terms: {
      title: terms.title,
      calledBy: { zh: '证书上的名字', en: 'Name on the certificate' },
      hours: terms.hours,
      on: terms.on,
      code: { zh: '证书编号', en: 'Code' },
      endedOn: { zh: '哪天失效', en: 'Ended', as: 'day' },
    },
    rows: async (call) =>
      (await opened(getMyLearning, {}, call)).flatMap(({ certificates }) =>
        certificates.map(({ programmeTitle: title, name: calledBy, hours, on, code, endedOn }) => ({
          ...{ title, calledBy, hours, on, code, endedOn },
        })),
      ),
  }),
  copy({
    kept: learningKept.membership,
    title: { zh: '学习记录', en: 'What was learnt' },
    fields: [],
    terms: { title: terms.title, on: terms.on, hours: terms.hours },
    rows: async (call) =>
      bookletOf(call.actor) === null
        ? []
        : readOwn(call, async (tx) =>
            [...(await ownAttendances(tx)), ...(await ownLessons(tx))].map(({ title, on, hours }) => ({
              ...{ title, on, hours },
            })),
          ),
  }),
  copy({
    kept: learningKept.membership,
    title: { zh: '免学', en: 'Exemption' },
    fields: ['learning.exemption'],
    terms: {
      reason: { zh: '原因', en: 'Reason' },
      to: { zh: '到哪天', en: 'Until', as: 'day' },
    },
    rows: async (call) =>
      (await opened(getMyLearning, {}, call)).flatMap(({ exemption }) =>
        exemption === null
          ? []
          : { reason: exemption.reason && exemptionNames[exemption.reason], to: exemption.to },
      ),
  }),
]
