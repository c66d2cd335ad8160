import { keeps } from '#platform/keeping/kept.ts'

/** What partners keep of those who thank them. */
export const partnersKept = keeps({
  thanks: {
    id: 'partners.thanks',
    of: 'resident',
    occasion: { zh: '谢谢帮过忙的单位', en: 'Thanking a partner' },
    what: { zh: '一句感谢的话。不问名字。', en: 'One sentence of thanks. No name.' },
    why: { zh: '带给他们。', en: 'To pass it on.' },
    readBy: { zh: '只有被谢的单位。', en: 'Only the partner.' },
    until: {
      zh: '谢过满 {n} 天，这句话自动销毁，只留谢过几次。写的时候不许带电话、证件号。',
      en: '{n} days later the sentence is destroyed; how often they were thanked stays. Phone and ID numbers are refused in it.',
    },
    takeBack: { zh: '想撤下，请告诉社区。', en: 'Tell the community if it should go.' },
    rules: ['PI-03', 'PI-01', 'KEEP-01', 'PI-11'],
    fields: ['partners.thanks'],
    withheld: {
      fields: ['partners.thanks'],
      why: {
        zh: '感谢的话不问名字，分不出哪句是您的。',
        en: 'Thanks carry no name, so nobody can tell which are yours.',
      },
    },
    length: { ruleId: 'KEEP-01', name: 'thanksDays', unit: 'days' },
  },
})
