import { problemTexts } from '#platform/errors.ts'

/** What this capability refuses, in words people can act on. */
export const noticesProblems = problemTexts('notices', {
  notChosen: {
    zh: '本人没有选每日汇总，不生成',
    en: 'This person has chosen no digest; none is made',
  },
})
