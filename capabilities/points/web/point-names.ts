import { defineWords } from '#platform/web/words.ts'
import { type Body, type DeedKind, deedNames, type PostingKind, type Voucher } from '../shapes.ts'

/** Names of the closed lists, and the words that several screens share. */
export const pointNames = defineWords({
  zh: {
    kinds: (kind: DeedKind) => deedNames[kind].zh,
    vouchers: (voucher: Voucher) =>
      ({
        helped: '受帮助的人确认',
        committee: '评议小组两位村民确认',
        hours: '按组织方确认的志愿时长',
      })[voucher],
    bodies: (body: Body) =>
      ({ villagers: '村民会议', households: '户代表会议', representatives: '村民代表会议' })[body],
    whats: (what: PostingKind) =>
      ({ earn: '得到', spend: '兑换', deduct: '扣减', expire: '到期', reverse: '更正' })[what],
    points: (n: number) => `${n} 分`,
    signed: (n: number) => `${n > 0 ? '+' : '−'}${Math.abs(n)} 分`,
    signedNumber: (n: number) => `${n > 0 ? '+' : '−'}${Math.abs(n)}`,
    perHour: '每小时',
    left: (n: number) => (n === 0 ? '暂时没有' : `还有 ${n} 件`),
    number: (number: string) => `第 ${number} 号`,
  },
  en: {
    kinds: (kind) => deedNames[kind].en,
    vouchers: (voucher) =>
      ({
        helped: 'the side that was helped confirms',
        committee: 'two villagers of the committee confirm',
        hours: 'by volunteer hours its organiser confirmed',
      })[voucher],
    bodies: (body) =>
      ({
        villagers: 'Villagers’ meeting',
        households: 'Meeting of households',
        representatives: 'Representatives’ meeting',
      })[body],
    whats: (what) =>
      ({ earn: 'earned', spend: 'spent', deduct: 'taken', expire: 'expired', reverse: 'corrected' })[what],
    points: (n) => (n === 1 ? '1 point' : `${n} points`),
    signed: (n) => `${n > 0 ? '+' : '−'}${Math.abs(n)} points`,
    signedNumber: (n) => `${n > 0 ? '+' : '−'}${Math.abs(n)}`,
    perHour: 'an hour',
    left: (n) => (n === 0 ? 'none left' : `${n} left`),
    number: (number) => `No. ${number}`,
  },
})
