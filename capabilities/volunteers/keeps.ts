import { keeps } from '#platform/keeping/kept.ts'

/** What volunteering keeps beside the booklet. */
export const volunteersKept = keeps({
  notes: {
    id: 'volunteers.notes',
    of: 'resident',
    occasion: { zh: '做志愿', en: 'Volunteering' },
    what: {
      zh: '服务了多久，组织的人写的评语，您提的异议。',
      en: 'How long you served, notes by whoever organised it, and objections you raise.',
    },
    why: { zh: '给您出志愿服务证明。', en: 'To give you a certificate of your service.' },
    readBy: { zh: '您自己和组织这个项目的人。', en: 'You and whoever organises the project.' },
    until: {
      zh: '评语和异议跟着小本，收回小本就销毁。时长只按编号保存。',
      en: 'Words go with your booklet. Hours stay under a number only.',
    },
    takeBack: {
      zh: '收回小本。对时长有不同看法，公示时可以提。',
      en: 'Close the booklet. Hours can be objected to while they are published.',
    },
    rules: ['PI-03', 'PI-11', 'VOL-06'],
    fields: ['volunteers.words'],
    length: null,
  },
})
