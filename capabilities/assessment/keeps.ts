import { keeps } from '#platform/keeping/kept.ts'

/** What assessment keeps of units. */
export const assessmentKept = keeps({
  words: {
    id: 'assessment.words',
    of: 'unit',
    occasion: { zh: '考核评议', en: 'Assessment' },
    what: { zh: '单位写的申诉、佐证、答复。', en: 'What units write: appeals, evidence, answers.' },
    why: { zh: '让分数说得清。', en: 'To make points explainable.' },
    readBy: { zh: '本单位和评审单位。', en: 'The unit and whoever decides.' },
    until: { zh: '和考核期一起存档。', en: 'With the period.' },
    takeBack: {
      zh: '不是个人信息；写错了，另写一条更正。',
      en: 'Not about persons; a mistake is put right by another entry.',
    },
    rules: ['PI-01'],
    fields: ['assessment.words'],
    length: null,
  },
})
