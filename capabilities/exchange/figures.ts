import { type ContributionOf, type Figure, figure, sliceNames } from '#platform/figures/figure.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import type {
  CheckedIn,
  CheckedOut,
  ItemEvent,
  TechnicianAdmitted,
  TechnicianLeft,
  UnitCheckedIn,
} from './events.ts'
import { type ItemKind, itemKinds, kindOf } from './words.ts'

const byKind = { kind: sliceNames(itemKinds, kindOf) }

type EventOf<Type extends ItemEvent['type']> = Extract<ItemEvent, { readonly type: Type }>
type Opened = EventOf<'exchange.opened.v1'>
type Met = EventOf<'exchange.met.v1'>
type Lapsed = EventOf<'exchange.lapsed.v1'>

const matters = { zh: '件', en: '' }
const people = { zh: '人', en: 'people' }
const units = { zh: '家', en: 'units' }
const times = { zh: '次', en: 'times' }

const metOf =
  (counts: (data: Met['data']) => boolean) =>
  ({ data }: Entry<Met>): ContributionOf<'count', typeof byKind>[] =>
    counts(data) ? [{ amount: 1, slices: { kind: data.kind } }] : []

const ofKind = (kind: ItemKind) => (data: Met['data']) => data.kind === kind

const wishesLit = figure<Met, 'count', typeof byKind>({
  id: 'exchange.wishesLit',
  words: {
    zh: '点亮的微心愿',
    en: 'Wishes lit',
    meaning: { zh: '有人认领、受助的人确认了的微心愿', en: 'Small wishes met, as those helped confirmed' },
  },
  unit: matters,
  better: 'up',
  measure: 'count',
  slices: byKind,
  of: ['exchange.met.v1'],
  contribute: metOf(ofKind('wish')),
})

const needsMet = figure<Met, 'count', typeof byKind>({
  id: 'exchange.needsMet',
  words: {
    zh: '办成的需求',
    en: 'Needs met',
    meaning: { zh: '需求清单上受助的人确认办成的', en: 'Of the list of needs, as those helped confirmed' },
  },
  unit: matters,
  better: 'up',
  measure: 'count',
  slices: byKind,
  of: ['exchange.met.v1'],
  contribute: metOf(({ list }) => list === 'need'),
})

const repairsDone = figure<Met, 'count', typeof byKind>({
  id: 'exchange.repairsDone',
  words: {
    zh: '维修队帮到的居民',
    en: 'Residents helped by the repair team',
    meaning: { zh: '上门维修后，居民确认修好了的', en: 'Repairs at home that residents confirmed' },
  },
  unit: times,
  better: 'up',
  measure: 'count',
  slices: byKind,
  of: ['exchange.met.v1'],
  contribute: metOf(ofKind('repair')),
})

const resourcesUsed = figure<Met, 'count', typeof byKind>({
  id: 'exchange.resourcesUsed',
  words: {
    zh: '资源用上的次数',
    en: 'Uses of what is offered',
    meaning: {
      zh: '供给清单上的东西、场地和服务被用上的次数',
      en: 'How often something on the list of offers was used',
    },
  },
  unit: times,
  better: 'up',
  measure: 'count',
  slices: byKind,
  of: ['exchange.met.v1'],
  contribute: metOf(({ list }) => list === 'offer'),
})

const membersHelped = figure<Met, 'count', typeof byKind>({
  id: 'exchange.membersHelped',
  words: {
    zh: '报到党员办成的事',
    en: 'Help by members at home',
    meaning: {
      zh: '在社区报到的党员认领、受助的人确认了的事，只算件数，不算到人',
      en: 'Taken on by members at their home communities and confirmed by those helped; numbers only, never by person',
    },
  },
  unit: matters,
  better: 'up',
  measure: 'count',
  slices: byKind,
  of: ['exchange.met.v1'],
  contribute: metOf(({ isMember }) => isMember),
})

const medianDays = figure<Met, 'median', typeof byKind>({
  id: 'exchange.timeToMeet',
  words: {
    zh: '需求从提出到办成',
    en: 'From asking to being helped',
    meaning: { zh: '一半的需求在这么久以内办成', en: 'Half of the needs were met within this time' },
  },
  unit: { zh: '分钟', en: 'minutes' },
  better: 'down',
  measure: 'median',
  slices: byKind,
  of: ['exchange.met.v1'],
  contribute: ({ data }) =>
    data.list === 'need' ? [{ minutes: data.minutes, slices: { kind: data.kind } }] : [],
})

const confirmedShare = figure<Met | Lapsed, 'share', typeof byKind>({
  id: 'exchange.confirmedShare',
  words: {
    zh: '受助人确认率',
    en: 'Confirmed by those helped',
    meaning: {
      zh: '说办好了的事里，受助的人出声确认的；没人出声的不算办成',
      en: 'Of what was said to be done, what those helped confirmed; silence counts as nothing',
    },
  },
  unit: { zh: '%', en: '%' },
  better: 'up',
  measure: 'share',
  slices: byKind,
  of: ['exchange.met.v1', 'exchange.lapsed.v1'],
  contribute: ({ type, data }) => [
    { part: type === 'exchange.met.v1' ? 1 : 0, whole: 1, slices: { kind: data.kind } },
  ],
})

type OpenEnd = EventOf<'exchange.withdrawn.v1' | 'exchange.over.v1'>

