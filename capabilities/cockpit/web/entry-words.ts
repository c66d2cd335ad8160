import { defineWords } from '#platform/web/words.ts'
import { entryNames } from './entry-names.ts'

const nameOf = (type: string): string => type.replace(/^cases\./, '').replace(/\.v\d+$/, '')

/** What an entry says happened; empty for entries of other kinds. */
export const entryWords = defineWords({
  zh: { happened: (type: string) => entryNames[nameOf(type)]?.[0] ?? '' },
  en: { happened: (type) => entryNames[nameOf(type)]?.[1] ?? '' },
})
