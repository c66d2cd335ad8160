import { keeps } from '#platform/keeping/kept.ts'

/** What reports keep of forms and answers. */
export const reportsKept = keeps({
  forms: {
    id: 'reports.forms',
    of: 'unit',
    occasion: { zh: '报表', en: 'Forms from above' },
    what: {
      zh: '上传的表格和文件名、问到的答复、表头的密码印记。',
      en: 'Uploaded forms and their names, answers, keyed prints of labels.',
    },
    why: { zh: '替基层把表填好，同样的不再问第二次。', en: 'To fill forms, and to ask nothing twice.' },
    readBy: { zh: '填表的单位。', en: 'The unit that fills.' },
    until: {
      zh: '表格和文件名满 30 天自动销毁；答复和印记留着，免得再问。',
      en: 'Forms and names are destroyed after 30 days; answers and prints stay, so that nobody is asked again.',
    },
    takeBack: { zh: '找填表的单位更正。', en: 'Ask the unit to put it right.' },
    rules: ['PI-01', 'PI-05'],
    fields: ['reports.workbook', 'reports.name', 'reports.fact'],
    prints: ['reports labels'],
    length: null,
  },
})
