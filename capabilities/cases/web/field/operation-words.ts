import { defineWords } from '#platform/web/words.ts'

/** What a worker's phone can do, by operation. */
export const operationWords = defineWords({
  zh: {
    takeDownCase: '拍隐患',
    acceptCase: '受理',
    startWork: '开始办',
    answerCase: '答复',
    replyToResident: '告诉进展',
    askResident: '问写信人',
    escalateCase: '报上一级',
    other: '其他操作',
    worker: '谁做的',
    me: '您自己',
    colleague: '一位同事',
  },
  en: {
    takeDownCase: 'Hazard reported',
    acceptCase: 'Taken up',
    startWork: 'Work begun',
    answerCase: 'Answer',
    replyToResident: 'Told how it stands',
    askResident: 'Question to the author',
    escalateCase: 'One level up',
    other: 'Something else',
    worker: 'By whom',
    me: 'You',
    colleague: 'A colleague',
  },
})
