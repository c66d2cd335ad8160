import { keeps } from '#platform/keeping/kept.ts'

/** What promises keep. */
export const promisesKept = keeps({
  voice: {
    id: 'promises.voice',
    of: 'resident',
    occasion: { zh: '验收承诺的事、单位问诊', en: 'Accepting what was promised, clinics' },
    what: {
      zh: '您说“还没办好”时写的原因；单位提的难处；走访的一句话。',
      en: 'Why you say that it is not there yet; what a unit finds hard; one sentence of a visit.',
    },
    why: { zh: '好知道哪里没办好。', en: 'To know what is missing.' },
    readBy: {
      zh: '承办的单位和上一级。公开的只有结果。',
      en: 'Whoever has to do it and the level above. Only the outcome is public.',
    },
    until: {
      zh: '和承诺一起保存，好对账；不写名字。',
      en: 'With the promise, so that it can be checked; without a name.',
    },
    takeBack: { zh: '想撤下，请告诉开会的单位。', en: 'Tell whoever called the meeting if it should go.' },
    rules: ['PI-03', 'PI-01'],
    fields: ['promises.words'],
    withheld: {
      fields: ['promises.words'],
      why: {
        zh: '您写的原因和别人写的在一起，不写名字。打开验收的链接就看得到。',
        en: 'Your reasons stand among those of others, without names; the link for accepting shows them.',
      },
    },
    hasPhotos: true,
    length: null,
  },
})
