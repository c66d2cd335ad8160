import { defineWords } from '#platform/web/words.ts'

export const aroundWords = defineWords({
  zh: {
    title: '邻里',
    lead: '身边开着的门，邻居们一起做的事',
  },
  en: {
    title: 'Neighbours',
    lead: 'Doors that are open near you, and what neighbours do together',
  },
})
