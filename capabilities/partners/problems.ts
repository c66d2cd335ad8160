import { problemTexts } from '#platform/errors.ts'

/** What this capability refuses, in words people can act on. */
export const partnersProblems = problemTexts('partners', {
  idTaken: { zh: '这个编号已经用过，请刷新页面再试', en: 'This id is already taken; refresh and try again' },
  unknownPlace: { zh: '没有找到这个社区，请重新选择', en: 'There is no such community; choose again' },
  endsBeforeBegin: {
    zh: '结束日期早于开始日期，请修改',
    en: 'The last day lies before the first; change it',
  },
  tooLong: {
    zh: '一份约定最长三年，请改结束日期',
    en: 'An agreement lasts three years at most; change the last day',
  },
  nothingOffered: {
    zh: '现在没有等您确认的约定，请看最新的页面',
    en: 'No agreement awaits your word; look at the page as it is now',
  },
  otherVersion: {
    zh: '约定已经改过，请先看新的再确认',
    en: 'The agreement has changed; read the new one before you accept',
  },
  notActive: {
    zh: '合作还没有开始或已经结束，这一步做不了，请和社区联系',
    en: 'The partnership has not begun or is over; ask the community',
  },
  lapsed: {
    zh: '约定已经到期，请先和社区续约',
    en: 'The agreement is past its last day; renew it with the community first',
  },
  isOver: { zh: '合作已经结束，不用再改', en: 'The partnership is over' },
  claimed: {
    zh: '这一项已经有伙伴认领，请看看别的',
    en: 'Another partner has claimed this; look at the others',
  },
  notYours: { zh: '这一项不是您认领的', en: 'You have not claimed this item' },
  itemOver: { zh: '这一项已经做完或收回，不能再改', en: 'This item is done or withdrawn' },
  notClaimed: { zh: '还没有伙伴认领，不能记为做完', en: 'Nobody has claimed it yet, so it cannot be done' },
  inFuture: { zh: '日期不能晚于今天，请修改', en: 'The day may not lie in the future' },
  beforeAgreement: {
    zh: '日期早于约定开始的那天，请修改',
    en: 'The day lies before the agreement began; change it',
  },
  agreementMissing: {
    zh: '续约或调整要写明新的约定，请填写',
    en: 'Renewing or changing needs the new agreement; fill it in',
  },
  offerPending: {
    zh: '已经有一份约定在等伙伴确认，请先等回复',
    en: 'An agreement awaits the partner’s word; wait for the answer first',
  },
  personalWords: {
    zh: '里面有电话或证件号码，请去掉再发',
    en: 'There is a phone or ID number in it; take it out and send again',
  },
  keptYet: { zh: '还没到销毁的日子，到了会自动销毁', en: 'The day has not come; it will go by itself' },
})
