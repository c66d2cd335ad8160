import { keeps } from '#platform/keeping/kept.ts'

/** What surveys keep of a household that answers. */
export const surveysKept = keeps({
  answer: {
    id: 'surveys.answer',
    of: 'resident',
    occasion: { zh: '敲门问卷', en: 'Surveys at the door' },
    what: {
      zh: '您家选了什么、写了什么。不问姓名和电话；门号只算成一个记号，不存。',
      en: 'What your household chose and wrote. No names, no phone; of the door only a mark is kept.',
    },
    why: {
      zh: '好知道要不要办、怎么办，一户只算一份。',
      en: 'To decide what to do, and so that a household counts once.',
    },
    readBy: {
      zh: '选了什么只看合计；写的话只给社区看，不带门号。',
      en: 'Choices are seen as sums only; what you wrote is for the community, without the door.',
    },
    until: {
      zh: '问卷一结束，认门的钥匙就销毁；写的话在结果告诉大家 30 天后销毁，最晚是结束后 90 天。合计一直留着。',
      en: 'When the survey closes the key of the doors is destroyed; your words 30 days after the result was told, 90 days after closing at the latest. The sums stay.',
    },
    takeBack: {
      zh: '结束之前，用答卷条随时可以撤回；在门口答的，当天请网格员撤回。',
      en: 'Until it closes, take it back with the slip; what was said at the door, with the grid worker the same day.',
    },
    rules: ['PI-03', 'PI-05', 'PI-11'],
    fields: ['surveys.words', 'surveys.doorKey'],
    withheld: {
      fields: ['surveys.doorKey'],
      why: {
        zh: '门号不存，只有一个认不出是谁家的记号。',
        en: 'The door is not kept, only a mark that leads to no household.',
      },
    },
    prints: ['survey doors'],
    length: null,
  },
})
