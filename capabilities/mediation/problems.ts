import { problemTexts } from '#platform/errors.ts'

/** What this capability refuses, in words people can act on. */
export const mediationProblems = problemTexts('mediation', {
  idTaken: { zh: '这个编号已经用过，请刷新页面再试', en: 'This id is already taken; refresh and try again' },
  unknownPlace: { zh: '没有找到这个地方，请重新选择', en: 'There is no such place; choose again' },
  unknownOrganisation: {
    zh: '没有找到这个单位，请重新选择',
    en: 'There is no such organisation; choose again',
  },
  noGroup: { zh: '没有找到这个调解团，请重新选择', en: 'There is no such group of mediators; choose again' },
  sameReceipt: {
    zh: '双方要各有各的凭证，请刷新页面再试',
    en: 'Each side needs a receipt of its own; refresh and try again',
  },
  notNow: {
    zh: '现在还不能做这一步，或已经结束，请刷新看最新情况',
    en: 'This step does not fit how it stands now; look again',
  },
  noConsentYet: {
    zh: '要等双方都同意调解，才能往下做；请先请另一方表态',
    en: 'Nothing is done before both sides have consented; ask the other side first',
  },
  alreadySaid: { zh: '这一方已经表过态，不用再说', en: 'This side has already said so' },
  notOnPaper: {
    zh: '替一方记录时，只记同意或不同意，不写他的话',
    en: 'What is noted from paper holds no words of that side; leave them out',
  },
  notAdmitted: {
    zh: '这位志愿者还不是本团的调解员，请先同意其加入',
    en: 'This volunteer is not an admitted mediator of the group; admit them first',
  },
  otherSubject: {
    zh: '这位调解员不接这类纠纷，请换一位',
    en: 'This mediator does not take this kind of dispute; choose another',
  },
  hasInterest: {
    zh: '这位调解员与这件事有利害关系，或一方请求回避，请换一位',
    en: 'This mediator has an interest, or a side objected; choose another',
  },
  alreadyOffered: { zh: '已经报过名，请等回复', en: 'Already offered; please wait for an answer' },
  sessionPast: { zh: '见面时间已经过去，请选以后的时间', en: 'That time has passed; choose a later one' },
  noSuchSession: {
    zh: '没有这次见面，请刷新页面再试',
    en: 'There is no such meeting; refresh and try again',
  },
  noSuchOffer: { zh: '没有这个想法，请刷新页面再试', en: 'There is no such offer; refresh and try again' },
  nobodyMet: {
    zh: '还没有见过面，先谈一次再写协议',
    en: 'No meeting has been held yet; talk first, then write the agreement',
  },
  otherText: {
    zh: '协议刚改过，请看过最新的内容再确认',
    en: 'The agreement has just been changed; read the newest before confirming',
  },
  revisitTooSoon: {
    zh: '回访日要先后排好，最早在签订后第 7 天',
    en: 'Revisit days must be in order, the first at least 7 days after the agreement',
  },
  keptYet: { zh: '保存期限还没有到', en: 'The time for which it is kept has not passed' },
  notDue: { zh: '还没到回访的日子，到时再说', en: 'The day of the revisit has not come yet' },
  notOver: {
    zh: '调解还没结束，不能删除；可以先撤回同意',
    en: 'It is not over yet; withdraw your consent first, then erase',
  },
})
