import { defineWords } from '#platform/web/words.ts'
import type { ItemStatus, PartnerKind, PartnerStatus, ReviewResult } from '../shapes.ts'

const kindsZh: Readonly<Record<PartnerKind, string>> = { firm: '商户或企业', volunteerBody: '志愿队伍' }
const kindsEn: Readonly<Record<PartnerKind, string>> = { firm: 'Firm', volunteerBody: 'Volunteer body' }
const statesZh: Readonly<Record<PartnerStatus, string>> = {
  invited: '等对方确认',
  active: '合作中',
  declined: '对方婉拒',
  ended: '已结束',
}
const statesEn: Readonly<Record<PartnerStatus, string>> = {
  invited: 'Awaits its word',
  active: 'Partner',
  declined: 'Declined',
  ended: 'Ended',
}
const itemsZh: Readonly<Record<ItemStatus, string>> = {
  open: '等认领',
  claimed: '已认领',
  done: '做完了',
  withdrawn: '已收回',
}
const itemsEn: Readonly<Record<ItemStatus, string>> = {
  open: 'Open',
  claimed: 'Claimed',
  done: 'Done',
  withdrawn: 'Withdrawn',
}
const resultsZh: Readonly<Record<ReviewResult, string>> = {
  renew: '续约',
  change: '调整后续约',
  end: '到此结束',
}
const resultsEn: Readonly<Record<ReviewResult, string>> = {
  renew: 'Renewed',
  change: 'Changed',
  end: 'Ended',
}

/** Words that the public page, the partner’s own and the desk share. */
export const partnerWords = defineWords({
  zh: {
    partners: '社区合伙人',
    kinds: (kind: PartnerKind) => kindsZh[kind],
    states: (status: PartnerStatus) => statesZh[status],
    items: (status: ItemStatus) => itemsZh[status],
    result: (result: ReviewResult) => resultsZh[result],
    lapsed: '约定到期，待续约',
    agreement: '合作约定',
    version: (n: number) => `第 ${n} 版`,
    term: '期限',
    communityDoes: '社区做什么',
    partnerDoes: '合伙人做什么',
    activities: '办过的活动',
    noActivities: '还没有活动',
    peopleCame: (n: number) => `${n} 人来`,
    itemsTitle: '认领的服务',
    noItems: '还没有认领',
    dueBy: '最好在这天前',
    figures: (given: { claims: number; activities: number; people: number; thanks: number }) =>
      [
        ...(given.claims > 0 ? [`认领 ${given.claims} 项`] : []),
        ...(given.activities > 0 ? [`活动 ${given.activities} 场`] : []),
        ...(given.people > 0 ? [`来了 ${given.people} 人次`] : []),
        ...(given.thanks > 0 ? [`道谢 ${given.thanks} 次`] : []),
      ].join(' · '),
    results: '这一期做了什么',
    duties: '值班',
    claims: '做完的服务',
    held: '活动',
    people: '来的人次',
    thanks: '居民道谢',
    print: '打印',
  },
  en: {
    partners: 'Community partners',
    kinds: (kind) => kindsEn[kind],
    states: (status) => statesEn[status],
    items: (status) => itemsEn[status],
    result: (result) => resultsEn[result],
    lapsed: 'Past its last day, to be renewed',
    agreement: 'Agreement',
    version: (n) => `Version ${n}`,
    term: 'From – to',
    communityDoes: 'The community',
    partnerDoes: 'The partner',
    activities: 'Activities held',
    noActivities: 'No activity yet',
    peopleCame: (n) => `${n} came`,
    itemsTitle: 'Service items claimed',
    noItems: 'Nothing claimed yet',
    dueBy: 'Best before',
    figures: (given) =>
      [
        ...(given.claims > 0 ? [`${given.claims} claimed`] : []),
        ...(given.activities > 0
          ? [`${given.activities} ${given.activities === 1 ? 'activity' : 'activities'}`]
          : []),
        ...(given.people > 0 ? [`${given.people} came`] : []),
        ...(given.thanks > 0 ? [`${given.thanks} thanks`] : []),
      ].join(' · '),
    results: 'What came of this term',
    duties: 'Duties kept',
    claims: 'Items done',
    held: 'Activities',
    people: 'People who came',
    thanks: 'Thanks',
    print: 'Print',
  },
})
