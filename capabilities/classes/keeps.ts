import { keeps } from '#platform/keeping/kept.ts'

/** What courtyard classes keep. */
export const classesKept = keeps({
  topic: {
    id: 'classes.topic',
    of: 'resident',
    occasion: { zh: '小院党课：提话题', en: 'Courtyard classes: naming a topic' },
    what: { zh: '您想听什么，一句话。不问名字。', en: 'What you would like to hear, one sentence. No name.' },
    why: { zh: '支部好选题、请人来讲。', en: 'So that the branch can pick a topic.' },
    readBy: {
      zh: '支部先看，看过以后邻居也能看到。',
      en: 'The branch, and the neighbours once the branch has read it.',
    },
    until: {
      zh: '提出满 {n} 天，这句话自动销毁，只留有几个人想听。',
      en: '{n} days after it was named the sentence is destroyed; how many wanted it stays.',
    },
    takeBack: { zh: '想撤下，请告诉支部。', en: 'Tell the branch if it should go.' },
    rules: ['PI-03', 'PI-01', 'KEEP-01', 'PI-11'],
    fields: ['classes.topic'],
    withheld: {
      fields: ['classes.topic'],
      why: {
        zh: '话题不问名字，分不出哪句是您的。',
        en: 'Topics carry no name, so nobody can tell which is yours.',
      },
    },
    length: { ruleId: 'KEEP-01', name: 'topicDays', unit: 'days' },
  },
  teacher: {
    id: 'classes.teacher',
    of: 'staff',
    occasion: { zh: '讲课的人', en: 'Teachers' },
    what: { zh: '讲课的人的名字和单位。', en: 'A teacher’s name and unit.' },
    why: { zh: '请人来讲课。', en: 'To invite them.' },
    readBy: {
      zh: '排课的支部；别人只看到单位。',
      en: 'The branches that invite; everybody else sees the unit.',
    },
    until: { zh: '不再讲课前保存。', en: 'Until they retire from teaching.' },
    takeBack: { zh: '告诉登记的单位，停用名片。', en: 'Tell the unit that registered them.' },
    rules: ['PI-03'],
    fields: ['classes.teacher'],
    length: null,
  },
})
