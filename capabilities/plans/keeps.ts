import { keeps } from '#platform/keeping/kept.ts'

/** What plans keep of the offices that carry them out. */
export const plansKept = keeps({
  words: {
    id: 'plans.words',
    of: 'unit',
    occasion: { zh: '行动计划', en: 'Action plans' },
    what: { zh: '单位写的进展、理由、佐证。', en: 'What units write: progress, reasons, evidence.' },
    why: { zh: '说明计划办到哪里。', en: 'To tell how far a plan has come.' },
    readBy: { zh: '这项计划管到的单位。', en: 'The units within reach of the plan.' },
    until: { zh: '和计划一起存档。', en: 'With the plan.' },
    takeBack: {
      zh: '不是个人信息；写错了，另写一条更正。',
      en: 'Not about persons; a mistake is put right by another entry.',
    },
    rules: ['PI-01'],
    fields: ['plans.words'],
    hasPhotos: true,
    length: null,
  },
})
