import { defineWords } from '#platform/web/words.ts'

export const noticeWords = defineWords({
  zh: {
    title: '等我办的',
    lead: '只看本人岗位上的事。谁在什么时候看过，这里不记。',
    nothing: '现在没有等您办的事',
    nothingNote: '有事时会列在这里，也可以每天早上汇总一次',
    morning: (count: number) => `早上 ${count} 件`,
    cleared: '已清',
    items: (count: number) => `${count} 件`,
    daily: '每日汇总',
    dailyNote: '工作日到点汇总一次，打开桌面就能看到；没有事就不打扰。',
    when: '什么时候汇总',
    off: '不要汇总',
    hour: (hour: number) => `早上 ${hour} 点`,
    saved: '记住了',
    line: (count: number) => `今早汇总：${count} 类事等您`,
    lineOn: (day: string, count: number) => `${day}汇总：${count} 类事等您`,
    look: '去看看',
  },
  en: {
    title: 'What waits for me',
    lead: 'Only what belongs to your own posts. When anybody looked is not recorded.',
    nothing: 'Nothing waits for you now',
    nothingNote: 'What comes is listed here; you can also have it gathered once every morning',
    morning: (count) => `${count} this morning`,
    cleared: 'cleared',
    items: (count) => `${count}`,
    daily: 'One digest a day',
    dailyNote: 'Gathered once on working days and shown at the top of the desk; nothing when nothing waits.',
    when: 'When',
    off: 'No digest',
    hour: (hour) => `${hour} in the morning`,
    saved: 'Noted',
    line: (count) =>
      `This morning: ${count === 1 ? 'one kind of thing waits' : `${count} kinds of things wait`} for you`,
    lineOn: (day, count) =>
      `${day}: ${count === 1 ? 'one kind of thing waits' : `${count} kinds of things wait`} for you`,
    look: 'Have a look',
  },
})
