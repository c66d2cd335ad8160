import { problemTexts } from '#platform/errors.ts'

/** What this capability refuses, in words people can act on. */
export const participantsProblems = problemTexts('participants', {
  idTaken: {
    zh: '这本小本已经开过了，请刷新页面再试',
    en: 'This booklet is already open; refresh and try again',
  },
  notSeen: {
    zh: '换新卡要先见到本人：请认过本人，再勾上这一条',
    en: 'Look at the person first, then tick that you did',
  },
  codeUsed: {
    zh: '这个码用过了，请刷新页面再换一次',
    en: 'This code was used before; refresh and try again',
  },
  unknownPlace: {
    zh: '没有找到这个社区或村，请重新选择',
    en: 'There is no such community; please choose again',
  },
})
