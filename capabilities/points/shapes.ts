import * as z from 'zod/mini'
import { DayOn, Id, nameText, text } from '#platform/operations/fields.ts'
import type { Said } from '#platform/time/say-time.ts'

/** Shapes that several operations of this capability share. */

/** What kinds of deed a village's list may know; caps are set for each. */
export const deedKinds = [
  'neighbour',
  'environment',
  'culture',
  'affairs',
  'volunteering',
  'skill',
  'safety',
] as const
export type DeedKind = (typeof deedKinds)[number]

export const deedNames: Readonly<Record<DeedKind, Said>> = {
  neighbour: { zh: '邻里互助', en: 'Helping neighbours' },
  environment: { zh: '环境卫生', en: 'Keeping things clean' },
  culture: { zh: '文明风尚', en: 'Good customs' },
  affairs: { zh: '公共事务', en: 'Common affairs' },
  volunteering: { zh: '志愿服务', en: 'Volunteering' },
  skill: { zh: '传授技能', en: 'Teaching a skill' },
  safety: { zh: '平安守护', en: 'Keeping watch' },
}
export const Kind = z.enum(deedKinds)

/** Who says that it was so: the side that was helped, two villagers of the committee, or the hours whoever organised confirmed. */
export const vouchers = ['helped', 'committee', 'hours'] as const
export type Voucher = (typeof vouchers)[number]

/** PTS-03: what lets a village take points away. */
const Basis = z.strictObject({ kind: z.enum(['law', 'charter']), article: text(4, 160) })

/** One line of a list: what earns how many points, or, below zero, what takes them away. */
export const Item = z.strictObject({
  itemId: Id,
  name: nameText(60),
  note: text(0, 160),
  kind: Kind,
  /** For one time, or for one hour where hours vouch. */
  points: z.int().check(
    z.gte(-100),
    z.lte(100),
    z.refine((points) => points !== 0, { error: 'points' }),
  ),
  voucher: z.enum(vouchers),
  basis: z.nullable(Basis),
})
export type Item = z.output<typeof Item>

export const Cap = z.strictObject({ kind: Kind, pointsADay: z.int().check(z.gte(1), z.lte(500)) })
export type Cap = z.output<typeof Cap>

export const Draft = {
  title: nameText(60),
  items: z.array(Item).check(z.minLength(1), z.maxLength(80)),
  /** PTS-03: how much one account may earn in a day by each kind. */
  caps: z.array(Cap).check(z.maxLength(deedKinds.length)),
  /** After how many months points that were not spent expire. */
  monthsValid: z.int().check(z.gte(3), z.lte(60)),
}

/** Who decided: adult villagers, one voice a household, or the representatives. */
export const bodies = ['villagers', 'households', 'representatives'] as const
export type Body = (typeof bodies)[number]

const votes = z.int().check(z.gte(0), z.lte(100_000))
export const Decision = {
  body: z.enum(bodies),
  heldOn: DayOn,
  entitled: votes,
  present: votes,
  inFavour: votes,
  /** From which day the list holds. */
  from: DayOn,
}
const DecisionShape = z.strictObject(Decision)
export type Decision = z.output<typeof DecisionShape>

/** A list as it was decided. */
export const DecidedList = z.strictObject({
  version: z.int(),
  ...Draft,
  ...Decision,
})
export type DecidedList = z.output<typeof DecidedList>

const DraftShape = z.strictObject(Draft)
export type Draft = z.output<typeof DraftShape>

export const Shop = z.strictObject({ name: nameText(40), where: text(2, 80), hours: text(2, 80) })
export type Shop = z.output<typeof Shop>

/** Who keeps a counter: somebody, or a unit such as a shop. */
export const counterKinds = ['person', 'unit'] as const
export type CounterKind = (typeof counterKinds)[number]

/** How a counter stands: its link was not opened yet, it runs, its time is over, or the village ended it. */
export const counterStates = ['waiting', 'open', 'over', 'ended'] as const
export type CounterStatus = (typeof counterStates)[number]

/** A link, or the receipt that a phone makes: 128 random bits in hex. */
export const Secret = z.string().check(z.regex(/^[0-9a-f]{32}$/))

const stockMost = 100_000
export const Offer = {
  name: nameText(40),
  note: text(0, 120),
  points: z.int().check(z.gte(1), z.lte(10_000)),
}
export const Good = z.strictObject({ goodId: Id, ...Offer, stock: z.int() })
export type Good = z.output<typeof Good>
export const Stock = z.int().check(z.gte(0), z.lte(stockMost))

/** What a family shows at the counter: eight letters and digits that are not mistaken for each other. */
export const codeShape = /^[23456789ABCDEFGHJKMNPQRSTUVWXYZ]{8}$/
export const Code = z.string().check(z.trim(), z.toUpperCase(), z.regex(codeShape))

export const Quantity = z.int().check(z.gte(1), z.lte(50))

/** What a posting did to an account. */
export const postingKinds = ['earn', 'spend', 'deduct', 'expire', 'reverse'] as const
export type PostingKind = (typeof postingKinds)[number]

/** Why a posting is corrected; a closed list, so that nobody's affairs are told in the ledger. */
export const reversalReasons = ['undone', 'twice', 'notDone', 'mistake'] as const
export type ReversalReason = (typeof reversalReasons)[number]

export const claimStates = ['waiting', 'earned', 'refused', 'withdrawn'] as const
export type ClaimState = (typeof claimStates)[number]

/** What somebody says they did, as its owner and those who vouch see it. */
export const Claim = z.object({
  claimId: z.string(),
  accountId: z.string(),
  itemName: z.string(),
  kind: Kind,
  voucher: z.enum(vouchers),
  quantity: z.number(),
  points: z.number(),
  on: z.string(),
  state: z.enum(claimStates),
  /** How many villagers of the committee have vouched; two are needed. */
  vouched: z.number(),
  text: z.nullable(z.string()),
})
