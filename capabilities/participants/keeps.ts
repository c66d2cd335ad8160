import { keeps } from '#platform/keeping/kept.ts'

/** What a booklet keeps of its owner. */
export const participantsKept = keeps({
  booklet: {
    id: 'participants.booklet',
    of: 'resident',
    occasion: { zh: '开一本“我的小本”', en: 'Opening a booklet' },
    what: {
      zh: '怎么称呼您、在哪个社区。电话和会什么可以不填。',
      en: 'What to call you and your community. Phone and skills only if you like.',
    },
    why: {
      zh: '活动、志愿、积分都记在一本里，换手机也不丢。',
      en: 'So that activities, volunteering and points stay together.',
    },
    readBy: {
      zh: '小本只有您自己能看全。一起做事的主办人看得到称呼，电话谁也看不到。',
      en: 'Only you read it in full. Hosts you do things with see what to call you; nobody sees the phone.',
    },
    until: { zh: '留到您收回小本为止。', en: 'Until you close it.' },
    takeBack: {
      zh: '打开小本，点“收回小本”，称呼和电话当场销毁。',
      en: 'Open it and close it for good: name and phone are destroyed at once.',
    },
    rules: ['PI-03', 'PI-11'],
    fields: ['participants.name', 'participants.phone'],
    length: null,
  },
})
