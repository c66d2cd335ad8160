import type { Offer } from './shapes.ts'

/** Seven cooking stations, open from seven to eight, an hour each. */
export const sevenBurners: Offer = {
  name: '共享厨房操作台',
  kind: 'cookingStation',
  units: 7,
  hours: {
    week: Array.from({ length: 7 }, () => [{ from: '07:00', to: '20:00' }]),
    followsWorkingDays: false,
    exceptions: [],
  },
  slotMinutes: 60,
  bufferMinutes: 0,
  daysAhead: 14,
  mostSlots: 2,
  mostADay: 2,
  feeFen: 200,
  houseRules: ['用完擦净台面，关好阀门', '请看好孩子'],
  guides: [{ title: '低盐冬瓜汤', text: '冬瓜去皮切片，小火煮二十分钟，少放盐。适合血压高的人。' }],
}
