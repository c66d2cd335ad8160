import { keeps } from '#platform/keeping/kept.ts'

/** What activities keep of whoever comes. */
export const activitiesKept = keeps({
  names: {
    id: 'activities.names',
    of: 'resident',
    occasion: { zh: '报名活动', en: 'Signing up for an activity' },
    what: {
      zh: '想让人怎么称呼您，不填也行。现场登记的，记一个名字。',
      en: 'What you want to be called, if you like. At the door a name may be written down.',
    },
    why: { zh: '主办的人好留位子、点到您。', en: 'So that the host keeps a place for you.' },
    readBy: { zh: '只有这场活动的主办人。', en: 'Only whoever hosts it.' },
    until: {
      zh: '活动办完满 {n} 天，名字自动销毁，只留来了多少人。',
      en: '{n} days after the activity names are destroyed; how many came stays.',
    },
    takeBack: { zh: '打开报名，点“不去了”。', en: 'Open the sign-up and withdraw.' },
    rules: ['PI-03', 'KEEP-01', 'PI-11'],
    fields: ['activities.calledBy', 'activities.hostList'],
    withheld: {
      fields: ['activities.hostList'],
      why: {
        zh: '现场登记的名字不连到任何码，请主办的人当面给您看。',
        en: 'Names written down at the door belong to no code; ask the host to show you.',
      },
    },
    length: { ruleId: 'KEEP-01', name: 'namesOfActivityDays', unit: 'days' },
  },
})
