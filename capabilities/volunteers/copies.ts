import { copy, opened } from '#platform/keeping/copy.ts'
import { copyTerms as terms } from '#platform/keeping/copy-terms.ts'
import { volunteersKept } from './keeps.ts'
import { getMyRecord } from './operations/get-my-record.ts'
import type { NoteClass } from './words.ts'

const noteNames: Readonly<Record<NoteClass, { zh: string; en: string }>> = {
  training: { zh: '培训', en: 'Training' },
  commendation: { zh: '表彰', en: 'Commendation' },
  appraisal: { zh: '评语', en: 'Appraisal' },
}

/** Hours served, and what was written with them. */
export const volunteersCopies = [
  copy({
    kept: volunteersKept.notes,
    title: { zh: '志愿服务时长', en: 'Hours of service' },
    fields: [],
    terms: {
      title: terms.title,
      organisation: terms.organisation,
      on: terms.on,
      minutes: terms.minutes,
      said: { zh: '您提的异议', en: 'Your objection' },
    },
    rows: async (call) =>
      (await opened(getMyRecord, {}, call)).flatMap(({ hours }) =>
        hours.map(({ title, organisationName: organisation, on, minutes, objection: said }) => ({
          ...{ title, organisation, on, minutes, said },
        })),
      ),
  }),
  copy({
    kept: volunteersKept.notes,
    title: { zh: '培训、表彰和评语', en: 'Training, commendations, appraisals' },
    fields: ['volunteers.words'],
    terms: {
      kind: terms.kind,
      title: terms.title,
      organisation: terms.organisation,
      on: terms.on,
      text: { zh: '写了什么', en: 'What is written' },
    },
    rows: async (call) =>
      (await opened(getMyRecord, {}, call)).flatMap(({ notes }) =>
        notes.map(({ what, title, organisationName: organisation, on, text }) => ({
          ...{ title, organisation, on, text },
          kind: noteNames[what],
        })),
      ),
  }),
]
