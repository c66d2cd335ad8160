/** The closed lists of the capability; every shape, event and rule takes its words from here. */

export type Said = { readonly zh: string; readonly en: string }

/** The two lists: what people need, and what people and units offer. */
export const lists = ['need', 'offer'] as const
export type ListName = (typeof lists)[number]

type Kind = Said & {
  readonly lists: readonly ListName[]
  /** Given out with a day to come back. */
  readonly isLent?: true
  /** As an offer it stays on the list after each use. */
  readonly isLasting?: true
  /** Only those of the community's repair team take it on. */
  readonly isForTeam?: true
  /** A unit's own thing: what the list of shared resources is made of. */
  readonly isResource?: true
  /** A picture helps: of what is lent, or of what is broken. */
  readonly isPictured?: true
}

/** What can be asked for and offered, as data. */
const kindTable = {
  wish: { zh: '微心愿', en: 'Small wish', lists: ['need'] },
  repair: { zh: '上门维修', en: 'Repair at home', lists: ['need'], isForTeam: true, isPictured: true },
  company: { zh: '陪伴聊天', en: 'Company', lists: ['need', 'offer'], isLasting: true },
  errand: { zh: '跑腿代办', en: 'Errand', lists: ['need', 'offer'], isLasting: true },
  skill: { zh: '手艺帮忙', en: 'Skill', lists: ['need', 'offer'], isLasting: true },
  tuition: { zh: '学习辅导', en: 'Tuition', lists: ['need', 'offer'], isLasting: true },
  goods: { zh: '物品', en: 'Goods', lists: ['need', 'offer'] },
  equipment: {
    zh: '工具设备',
    en: 'Equipment',
    lists: ['need', 'offer'],
    isLent: true,
    isLasting: true,
    isResource: true,
    isPictured: true,
  },
  room: { zh: '场地', en: 'Room', lists: ['need', 'offer'], isLasting: true, isResource: true },
  vehicle: { zh: '用车', en: 'Vehicle', lists: ['need', 'offer'], isLasting: true, isResource: true },
  service: { zh: '单位服务', en: 'Service of a unit', lists: ['offer'], isLasting: true, isResource: true },
} as const satisfies Record<string, Kind>

export type ItemKind = keyof typeof kindTable

// Guarantee: the keys of a literal are its own keys.
const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>) =>
  Object.keys(table) as unknown as readonly [Key, ...Key[]]

export const itemKinds = keysOf(kindTable)

/** What is known of a kind. */
export const kindOf = (kind: ItemKind): Kind => kindTable[kind]

/** The kinds that may stand on a list. */
export const kindsOn = (list: ListName): readonly ItemKind[] =>
  itemKinds.filter((kind) => kindOf(kind).lists.includes(list))

/** Besides the lists: what somebody can take part in near home. */
const occasionTable = {
  project: { zh: '志愿服务', en: 'Volunteering' },
  shift: { zh: '值班', en: 'A shift' },
} as const satisfies Record<string, Said>

export type OccasionKind = keyof typeof occasionTable
export const occasionKinds = keysOf(occasionTable)
export type WantedKind = ItemKind | OccasionKind

export const isOccasion = (kind: WantedKind): kind is OccasionKind =>
  occasionKinds.some((one) => one === kind)

/** The name of anything that help is wanted for, in both languages. */
export const wantedNameOf = (kind: WantedKind): Said =>
  isOccasion(kind) ? occasionTable[kind] : kindTable[kind]

