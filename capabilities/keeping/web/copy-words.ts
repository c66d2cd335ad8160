import { defineWords } from '#platform/web/words.ts'

/** Words of the copy of all that one’s own key opens. */
export const copyWords = defineWords({
  zh: {
    title: '我的信息，拿一份',
    lead: '这个码打开的，都在下面。可以打印，也可以存下来。别人的话和名字不在里面。',
    leadAccount: '您的账号里存着的，都在下面。可以打印，也可以存下来。',
    none: '没有可以拿的',
    noneNote: '从您的小本、信或者回执里点“拿一份我的信息”，就到这里。',
    nothing: '这个码打开的，没有存下什么',
    print: '打印',
    saveTable: '存成 Excel',
    saveData: '存成数据文件',
    until: '留多久',
    row: (n: number) => `第 ${n} 条`,
    withheld: '这里没有的，和原因',
    taken: '拿过几次',
    takenNote: '每拿一份都记下时间，不记内容。有一次不是您拿的？码可能给别人看到了，请到社区换一个。',
    here: '这一次',
    file: (day: string) => `我的信息-${day}`,
  },
  en: {
    title: 'A copy of what is mine',
    lead: 'All that this code opens is below, to print or to save. Words and names of others are not in it.',
    leadAccount: 'All that your account holds is below, to print or to save.',
    none: 'Nothing to take out',
    noneNote: 'From your booklet, a letter or a receipt choose “A copy of what is mine”.',
    nothing: 'What this code opens holds nothing',
    print: 'Print',
    saveTable: 'Save as Excel',
    saveData: 'Save as a data file',
    until: 'Until when',
    row: (n) => `No. ${n}`,
    withheld: 'What is not in here, and why',
    taken: 'Copies taken',
    takenNote:
      'The time of each copy is noted, not what is in it. One was not you? Somebody may know your code; ask the community for a new one.',
    here: 'this one',
    file: (day) => `what-is-mine-${day}`,
  },
})
