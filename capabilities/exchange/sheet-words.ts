type SheetWords = {
  readonly title: string
  readonly lead: string
  readonly when: string
  readonly where: string
  readonly comes: string
  readonly nobody: string
  readonly bring: string
  readonly anyTrade: string
  readonly heads: readonly [at: string, what: string, who: string, mended: string]
  readonly proposed: string
  readonly onTheDay: string
  readonly onTheDayHeads: readonly [trade: string, what: string, who: string, mended: string]
  readonly nothing: string
  readonly foot: string
  readonly print: string
  readonly pdf: string
  readonly back: string
}

/** What stands on the sheet of a repair day, on the screen, on paper and in the PDF. */
export const sheetWords: Readonly<Record<'zh' | 'en', SheetWords>> = {
  zh: {
    title: '义务维修日',
    lead: '带“拟”的是按手艺排的，当天谁方便谁来；怎么找到居民，认领后在手机上看。',
    when: '时间',
    where: '地点',
    comes: '来的师傅',
    nobody: '还没有人说来',
    bring: '要带的',
    anyTrade: '不挑手艺',
    heads: ['大约几点', '修什么', '谁来修', '修好了'],
    proposed: '（拟）',
    onTheDay: '当天临时来的',
    onTheDayHeads: ['哪样手艺', '修什么', '谁来修', '修好了'],
    nothing: '还没有排进来的',
    foot: '社区义务维修日',
    print: '打印',
    pdf: '存成 PDF',
    back: '回到维修队',
  },
  en: {
    title: 'Repair day',
    lead: 'What is marked “proposed” was shared out by trade; whoever is free takes it. How to find somebody is read on the phone after taking it on.',
    when: 'When',
    where: 'Where',
    comes: 'Who comes',
    nobody: 'Nobody has said so yet',
    bring: 'To bring',
    anyTrade: 'Any trade',
    heads: ['About', 'What is broken', 'Who mends it', 'Mended'],
    proposed: ' (proposed)',
    onTheDay: 'What comes on the day',
    onTheDayHeads: ['Trade', 'What is broken', 'Who mends it', 'Mended'],
    nothing: 'Nothing planned yet',
    foot: 'Repair day of the community',
    print: 'Print',
    pdf: 'Save as PDF',
    back: 'Back to the team',
  },
}

/** Empty lines for what comes on the day. */
export const emptyLines = 8
