import { keeps } from '#platform/keeping/kept.ts'

/** What cases keep of whoever writes. */
export const casesKept = keeps({
  letter: {
    id: 'cases.letter',
    of: 'resident',
    occasion: { zh: '写信、反映问题、求助', en: 'Writing a letter, reporting, asking for help' },
    what: {
      zh: '您写的话、照片、地点。称呼和电话可以不留。',
      en: 'Your words, photos and the place. A name and phone only if you like.',
    },
    why: { zh: '好把事情办了，并给您回话。', en: 'To get it done and to answer you.' },
    readBy: {
      zh: '经办这件事的人看您写的话。称呼和电话平时遮住，要看得先选用途，每看一次都记下来。信里被投诉的一方看不到。',
      en: 'Those who handle it read your words. Name and phone are masked; whoever looks must say what for, and each look is written down. Whoever is complained about cannot see it.',
    },
    until: {
      zh: '办完满 {n} 年，您写的话、照片、称呼和电话自动销毁，只留件数。并过的信，等最后一件也满期。',
      en: '{n} years after it is over, words, photos, name and phone are destroyed; only the count stays. Merged letters wait for the last of them.',
    },
    takeBack: {
      zh: '打开回执：没办完可以撤回；办完了可以点“删除我写的内容”，当场销毁。',
      en: 'Open your receipt: take it back while it is going on, or erase what you wrote once it is over.',
    },
    rules: ['PI-03', 'PI-05', 'PI-11'],
    fields: ['cases.told', 'cases.contact', 'cases.words'],
    prints: ['cases words'],
    hasPhotos: true,
    length: { ruleId: 'PI-05', name: 'closedCaseAnonymisedAfterYears', unit: 'years' },
  },
})
