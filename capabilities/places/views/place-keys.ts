import { plainKey, searchKeys } from '#platform/text/search-keys.ts'

/** What a place is found by, parted by tabs: its name, its pinyin, its initials, its code. */
export function placeKeys(name: string, code: string | null): string {
  const keys = searchKeys(name)
  const parts = [keys.plain, keys.pinyin, keys.initials]
  return [...new Set(code === null ? parts : [...parts, code])].join('\t')
}

/** What a person typed, as words: every word must be found, the last one in the place itself. */
export const wordsOf = (typed: string): string[] =>
  typed
    .split(/[\s,，、/]+/)
    .map(plainKey)
    .filter((word) => word !== '')
