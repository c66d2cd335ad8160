import { keeps } from '#platform/keeping/kept.ts'

/** What rosters keep of whoever takes turns with a booklet: days and shifts under its number. */
export const rostersKept = keeps({
  duty: {
    id: 'rosters.duty',
    of: 'resident',
    occasion: { zh: '参加值班', en: 'Taking turns on a roster' },
    what: {
      zh: '您值哪些班，哪些天不方便。怎么称呼您，用的是小本上的。',
      en: 'Which shifts you serve and when you cannot. Your name is the one in your booklet.',
    },
    why: { zh: '轮得公平，班上有人。', en: 'So that turns are fair and somebody is there.' },
    readBy: {
      zh: '管排班的人和同一个班表上的人。来看班表的人只看到有没有人值。',
      en: 'Whoever keeps the roster and those on it. Others see only whether somebody serves.',
    },
    until: {
      zh: '称呼跟着小本，收回小本就不再显示。值过的班只按编号保存。',
      en: 'Your name goes with your booklet. Shifts served stay under a number only.',
    },
    takeBack: {
      zh: '打开值班表，点“退出值班表”；之后的班让给别人。',
      en: 'Open the roster and leave it; later shifts are open for others.',
    },
    rules: ['PI-03', 'PI-01'],
    fields: [],
    length: null,
  },
})
