import { keeps } from '#platform/keeping/kept.ts'

/** What bookings keep: marks that name nobody. */
export const bookingsKept = keeps({
  booking: {
    id: 'bookings.booking',
    of: 'resident',
    occasion: { zh: '预订厨房、场地、物品', en: 'Booking a kitchen, a room or a thing' },
    what: {
      zh: '只要时间和订什么。不问姓名，不问电话。',
      en: 'Only the time and what you book. No name, no phone.',
    },
    why: { zh: '给您留着，不和别人撞上。', en: 'To hold it for you.' },
    readBy: {
      zh: '值班的人只看到时间和六位数的号码。',
      en: 'Whoever is on duty sees the time and a six-digit number.',
    },
    until: {
      zh: '记的是一次预订，不是您这个人，所以长期保存。您愿意放进小本的，小本收回后就对不上人了。',
      en: 'A booking is kept as such and leads to nobody, so it stays. Kept in a booklet, it leads to nobody once the booklet is closed.',
    },
    takeBack: { zh: '打开预订，点“取消”。', en: 'Open the booking and give it back.' },
    rules: ['PI-03', 'PI-01'],
    fields: [],
    length: null,
  },
})
