import { keeps } from '#platform/keeping/kept.ts'

/** What the exchange keeps of whoever asks or offers. */
export const exchangeKept = keeps({
  item: {
    id: 'exchange.item',
    of: 'resident',
    occasion: {
      zh: '邻里互助：找帮手、借东西、修东西',
      en: 'Neighbours helping: asking, lending, repairing',
    },
    what: { zh: '您写的话、照片，还有怎么找到您。', en: 'Your words, photos, and how to find you.' },
    why: { zh: '好让愿意帮忙的人找到您。', en: 'So that whoever wants to help can find you.' },
    readBy: {
      zh: '大家只看到一句公开的话。怎么找到您，只给接手的人和社区。',
      en: 'Everybody sees one public sentence. How to find you is for whoever takes it on, and the community.',
    },
    until: {
      zh: '事情了结满 {n} 天，话、照片和找您的办法全部自动销毁。',
      en: '{n} days after it is over, words, photos and how to find you are destroyed.',
    },
    takeBack: {
      zh: '没人接手时可以撤回，撤回就销毁；照片随时可以拿掉。',
      en: 'Take it back while nobody has taken it on; it is destroyed at once. Photos come off at any time.',
    },
    rules: ['PI-03', 'KEEP-01', 'PI-11'],
    fields: ['exchange.words', 'exchange.reach', 'exchange.alt'],
    prints: ['exchange helpers'],
    hasPhotos: true,
    length: { ruleId: 'KEEP-01', name: 'wordsOfExchangeDays', unit: 'days' },
  },
})
