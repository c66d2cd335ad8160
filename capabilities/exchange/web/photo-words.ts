import { defineWords } from '#platform/web/words.ts'

export const photoWords = defineWords({
  zh: {
    photos: '照片',
    lentHint: '拍清楚是什么、成色怎样。公开以后大家看得到。',
    brokenHint: '拍坏的地方就行。只有社区、维修队和来修的人看得到。',
    alt: (number: number) => `第 ${number} 张上是什么`,
    altHint: '给看不见图的人听，比如“两米高的铝梯”。',
    photoOf: (number: number) => `照片 ${number}`,
    add: '添照片',
    added: '照片放上了',
    remove: (number: number) => `取下第 ${number} 张照片`,
    removed: '照片取下了，文件也会抹掉',
    busy: '照片还在处理，稍等一下',
  },
  en: {
    photos: 'Photos',
    lentHint: 'Show what it is and in what shape. Everybody sees it once it is on the list.',
    brokenHint: 'Show what is broken. Only the community, its repair team and whoever comes see it.',
    alt: (number) => `What is on photo ${number}`,
    altHint: 'Read out to whoever cannot see it, such as “an aluminium ladder of two metres”.',
    photoOf: (number) => `Photo ${number}`,
    add: 'Add photos',
    added: 'The photos are there',
    remove: (number) => `Take photo ${number} down`,
    removed: 'Taken down; the file goes too',
    busy: 'The photos are still being made ready',
  },
})
