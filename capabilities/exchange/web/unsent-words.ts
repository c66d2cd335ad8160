import { defineWords } from '#platform/web/words.ts'

export const unsentWords = defineWords({
  zh: {
    title: '还没送到的',
    lead: '先存在这部手机上，有网就按顺序送出，不会重复。',
    waiting: '等有网送出',
    refused: '没有收下',
    mend: '改一改再送',
    discard: '不发了',
    discarded: '已从这部手机移除',
    kept: '存在手机上了，有网就送出',
    waitingTitle: '等有网就送出',
    waitingLead: '存在这部手机上了，关掉也不会丢。送到以后，社区看过就放上清单。',
    refusedTitle: '没有收下',
    photos: (count: number) => `${count} 张照片`,
    written: '写于',
  },
  en: {
    title: 'Not sent yet',
    lead: 'Kept on this phone and sent in order, once, when there is network.',
    waiting: 'Waits for network',
    refused: 'Not taken',
    mend: 'Change and send again',
    discard: 'Give it up',
    discarded: 'Removed from this phone',
    kept: 'Kept on the phone; sent when there is network',
    waitingTitle: 'Waits for network',
    waitingLead:
      'Kept on this phone, also when it is closed. Once it arrives, the community looks at it first.',
    refusedTitle: 'Not taken',
    photos: (count) => `${count} ${count === 1 ? 'photo' : 'photos'}`,
    written: 'Written',
  },
})
