import { keeps } from '#platform/keeping/kept.ts'

/** What mediation keeps of the two sides. */
export const mediationKept = keeps({
  dispute: {
    id: 'mediation.dispute',
    of: 'resident',
    occasion: { zh: '邻里调解', en: 'Mediation' },
    what: {
      zh: '双方怎么称呼，各自说的话，谈成的协议。',
      en: 'What to call both sides, what each says, and the agreement.',
    },
    why: {
      zh: '好请人说和，日后对得上说好的事。',
      en: 'So that somebody can mediate and both can look up what they agreed on.',
    },
    readBy: {
      zh: '您说的话只给您和调解员；说好给对方看的，对方才看得到。社区看不到内容。',
      en: 'What you say is for you and the mediator; the other side reads what you choose to share. The office reads none of it.',
    },
    until: {
      zh: '结束满 {n} 年，双方的名字、话和协议自动销毁。',
      en: '{n} years after the end, names, words and the agreement are destroyed.',
    },
    takeBack: {
      zh: '随时可以退出，不用说理由。结束后可以删掉您这一方的，双方都删了，协议也销毁。',
      en: 'Leave at any time, without a reason. Once it is over erase your side; when both have, the agreement goes too.',
    },
    rules: ['PI-03', 'KEEP-01', 'PI-11'],
    fields: ['mediation.words'],
    length: { ruleId: 'KEEP-01', name: 'mediationYears', unit: 'years' },
  },
})
