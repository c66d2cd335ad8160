import { keeps } from '#platform/keeping/kept.ts'

/** What reviews and commendations keep. */
export const reviewsKept = keeps({
  commendation: {
    id: 'reviews.commendation',
    of: 'resident',
    occasion: { zh: '表彰与公示', en: 'Commendations' },
    what: {
      zh: '被推荐的人的名字和事迹；提异议的人写的话。',
      en: 'The name and deed of whoever is nominated; what an objector writes.',
    },
    why: { zh: '公示，听取意见，再决定。', en: 'To publish it, hear objections and decide.' },
    readBy: {
      zh: '不同意公开名字的，只公开事迹。异议只给审核的人；要求保密的更少人看。',
      en: 'Who did not agree to be named is not. Objections are for those who decide.',
    },
    until: { zh: '表彰在册期间保存。', en: 'As long as the commendation stands.' },
    takeBack: {
      zh: '可以不同意公开名字；想撤下，请告诉推荐单位。',
      en: 'You may refuse to be named; ask the nominating unit to take it down.',
    },
    rules: ['PI-03', 'PI-04'],
    fields: ['reviews.name', 'reviews.words'],
    withheld: {
      fields: ['reviews.name'],
      why: {
        zh: '被推荐的人没有码，请推荐单位当面给您看。',
        en: 'Whoever is nominated holds no code; ask the nominating unit to show you.',
      },
    },
    hasPhotos: true,
    length: null,
  },
})
