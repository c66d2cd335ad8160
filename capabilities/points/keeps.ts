import { keeps } from '#platform/keeping/kept.ts'

/** What points keep of families and shopkeepers. */
export const pointsKept = keeps({
  claim: {
    id: 'points.claim',
    of: 'resident',
    occasion: { zh: '申报积分', en: 'Claiming points' },
    what: { zh: '您做了什么事的几句话。', en: 'A few words on what you did.' },
    why: {
      zh: '请受益的人或评议的邻居确认。',
      en: 'So that whoever was helped, or two villagers, can confirm it.',
    },
    readBy: {
      zh: '共用账户的家人，被请来确认的人，评议小组。没有余额排名。',
      en: 'Those who share the account, whoever is asked to confirm, the committee. There is no list of balances.',
    },
    until: {
      zh: '和积分账一起保存，好对账；只按户号存，不写名字。',
      en: 'With the account, so that it adds up; under a number, without names.',
    },
    takeBack: { zh: '没确认前可以撤回。', en: 'Take it back before it is confirmed.' },
    rules: ['PI-03', 'PTS-01'],
    fields: ['points.claim'],
    length: null,
  },
  counter: {
    id: 'points.counter',
    of: 'staff',
    occasion: { zh: '积分超市的柜台', en: 'Counters of the points shop' },
    what: { zh: '看柜台的人怎么称呼。', en: 'What to call whoever keeps the counter.' },
    why: { zh: '村里好知道哪个柜台是谁在管。', en: 'So that the village knows who keeps which counter.' },
    readBy: { zh: '管积分的人。', en: 'Those who keep the points.' },
    until: { zh: '柜台停用前保存。', en: 'As long as the counter is open.' },
    takeBack: { zh: '请村里停用柜台。', en: 'Ask the village to end the counter.' },
    rules: ['PI-03'],
    fields: ['points.counter'],
    length: null,
  },
})
