import { figure } from '#platform/figures/figure.ts'
import type {
  AccountOpened,
  Deducted,
  Earned,
  Expired,
  GoodOffered,
  GoodReturned,
  GoodTaken,
  GoodWithdrawn,
  Reversed,
  Spent,
  StockChanged,
} from './events.ts'
import { deedNames } from './shapes.ts'

const byDeed = { kind: deedNames }

const points = { zh: '分', en: 'points' }

/**
 * PTS-01: totals by place. Entries of accounts belong to nobody's reach, so a total opens down to none of them: who opened
 * it could else add up what one account holds.
 */
const issued = figure<Earned, 'sum', typeof byDeed>({
  id: 'points.issued',
  words: {
    zh: '发放积分',
    en: 'Points earned',
    meaning: { zh: '做了好事、经人确认后得到的积分', en: 'Points earned by deeds that others confirmed' },
  },
  unit: points,
  better: 'neither',
  measure: 'sum',
  slices: byDeed,
  of: ['points.earned.v1'],
  isElsewhere: 'place',
  contribute: ({ data }) => [{ amount: data.points, place: data.placeId, slices: { kind: data.kind } }],
})

const spent = figure<Spent, 'sum'>({
  id: 'points.spent',
  words: {
    zh: '兑换积分',
    en: 'Points spent',
    meaning: { zh: '在积分超市换了东西的积分', en: 'Points exchanged at the shop' },
  },
  unit: points,
  better: 'neither',
  measure: 'sum',
  of: ['points.spent.v1'],
  isElsewhere: 'place',
  contribute: ({ data }) => [{ amount: data.points, place: data.placeId }],
})

const expired = figure<Expired, 'sum'>({
  id: 'points.expired',
  words: {
    zh: '到期积分',
    en: 'Points expired',
    meaning: { zh: '过了有效期没有用掉的积分', en: 'Points that were not spent before their day' },
  },
  unit: points,
  better: 'down',
  measure: 'sum',
  of: ['points.expired.v1'],
  isElsewhere: 'place',
  contribute: ({ data }) => [{ amount: data.points, place: data.placeId }],
})

type Posting = Earned | Spent | Deducted | Expired | Reversed

const held = figure<Posting, 'balance'>({
  id: 'points.held',
  words: {
    zh: '在手积分',
    en: 'Points held',
    meaning: {
      zh: '各家现在还没有用掉的积分合计，不分到每一家',
      en: 'What all accounts together hold now; never by account',
    },
  },
  unit: points,
  better: 'neither',
  measure: 'balance',
  of: [
    'points.earned.v1',
    'points.spent.v1',
    'points.deducted.v1',
    'points.expired.v1',
    'points.reversed.v1',
  ],
  raisedBy: ['points.earned.v1', 'points.reversed.v1'],
  isElsewhere: 'place',
  contribute: (entry) => [{ amount: heldBy(entry), place: entry.data.placeId }],
})

function heldBy({ type, data }: Posting): number {
  const isIn = type === 'points.earned.v1' || (type === 'points.reversed.v1' && data.of !== 'earn')
  return isIn ? data.points : -data.points
}

const accounts = figure<AccountOpened, 'count'>({
  id: 'points.accounts',
  words: {
    zh: '积分账户',
    en: 'Accounts opened',
    meaning: { zh: '开了积分账户的家庭和个人', en: 'Families and persons who opened an account' },
  },
  unit: { zh: '户', en: '' },
  better: 'neither',
  measure: 'count',
  of: ['points.accountOpened.v1'],
  isElsewhere: 'place',
  contribute: ({ data }) => [{ amount: 1, place: data.placeId }],
})

type Shelf = GoodOffered | StockChanged | GoodWithdrawn | GoodTaken | GoodReturned

const inStock = figure<Shelf, 'balance'>({
  id: 'points.inStock',
  words: {
    zh: '超市库存',
    en: 'In stock',
    meaning: { zh: '积分超市现在货架上的件数', en: 'Pieces on the shelf of the shop now' },
  },
  unit: { zh: '件', en: '' },
  better: 'neither',
  measure: 'balance',
  of: [
    'points.goodOffered.v1',
    'points.stockChanged.v1',
    'points.goodWithdrawn.v1',
    'points.goodTaken.v1',
    'points.goodReturned.v1',
  ],
  raisedBy: ['points.goodOffered.v1', 'points.stockChanged.v1', 'points.goodReturned.v1'],
  contribute: (entry) => [{ amount: piecesOf(entry) }],
})

function piecesOf({ type, data }: Shelf): number {
  switch (type) {
    case 'points.goodOffered.v1':
      return data.stock
    case 'points.stockChanged.v1':
      return data.quantity
    case 'points.goodWithdrawn.v1':
      return -data.stock
    case 'points.goodTaken.v1':
      return -data.quantity
    case 'points.goodReturned.v1':
      return data.isShelved ? data.quantity : 0
  }
}

export const pointsFigures = [issued, spent, expired, held, accounts, inStock] as const