/** What can be asked of a helper: what booklets name, and the trades of the repair team. */
const skillTable = {
  cooking: { zh: '做饭', en: 'Cooking' },
  care: { zh: '照看老人孩子', en: 'Looking after people' },
  repair: { zh: '修修补补', en: 'Repairs' },
  driving: { zh: '开车', en: 'Driving' },
  teaching: { zh: '教课辅导', en: 'Teaching' },
  health: { zh: '医护急救', en: 'Health and first aid' },
  law: { zh: '法律', en: 'Law' },
  computer: { zh: '电脑手机', en: 'Computers and phones' },
  arts: { zh: '文艺', en: 'Arts' },
  sports: { zh: '体育', en: 'Sports' },
  farming: { zh: '种养', en: 'Farming' },
  language: { zh: '语言翻译', en: 'Languages' },
  mediation: { zh: '调解劝和', en: 'Mediation' },
  rescue: { zh: '应急救援', en: 'Rescue' },
  electrics: { zh: '电工', en: 'Electrics' },
  plumbing: { zh: '水暖', en: 'Plumbing' },
  appliances: { zh: '家电维修', en: 'Appliances' },
  locks: { zh: '门锁', en: 'Locks' },
  carpentry: { zh: '木工', en: 'Carpentry' },
  masonry: { zh: '泥瓦', en: 'Masonry' },
} as const satisfies Record<string, Said>

export type Skill = keyof typeof skillTable
export const skills = keysOf(skillTable)
/** The name of a skill, in both languages. */
export const skillNameOf = (skill: Skill): Said => skillTable[skill]

/** What the repair team does. */
export const repairSkills = [
  'electrics',
  'plumbing',
  'appliances',
  'locks',
  'carpentry',
  'masonry',
  'computer',
] as const satisfies readonly Skill[]
export type Trade = (typeof repairSkills)[number]

/** What is brought along on a repair day, by trade. */
export const bringOf: Readonly<Record<Trade, Said>> = {
  electrics: {
    zh: '测电笔、绝缘胶带、螺丝刀、灯泡和启辉器、绝缘手套',
    en: 'tester, insulating tape, screwdrivers, bulbs and starters, insulating gloves',
  },
  plumbing: {
    zh: '管钳、生料带、密封圈、软管、接水桶',
    en: 'pipe wrench, thread tape, washers, hoses, a bucket',
  },
  appliances: {
    zh: '万用表、螺丝刀一套、电烙铁、常用保险丝',
    en: 'multimeter, set of screwdrivers, soldering iron, common fuses',
  },
  locks: {
    zh: '螺丝刀、锁芯润滑剂、常用锁芯、尺',
    en: 'screwdrivers, lock lubricant, common cylinders, a rule',
  },
  carpentry: { zh: '锤子、木工胶、合页和螺丝、手锯', en: 'hammer, wood glue, hinges and screws, hand saw' },
  masonry: { zh: '快干水泥、抹子、填缝剂、手套', en: 'quick cement, trowel, joint filler, gloves' },
  computer: { zh: 'U 盘、转接头、螺丝刀、清灰刷', en: 'USB stick, adapters, screwdrivers, dust brush' },
}

const timeTable = {
  weekdays: { zh: '工作日白天', en: 'Weekdays' },
  evenings: { zh: '工作日晚上', en: 'Weekday evenings' },
  weekend: { zh: '周末', en: 'Weekend' },
} as const satisfies Record<string, Said>

export type Time = keyof typeof timeTable
export const times = keysOf(timeTable)
/** The name of a time of the week, in both languages. */
export const timeNameOf = (time: Time): Said => timeTable[time]

/** How an item stands; from `met` on it is over. Silence is never counted as having been helped. */
export const itemStatuses = [
  'waiting',
  'open',
  'claimed',
  'lent',
  'done',
  'met',
  'lapsed',
  'declined',
  'withdrawn',
  'over',
] as const
export type ItemStatus = (typeof itemStatuses)[number]

/** Everybody may see these. */
export const publicStatuses: readonly ItemStatus[] = ['open', 'claimed', 'lent', 'done', 'met']

/** How it became known that somebody was helped: said by the one helped, or told to the community in person. */
export const confirmations = ['self', 'inPerson', 'returned'] as const
export type Confirmation = (typeof confirmations)[number]