const isOver = (entry: Entry<Opened | OpenEnd | Met | Lapsed>): boolean => {
  if (entry.type === 'exchange.withdrawn.v1') return entry.data.wasOpen
  if (entry.type === 'exchange.met.v1' || entry.type === 'exchange.lapsed.v1') return !entry.data.isLasting
  return entry.type === 'exchange.over.v1'
}

const needsOpen = figure<Opened | OpenEnd | Met | Lapsed, 'balance', typeof byKind>({
  id: 'exchange.needsOpen',
  words: {
    zh: '还在等的需求',
    en: 'Needs open now',
    meaning: { zh: '需求清单上还没有办成的', en: 'On the list of needs and not met yet' },
  },
  unit: matters,
  better: 'down',
  measure: 'balance',
  slices: byKind,
  of: [
    'exchange.opened.v1',
    'exchange.withdrawn.v1',
    'exchange.over.v1',
    'exchange.met.v1',
    'exchange.lapsed.v1',
  ],
  raisedBy: ['exchange.opened.v1'],
  contribute: (entry) => {
    const { list, kind } = entry.data
    if (list !== 'need') return []
    if (entry.type === 'exchange.opened.v1') return [{ amount: 1, slices: { kind } }]
    return isOver(entry) ? [{ amount: -1, slices: { kind } }] : []
  },
})

const resourcesShared = figure<Opened | OpenEnd, 'balance', typeof byKind>({
  id: 'exchange.resourcesShared',
  words: {
    zh: '共享资源',
    en: 'Shared resources',
    meaning: {
      zh: '单位放在共享资源清单上的场地、设备、车辆和服务',
      en: 'Rooms, equipment, vehicles and services that units share',
    },
  },
  unit: { zh: '项', en: '' },
  better: 'up',
  measure: 'balance',
  slices: byKind,
  of: ['exchange.opened.v1', 'exchange.withdrawn.v1', 'exchange.over.v1'],
  raisedBy: ['exchange.opened.v1'],
  contribute: (entry) => {
    const { isResource, kind } = entry.data
    if (!isResource) return []
    if (entry.type === 'exchange.opened.v1') return [{ amount: 1, slices: { kind } }]
    return entry.type === 'exchange.over.v1' || entry.data.wasOpen ? [{ amount: -1, slices: { kind } }] : []
  },
})

const unitsSharing = figure<Opened, 'distinct'>({
  id: 'exchange.unitsSharing',
  words: {
    zh: '共享资源的单位',
    en: 'Units that share',
    meaning: { zh: '把自己的资源放上清单的单位', en: 'Units that put something of theirs on the list' },
  },
  unit: units,
  better: 'up',
  measure: 'distinct',
  of: ['exchange.opened.v1'],
  contribute: ({ data }) =>
    data.isResource && data.organisationId !== null ? [{ who: data.organisationId }] : [],
})

const unitsCheckedIn = figure<UnitCheckedIn, 'count'>({
  id: 'exchange.unitsCheckedIn',
  words: {
    zh: '报到单位',
    en: 'Units checked in',
    meaning: {
      zh: '到社区报到、愿意出力的单位；到两个社区报到的算两家次',
      en: 'Units that offered themselves to a community; in two communities, twice',
    },
  },
  unit: units,
  better: 'neither',
  measure: 'count',
  of: ['exchange.unit-checked-in.v1'],
  contribute: () => [{ amount: 1 }],
})

const membersCheckedIn = figure<CheckedIn | CheckedOut, 'balance'>({
  id: 'exchange.membersCheckedIn',
  words: {
    zh: '报到党员',
    en: 'Members checked in',
    meaning: {
      zh: '在居住地社区报到的党员，只有人数',
      en: 'Members who offered time at their home community; the number only',
    },
  },
  unit: people,
  better: 'neither',
  measure: 'balance',
  of: ['exchange.checked-in.v1', 'exchange.checked-out.v1'],
  raisedBy: ['exchange.checked-in.v1'],
  isElsewhere: 'organisation',
  contribute: ({ type, data }) =>
    data.unitId === null
      ? []
      : [{ amount: type === 'exchange.checked-in.v1' ? 1 : -1, organisation: data.unitId }],
})

const technicians = figure<TechnicianAdmitted | TechnicianLeft, 'balance'>({
  id: 'exchange.technicians',
  words: {
    zh: '维修队队员',
    en: 'Repair team',
    meaning: { zh: '社区同意入户维修的队员', en: 'Those whom communities agreed to let repair in homes' },
  },
  unit: people,
  better: 'neither',
  measure: 'balance',
  of: ['exchange.technician-admitted.v1', 'exchange.technician-left.v1'],
  raisedBy: ['exchange.technician-admitted.v1'],
  contribute: (entry) => {
    if (entry.type === 'exchange.technician-admitted.v1') return [{ amount: 1 }]
    return entry.data.wasAdmitted ? [{ amount: -1 }] : []
  },
})

export const exchangeFigures: readonly Figure[] = [
  wishesLit,
  needsMet,
  repairsDone,
  resourcesUsed,
  membersHelped,
  medianDays,
  confirmedShare,
  needsOpen,
  resourcesShared,
  unitsSharing,
  unitsCheckedIn,
  membersCheckedIn,
  technicians,
]
