import type { Bilingual } from '#platform/web/language.ts'

const known: Readonly<Record<string, Bilingual>> = {
  contactAuthor: { zh: '联系写信人', en: 'to contact the author' },
  visitPlace: { zh: '上门查看', en: 'to visit the place' },
  urgentDanger: { zh: '紧急情况', en: 'urgent danger' },
  complaintReview: { zh: '核查投诉', en: 'to review a complaint' },
}

/** What a personal field was looked at for. */
export const purposeWords = (purpose: string): Bilingual => known[purpose] ?? { zh: purpose, en: purpose }
