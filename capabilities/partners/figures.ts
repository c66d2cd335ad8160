import { figure, type SliceNames } from '#platform/figures/figure.ts'
import type {
  ActivityHeld,
  AgreementAccepted,
  ItemClaimed,
  ItemDone,
  PartnerEnded,
  PartnerThanked,
} from './events.ts'
import type { PartnerKind } from './shapes.ts'

const kindNames = {
  firm: { zh: '商户或企业', en: 'Firms' },
  volunteerBody: { zh: '志愿队伍', en: 'Volunteer bodies' },
} as const satisfies SliceNames & Readonly<Record<PartnerKind, unknown>>
const byKind = { kind: kindNames }

const times = { zh: '次', en: '' }

/** Partnerships that run. */
const partnersNow = figure<AgreementAccepted | PartnerEnded, 'balance', typeof byKind>({
  id: 'partners.now',
  words: {
    zh: '社区合伙人',
    en: 'Partners',
    meaning: { zh: '约定有效的合伙单位', en: 'Firms and volunteer bodies whose partnership runs' },
  },
  unit: { zh: '家', en: '' },
  better: 'up',
  measure: 'balance',
  slices: byKind,
  of: ['partners.accepted.v1', 'partners.ended.v1'],
  raisedBy: ['partners.accepted.v1'],
  contribute: (entry) => {
    const slices = { kind: entry.data.kind }
    if (entry.type === 'partners.ended.v1') return [{ amount: -1, slices }]
    return entry.data.isFirst ? [{ amount: 1, slices }] : []
  },
})

/** Activities that partners held. */
const activities = figure<ActivityHeld, 'count', typeof byKind>({
  id: 'partners.activities',
  words: {
    zh: '合伙人活动',
    en: 'Partners’ activities',
    meaning: { zh: '合伙单位办的活动场次', en: 'Activities that partners held' },
  },
  unit: { zh: '场', en: '' },
  better: 'up',
  measure: 'count',
  slices: byKind,
  of: ['partners.activityHeld.v1'],
  contribute: ({ data }) => [{ amount: 1, day: data.on, slices: { kind: data.kind } }],
  isElsewhere: true,
})

/** People who came, by the host’s list. */
const people = figure<ActivityHeld, 'sum', typeof byKind>({
  id: 'partners.people',
  words: {
    zh: '活动人次',
    en: 'People at partners’ activities',
    meaning: { zh: '按主办方名单，来参加的人次', en: 'People who came, by the host’s list' },
  },
  unit: { zh: '人次', en: '' },
  better: 'up',
  measure: 'sum',
  slices: byKind,
  of: ['partners.activityHeld.v1'],
  contribute: ({ data }) => [{ amount: data.people, day: data.on, slices: { kind: data.kind } }],
  isElsewhere: true,
})

/** Service items claimed. */
const claims = figure<ItemClaimed, 'count', typeof byKind>({
  id: 'partners.claims',
  words: {
    zh: '认领服务',
    en: 'Service items claimed',
    meaning: { zh: '合伙单位认领的服务事项', en: 'Service items that partners claimed' },
  },
  unit: { zh: '项', en: '' },
  better: 'up',
  measure: 'count',
  slices: byKind,
  of: ['partners.itemClaimed.v1'],
  contribute: ({ data }) => [{ amount: 1, slices: { kind: data.kind } }],
})

/** Claimed items that the other side says are done. */
const claimsDone = figure<ItemDone, 'count', typeof byKind>({
  id: 'partners.claimsDone',
  words: {
    zh: '服务做完',
    en: 'Service items done',
    meaning: { zh: '认领后由社区确认做完的事项', en: 'Claimed items that the community says are done' },
  },
  unit: { zh: '项', en: '' },
  better: 'up',
  measure: 'count',
  slices: byKind,
  of: ['partners.itemDone.v1'],
  contribute: ({ data }) => [{ amount: 1, day: data.on, slices: { kind: data.kind } }],
  isElsewhere: true,
})

/** Thanks of residents. */
const thanks = figure<PartnerThanked, 'count', typeof byKind>({
  id: 'partners.thanks',
  words: {
    zh: '居民道谢',
    en: 'Thanks',
    meaning: { zh: '居民向合伙单位道谢的次数', en: 'How often residents thanked partners' },
  },
  unit: times,
  better: 'neither',
  measure: 'count',
  slices: byKind,
  of: ['partners.thanked.v1'],
  contribute: ({ data }) => [{ amount: 1, slices: { kind: data.kind } }],
})

export const partnerFigures = [partnersNow, activities, people, claims, claimsDone, thanks] as const
